-- Workshops that are only tried out; all of one goes when it ends.
create table workshop_rehearsal (
    workshop_id uuid primary key references workshop (id)
);
