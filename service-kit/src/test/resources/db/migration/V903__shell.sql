-- Records that are imported from files, to test that.
create table shell (
    id              uuid          primary key,
    version         bigint        not null,
    withdrawn       boolean       not null,
    changed_at      timestamptz   not null,
    external_id     text,
    external_client text,
    name            text          not null unique,
    colour          text,
    found_on        text,
    weight          numeric(4, 1),
    unique (external_client, external_id)
);
-- Of these only the number counts.
create table coral (
    name text not null
);
