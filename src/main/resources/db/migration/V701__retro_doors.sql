-- By this code people come to a board from a link; empty: its door is shut.
alter table retro_board add column code varchar(10);

create unique index retro_board_by_code on retro_board (code);

-- People with an account who came by the link; guests of the board are known by their place.
create table retro_member (
    board_id uuid not null references retro_board (id),
    person_id uuid not null,
    primary key (board_id, person_id)
);

create index retro_member_by_person on retro_member (person_id);
