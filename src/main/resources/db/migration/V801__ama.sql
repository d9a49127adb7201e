-- AMAs: questions to those who lead. A series is one AMA month after month: it keeps the code of its link, so that an old link
-- leads to the present meeting, and the seal under which votes are kept, so that a question keeps its votes when it moves on.
create table ama_series (
    id uuid primary key,
    code varchar(20) not null unique,
    seal varchar(64)
);

-- begins_at is empty for a board without a day. now_question is the one on the wall. arrived counts the questions. votes_frozen
-- and guests_gone say what has been tidied up since closed_at.
create table ama_meeting (
    id uuid primary key,
    series_id uuid not null references ama_series (id),
    topic varchar(200) not null,
    begins_at timestamp with time zone,
    zone varchar(60) not null,
    minutes integer not null,
    cohort_id uuid,
    made_by uuid,
    moderated boolean not null,
    rhythm varchar(20) not null,
    phase varchar(20) not null,
    now_question uuid,
    arrived integer not null,
    next_id uuid references ama_meeting (id),
    closed_at timestamp with time zone,
    votes_frozen boolean not null,
    guests_gone boolean not null,
    created_at timestamp with time zone not null,
    version integer not null
);

create index ama_meeting_by_cohort on ama_meeting (cohort_id);

create index ama_meeting_by_series on ama_meeting (series_id);

-- Those who answer: somebody with an account, or a name. Names of people with an account are never copied.
create table ama_leader (
    meeting_id uuid not null references ama_meeting (id),
    place integer not null,
    person_id uuid,
    name varchar(200) not null,
    primary key (meeting_id, place)
);

-- People with an account who came by the link.
create table ama_visitor (
    meeting_id uuid not null references ama_meeting (id),
    person_id uuid not null,
    primary key (meeting_id, person_id)
);

-- No time stands beside a question: when it was asked could tell who asked. Of an anonymous one asker_id is empty; receipt is the
-- hash of a random text that only the asker's browser has, and says nothing about the person. votes is kept when the votes
-- themselves are thrown away, a day after the board was closed.
create table ama_question (
    id uuid primary key,
    meeting_id uuid not null references ama_meeting (id),
    number integer not null,
    body varchar(2000) not null,
    asker_id uuid,
    receipt varchar(64),
    origin varchar(300) not null,
    stage varchar(20) not null,
    edited boolean not null,
    hidden boolean not null,
    refusal varchar(1000) not null,
    merged_into uuid references ama_question (id),
    answer varchar(8000) not null,
    answered_place integer,
    promise_owner_id uuid,
    promise_team_id uuid,
    promise_due date,
    action_id uuid,
    stays boolean not null,
    votes integer not null,
    version integer not null
);

create index ama_question_by_meeting on ama_question (meeting_id);

-- One row a person and question, under a mark that only the seal of the series can make.
create table ama_vote (
    question_id uuid not null references ama_question (id),
    voter_mark varchar(64) not null,
    primary key (question_id, voter_mark)
);

-- Where a question was before it was taken along to the next meeting.
create table ama_carried (
    meeting_id uuid not null references ama_meeting (id),
    question_id uuid not null references ama_question (id),
    primary key (meeting_id, question_id)
);
