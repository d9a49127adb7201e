-- What the facilitator tells the sponsor of a day, in three sentences.
create table workshop_words (
    workshop_id uuid primary key references workshop (id),
    achieved varchar(300) not null,
    in_the_way varchar(300) not null,
    asked_for varchar(300) not null,
    version integer not null
);
