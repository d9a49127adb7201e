-- How far a rollout was driven in a live room, and by which commands: with the seed of its story that is the whole run. No person
-- stands here.
create table rollout_live (
    workshop_id uuid not null,
    module varchar(200) not null,
    slide varchar(200) not null,
    version integer not null,
    mode varchar(20) not null,
    drive varchar(4000) not null,
    asked_before integer not null,
    primary key (workshop_id, module, slide)
);
