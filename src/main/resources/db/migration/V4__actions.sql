-- What is to be done, by whom, until when. The owner is a person or a team; a gap is shown as a gap. origin_path leads back to the
-- place in this house where the action was made. The version also puts the history in order.
create table action_item (
    id uuid primary key,
    title varchar(200) not null,
    note varchar(4000) not null,
    state varchar(10) not null,
    reason varchar(500) not null,
    due_on date,
    owner_id uuid,
    owner_team_id uuid,
    cohort_id uuid,
    origin_label varchar(200) not null,
    origin_path varchar(300) not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    version integer not null
);

create index action_item_by_cohort on action_item (cohort_id, state);

create index action_item_by_owner on action_item (owner_id, state);

create index action_item_by_team on action_item (owner_team_id, state);

create index action_item_by_origin on action_item (origin_path);

-- One line a field that changed. says is the new title, note, date or state; a new owner stands as a key, so that a name that is
-- gone is gone here too.
create table action_change (
    action_id uuid not null references action_item (id),
    version integer not null,
    what varchar(10) not null,
    says varchar(4000) not null,
    owner_id uuid,
    owner_team_id uuid,
    person_id uuid not null,
    changed_at timestamp with time zone not null,
    primary key (action_id, version, what)
);

create index action_change_by_person on action_change (person_id);

-- The private link to a person's calendar of due actions; of its secret only a hash is kept.
create table action_feed (
    person_id uuid primary key,
    token_hash varchar(64) not null unique,
    made_at timestamp with time zone not null
);
