-- How far a person is in the modules, and what a person wrote beside the slides. Modules and slides are named by the keys that
-- stand in the content, never by a number: a slide that is reworded or moved keeps all that belongs to it.
create table course_step (
    person_id uuid not null,
    module_id varchar(200) not null,
    slide_id varchar(200) not null,
    step varchar(10) not null,
    reason varchar(300) not null,
    happened_at timestamp with time zone not null,
    primary key (person_id, module_id, slide_id, step)
);

create index course_step_by_module on course_step (module_id, step);

-- following: the keys of the slides behind the place, one a line, so that a reader whose slide was taken out goes on with the
-- nearest one that is left.
create table course_place (
    person_id uuid not null,
    module_id varchar(200) not null,
    slide_id varchar(200) not null,
    following varchar(100000) not null,
    finished_at timestamp with time zone,
    reading_again boolean not null,
    changed_at timestamp with time zone not null,
    primary key (person_id, module_id)
);

create table course_mark (
    person_id uuid not null,
    module_id varchar(200) not null,
    slide_id varchar(200) not null,
    kind varchar(10) not null,
    says varchar(500) not null,
    marked_at timestamp with time zone not null,
    primary key (person_id, module_id, slide_id, kind)
);

create index course_mark_by_slide on course_mark (module_id, slide_id);

create table course_note (
    person_id uuid not null,
    module_id varchar(200) not null,
    slide_id varchar(200) not null,
    body varchar(20000) not null,
    version integer not null,
    changed_at timestamp with time zone not null,
    primary key (person_id, module_id, slide_id)
);
