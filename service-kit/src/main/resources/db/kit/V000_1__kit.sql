-- What the kit keeps in every service's database. Kit migrations are V000_n: they sort before the service's own and,
-- migrations being taken out of order, may be added at any time; neither side may build on the other's tables.

-- Events that wait for the broker. A queue: the relay deletes what the broker has acknowledged.
create table outbox (
    id          bigint      generated always as identity primary key, -- by the database: replicas must not swap the order
    topic       text        not null,
    key         text,
    version     bigint,               -- null in a dead letter
    type        text,
    payload     bytea,
    headers     jsonb,                -- of a dead letter: [{"name","value" in base64}]; null: the event's envelope
    traceparent text,
    created_at  timestamptz not null default clock_timestamp()
) with (
    -- Every row is deleted within moments, so what counts is the number of dead rows, not their share.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0,
    toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 2000
);

-- Events that the broker refused for what they are, so that they do not hold up the others.
create table outbox_refused (
    id          bigint      primary key,
    topic       text        not null,
    key         text,
    version     bigint,
    type        text,
    payload     bytea,
    headers     jsonb,
    traceparent text,
    created_at  timestamptz not null,
    reason      text        not null,
    refused_at  timestamptz not null default clock_timestamp()
);

-- How far the relay has written each partition: the offset after its last record there.
create table relay_position (
    topic     text   not null,
    partition int    not null,
    position  bigint not null,
    primary key (topic, partition)
);

-- Raised by a republication, so that readers take what a restored database says.
create table service_generation (
    only_row   boolean primary key default true check (only_row),
    generation bigint  not null
);
insert into service_generation (generation) values (1);

-- Who changed which record when, what it was and what it became.
create table history (
    topic   text        not null,
    key     text        not null,
    version bigint      not null,
    at      timestamptz not null,
    subject text        not null,
    client  text        not null,
    action  text        not null,
    note    text,
    before  jsonb,
    after   jsonb,
    primary key (topic, key, version)
);

-- The last state of every record of other services that this one reads.
create table mirror (
    topic      text        not null,
    key        text        not null,
    generation bigint      not null,
    version    bigint      not null,
    withdrawn  boolean     not null,
    time       timestamptz not null,
    state      jsonb       not null,
    primary key (topic, key)
);

-- The offset up to which each partition is applied; a reader goes on from here, whatever Kafka remembers.
create table reader_progress (
    topic        text        not null,
    partition    int         not null,
    position     bigint      not null,
    end_position bigint,               -- the partition's end when last seen
    event_time   timestamptz,          -- of the newest event applied
    updated_at   timestamptz not null default clock_timestamp(),
    primary key (topic, partition)
);

-- What the sources say to have published up to a time; kept until overtaken.
create table watermark (
    service    text        not null,
    generation bigint      not null,
    time       timestamptz not null,
    offsets    jsonb       not null,   -- {"<topic>":{"<partition>":<offset after the last record>}}
    primary key (service, time)
);

-- Records that could not be applied, as received.
create table dead_letter (
    id            bigint      generated always as identity primary key,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    key           text,
    headers       jsonb       not null,   -- [{"name","value" in base64}]
    payload       bytea,
    reason        text        not null,
    at            timestamptz not null default clock_timestamp(),
    unique (topic, partition, record_offset)
);
