-- Who speaks in a round, in which order, and since when.
create table ask_speaker (
    ask_id uuid not null references ask (id),
    person_id uuid not null,
    place integer not null,
    state varchar(20) not null,
    since timestamp with time zone,
    primary key (ask_id, person_id)
);

-- What those who lead say of an answer: shown, marked, kept, answered, sent on. It goes with its answer, also when that is cut
-- loose from its person.
create table ask_answer_flag (
    ask_id uuid not null,
    voter_mark varchar(64) not null,
    flag varchar(20) not null,
    primary key (ask_id, voter_mark, flag),
    foreign key (ask_id, voter_mark) references ask_answer (ask_id, voter_mark) on update cascade on delete cascade
);
