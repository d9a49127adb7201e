-- Forms that are filled together, or that nobody else sees. `place` is the key of the workshop or of the person, and with form and
-- slide names the one sheet of that place; a sheet that was begun by itself has a place of its own.
create table form_sheet (
    id uuid primary key,
    form varchar(100) not null,
    module varchar(100) not null,
    slide varchar(200) not null,
    place varchar(50) not null,
    workshop_id uuid,
    owner_id uuid,
    cohort_id uuid,
    made_at timestamp with time zone not null,
    unique (form, module, slide, place)
);

create index form_sheet_by_owner on form_sheet (owner_id);
create index form_sheet_by_cohort on form_sheet (cohort_id);
create index form_sheet_by_workshop on form_sheet (workshop_id);

-- No name stands beside a cell: what is written together is everybody's.
create table form_cell (
    sheet_id uuid not null references form_sheet (id) on delete cascade,
    cell_key varchar(80) not null,
    body varchar(2000) not null,
    version integer not null,
    primary key (sheet_id, cell_key)
);
