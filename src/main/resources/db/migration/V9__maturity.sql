-- Rounds of rating. grid_text is the grid as it was when the round began, so that the round reads right after the file was
-- reworded. raters is how many people the counts come from; it is 0 until the spread is shown. open_key is scope and grid until
-- the round is frozen: at most one such round is open.
create table maturity_round (
    id uuid primary key,
    cohort_id uuid not null,
    team_id uuid,
    grid varchar(200) not null,
    grid_text varchar(60000) not null,
    name varchar(80) not null,
    held_on date not null,
    phase varchar(20) not null,
    raters integer not null,
    made_at timestamp with time zone not null,
    open_key varchar(300) unique
);

create index maturity_round_by_scope on maturity_round (cohort_id, team_id);

-- Who takes part and what each rated: only until the spread is shown. Then ratings become counts and these rows go. No time
-- stands here.
create table maturity_rater (
    round_id uuid not null references maturity_round (id),
    person_id uuid not null,
    done boolean not null,
    agrees boolean not null,
    primary key (round_id, person_id)
);

create table maturity_rating (
    round_id uuid not null references maturity_round (id),
    person_id uuid not null,
    row_id varchar(40) not null,
    level integer not null,
    primary key (round_id, person_id, row_id)
);

create table maturity_count (
    round_id uuid not null references maturity_round (id),
    row_id varchar(40) not null,
    level integer not null,
    people integer not null,
    primary key (round_id, row_id, level)
);

create table maturity_agreed (
    round_id uuid not null references maturity_round (id),
    row_id varchar(40) not null,
    level integer not null,
    primary key (round_id, row_id)
);

-- Evidence for a row, and wins (without a row). Only ever added to: a correction names the note that it replaces. person_id is
-- empty once that person was deleted.
create table maturity_note (
    id uuid primary key,
    round_id uuid not null references maturity_round (id),
    row_id varchar(40),
    body varchar(2000) not null,
    person_id uuid,
    written_at timestamp with time zone not null,
    replaces_id uuid unique references maturity_note (id)
);

create index maturity_note_by_round on maturity_note (round_id);
