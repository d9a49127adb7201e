-- How a pipeline is played in a live room: all watch one run, or each plays alone; and who has which role there.
create table pipeline_live (
    workshop_id uuid not null,
    module varchar(200) not null,
    slide varchar(200) not null,
    version integer not null,
    mode varchar(20) not null,
    run_id uuid,
    primary key (workshop_id, module, slide)
);

create table pipeline_live_role (
    workshop_id uuid not null,
    module varchar(200) not null,
    slide varchar(200) not null,
    role varchar(100) not null,
    person_id uuid not null,
    primary key (workshop_id, module, slide, role)
);

-- A run that a room watched, and what people said to it. Only ever added to. With the file of the scenario, picks and seed are the
-- whole run; person_id is empty once that person was deleted.
create table pipeline_run (
    id uuid primary key,
    workshop_id uuid not null,
    module varchar(200) not null,
    slide varchar(200) not null,
    number integer not null,
    scenario varchar(100) not null,
    picks varchar(20000) not null,
    seed bigint not null,
    person_id uuid,
    started_at timestamp with time zone not null
);

create index pipeline_run_by_workshop on pipeline_run (workshop_id);

create table pipeline_run_word (
    id uuid primary key,
    run_id uuid not null references pipeline_run (id),
    stage varchar(200) not null,
    environment varchar(200) not null,
    role varchar(100) not null,
    verdict varchar(20) not null,
    reason varchar(300) not null,
    at_minute double precision not null,
    known varchar(2000) not null,
    person_id uuid,
    said_at timestamp with time zone not null,
    unique (run_id, stage, environment, role)
);
