-- Further places of a guest, beside person.place: who came into a workshop as a guest and then opens the link of a board stays the
-- same person.
create table guest_place (
    person_id uuid not null references person (id),
    place varchar(200) not null,
    primary key (person_id, place)
);

create index guest_place_by_place on guest_place (place);
