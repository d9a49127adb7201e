-- A guest who comes back on another device with the same name; somebody at the desk says whether it is the same person.
create table workshop_come_back (
    id uuid primary key,
    workshop_id uuid not null references workshop (id),
    guest_id uuid not null,
    asked_at timestamp with time zone not null,
    state varchar(20) not null
);

create index workshop_come_back_by_workshop on workshop_come_back (workshop_id);
