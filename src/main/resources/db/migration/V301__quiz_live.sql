-- Workshops whose facilitator counts points in the questions of the quiz. Points are not kept: they follow from the answers.
create table quiz_points (
    workshop_id uuid primary key
);
