-- Who is here. Keys are made in Java; times are kept in UTC; secrets only as SHA-256 of a random value.
create table organisation (
    id uuid primary key,
    name varchar(200) not null,
    demo boolean not null,
    created_at timestamp with time zone not null
);

create table cohort (
    id uuid primary key,
    organisation_id uuid not null references organisation (id),
    name varchar(200) not null,
    zone varchar(64) not null,
    version integer not null
);

create table team (
    id uuid primary key,
    cohort_id uuid not null references cohort (id),
    name varchar(200) not null,
    place integer not null
);

create table cohort_session (
    id uuid primary key,
    cohort_id uuid not null references cohort (id),
    week integer not null,
    begins_at timestamp with time zone not null,
    minutes integer not null,
    unique (cohort_id, week)
);

-- A guest has a place (one workshop or board) and neither e-mail nor password. sign_in_round grows with every "sign out
-- everywhere"; what was signed in under an older round is signed out.
create table person (
    id uuid primary key,
    name varchar(200) not null,
    email varchar(254) unique,
    role varchar(20) not null,
    executive boolean not null,
    cohort_id uuid references cohort (id),
    team_id uuid references team (id),
    zone varchar(64) not null,
    profession varchar(200) not null,
    background varchar(2000) not null,
    place varchar(200),
    password_hash varchar(300),
    switched_off boolean not null,
    sign_in_round integer not null,
    created_at timestamp with time zone not null,
    version integer not null
);

create index person_by_cohort on person (cohort_id);

create index person_by_place on person (place);

-- "Stay signed in". One row a device; the token changes each time it is used, and a token from before the last change means
-- that somebody holds a copy.
create table stay_signed_in (
    series varchar(64) primary key,
    person_id uuid not null references person (id),
    token_hash varchar(64) not null,
    earlier_hash varchar(64),
    changed_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);

create index stay_signed_in_by_person on stay_signed_in (person_id);

-- A link that lets one person set a password once.
create table password_link (
    token_hash varchar(64) primary key,
    person_id uuid not null references person (id),
    made_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    used_at timestamp with time zone
);

create index password_link_by_person on password_link (person_id);

-- The account is kept as a hash of what was typed: people type their password into the wrong field.
create table sign_in_failure (
    id uuid primary key,
    account_hash varchar(64) not null,
    address varchar(64) not null,
    failed_at timestamp with time zone not null
);

create index sign_in_failure_by_account on sign_in_failure (account_hash, failed_at);

create index sign_in_failure_by_address on sign_in_failure (address, failed_at);

-- Only ever added to. Who and about whom stay as bare keys, so that a deletion can be told of without the name.
create table audit_line (
    id uuid primary key,
    happened_at timestamp with time zone not null,
    person_id uuid,
    about_person_id uuid,
    what varchar(40) not null,
    detail varchar(500) not null,
    address varchar(64) not null
);

create index audit_line_by_time on audit_line (happened_at);

create index audit_line_by_person on audit_line (person_id, what, happened_at);
