-- Asks and their answers. `place` is the workshop's key, or 'alone' for what people answer at their own pace. The seal makes the
-- voter's mark of an anonymous ask; it goes when the workshop is over for good, and then no mark can be made again.
create table ask (
    id uuid primary key,
    module varchar(100) not null,
    slide varchar(200) not null,
    place varchar(50) not null,
    round integer not null,
    kind varchar(40) not null,
    title varchar(400) not null,
    anonymous boolean not null,
    written varchar(8000) not null,
    phase varchar(20) not null,
    seal varchar(64),
    opened_at timestamp with time zone not null,
    unique (module, slide, place, round)
);

create index ask_by_place on ask (place);

-- No time stands beside an answer: the order in which people answered would tell who it was. `cohort_id` only for what is
-- answered alone, to count inside the cohort. voter_mark is the person's key where answers are named.
create table ask_answer (
    ask_id uuid not null references ask (id),
    voter_mark varchar(64) not null,
    cohort_id uuid,
    body varchar(4096) not null,
    primary key (ask_id, voter_mark)
);
