-- The answers of requests that carried an Idempotency-Key, kept for a day so that a repetition gets them again.
create table idempotency_key (
    id          bytea       primary key, -- SHA-256 of subject, method, path and key
    fingerprint bytea       not null,    -- SHA-256 of query and body
    created_at  timestamptz not null,
    status      smallint,
    location    text,
    etag        text,
    media_type  text,
    body        bytea
);

create index idempotency_key_created_at on idempotency_key (created_at);
