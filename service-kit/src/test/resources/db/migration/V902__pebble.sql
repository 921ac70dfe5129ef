-- Records with history and events, to test both.
create table pebble (
    id              uuid        primary key,
    version         bigint      not null,
    withdrawn       boolean     not null,
    changed_at      timestamptz not null,
    external_id     text,
    external_client text,
    name            text        not null,
    unique (external_client, external_id)
);
-- What a reader makes of events: how often each record was applied.
create table stone (
    key     text primary key,
    version bigint not null,
    colour  text,
    applied int    not null
);
