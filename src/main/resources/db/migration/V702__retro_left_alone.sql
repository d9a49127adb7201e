-- The day on which a board was changed last, and no finer: on an anonymous board a time would tell who wrote. A board that is left
-- alone closes by itself.
alter table retro_board add column used_on date default current_date not null;
