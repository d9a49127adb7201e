-- A person's attempts at the quiz of a module, and the answers. open_key is set as long as an attempt is open: there is one at
-- most for each person and module.
create table quiz_attempt (
    id uuid primary key,
    person_id uuid not null,
    module_id varchar(200) not null,
    begun_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    open_key varchar(300) unique
);

create index quiz_attempt_by_person on quiz_attempt (person_id, module_id);

create index quiz_attempt_by_module on quiz_attempt (module_id);

-- An answer outside any attempt is practice. written holds the options as they stood then, so that score and choice keep their
-- meaning when the question changes; content_version and fingerprint name the module's text of that moment.
create table quiz_answer (
    id uuid primary key,
    person_id uuid not null,
    module_id varchar(200) not null,
    question_id varchar(200) not null,
    attempt_id uuid references quiz_attempt (id),
    content_version integer not null,
    fingerprint varchar(64) not null,
    written varchar(100000) not null,
    chosen varchar(2000) not null,
    points integer not null,
    out_of integer not null,
    answered_at timestamp with time zone not null,
    unique (attempt_id, question_id)
);

create index quiz_answer_by_person on quiz_answer (person_id, module_id);
