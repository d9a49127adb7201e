-- Live workshops. A code stands only as long as it opens a door; podium and before_podium are lines that WorkshopStore writes
-- and reads, changed as a whole and guarded by turn.
create table workshop (
    id uuid primary key,
    code varchar(6) unique,
    module varchar(100) not null,
    cohort_id uuid,
    lead_id uuid not null,
    deputy_id uuid,
    holder_id uuid not null,
    begins_at timestamp with time zone not null,
    zone varchar(64) not null,
    minutes integer not null,
    stage varchar(20) not null,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    locked boolean not null,
    tidied varchar(20) not null,
    turn bigint not null,
    podium varchar(2000) not null,
    before_podium varchar(2000),
    before_what varchar(100),
    before_at timestamp with time zone
);

create index workshop_by_stage on workshop (stage);

-- Who has come in. A person who was shown out stays, so that the door knows.
create table workshop_member (
    workshop_id uuid not null references workshop (id),
    person_id uuid not null,
    joined_at timestamp with time zone not null,
    hand_at timestamp with time zone,
    shown_out boolean not null,
    primary key (workshop_id, person_id)
);

create index workshop_member_by_person on workshop_member (person_id);
