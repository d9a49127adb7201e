-- Retro boards. The form (column_lines, anonymous, hidden, budget, squads) is fixed when a board begins; column_lines holds a
-- column a line: title, tab, sentence. Every change of a board locks its row first, so changes come one after the other. The seal
-- makes the marks under which people's cards and votes are kept; it goes a day after the board was locked, and then nobody can
-- make a mark again. slide names the slide whose small board it is.
create table retro_board (
    id uuid primary key,
    title varchar(200) not null,
    cohort_id uuid,
    workshop_id uuid,
    slide varchar(300),
    led_by uuid,
    column_lines varchar(8000) not null,
    anonymous boolean not null,
    hidden boolean not null,
    votes integer not null,
    votes_per_topic integer not null,
    squads varchar(2000) not null,
    phase varchar(20) not null,
    voting_began boolean not null,
    locked_at timestamp with time zone,
    topic_card uuid,
    timer_ends_at timestamp with time zone,
    timer_seconds integer not null,
    seal varchar(64),
    previous_id uuid references retro_board (id),
    step integer not null,
    created_at timestamp with time zone not null
);

create index retro_board_by_cohort on retro_board (cohort_id);

create index retro_board_by_workshop on retro_board (workshop_id);

-- A group is there as long as a card names it; the row stays, so that its name comes back with an undo.
create table retro_group (
    id uuid primary key,
    board_id uuid not null references retro_board (id),
    name varchar(200) not null
);

create index retro_group_by_board on retro_group (board_id);

-- No time stands beside a card: on an anonymous board the order in which people wrote would tell who it was. author_mark is the
-- person's key on a named board. shown is the step that revealed the card, 0 while it is hidden, -1 if it never was. What is
-- deleted can come back for ten minutes, then the row goes.
create table retro_card (
    id uuid primary key,
    board_id uuid not null references retro_board (id),
    home integer not null,
    column_number integer not null,
    place bigint not null,
    group_id uuid references retro_group (id),
    body varchar(4000) not null,
    author_mark varchar(64) not null,
    squad varchar(120),
    shown integer not null,
    covered boolean not null,
    discussed boolean not null,
    deleted boolean not null,
    version integer not null
);

create index retro_card_by_board on retro_card (board_id);

-- Votes of a person on a card, under a mark that is another one than the author's, on named boards too.
create table retro_vote (
    board_id uuid not null references retro_board (id),
    voter_mark varchar(64) not null,
    card_id uuid not null references retro_card (id),
    votes integer not null,
    primary key (board_id, voter_mark, card_id)
);

-- What can be taken back for ten minutes; then the row goes.
create table retro_step (
    board_id uuid not null references retro_board (id),
    number integer not null,
    maker_mark varchar(64) not null,
    made_at timestamp with time zone not null,
    kind varchar(30) not null,
    body varchar(100000) not null,
    primary key (board_id, number)
);
