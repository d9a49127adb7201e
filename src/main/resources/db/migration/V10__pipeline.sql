-- What people save and share from the pipeline lab: their files and, as lines of a scenario, what they picked around them.
create table pipeline_draft (
    id uuid primary key,
    person_id uuid not null,
    title varchar(120) not null,
    root varchar(200) not null,
    picks varchar(20000) not null,
    seed bigint not null,
    saved_at timestamp with time zone not null,
    version integer not null
);

create index pipeline_draft_by_person on pipeline_draft (person_id);

create table pipeline_draft_file (
    draft_id uuid not null references pipeline_draft (id),
    path varchar(200) not null,
    body varchar(1000000) not null,
    primary key (draft_id, path)
);
