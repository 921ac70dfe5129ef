-- Files of records that clients sent, how far they were worked through, and what was wrong with their rows.
create table import_job (
    id           uuid        primary key,
    target       text        not null, -- what its rows become: activities, returns
    digest       bytea       not null, -- SHA-256 of the file
    format       text        not null,
    separator    text,                 -- of a CSV
    bytes        bigint      not null,
    headings     text[]      not null,
    dry_run      boolean     not null,
    forced       boolean     not null,
    actor        jsonb       not null, -- on whose behalf, and what that one may do
    status       text        not null check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    -- How many rows below the headings are dealt with: raised in the transaction that deals with them, so that whoever goes
    -- on begins behind the last one that counts.
    rows_read    bigint      not null default 0,
    created      bigint      not null default 0,
    changed      bigint      not null default 0,
    unchanged    bigint      not null default 0,
    refused      bigint      not null default 0,
    warned       bigint      not null default 0,
    warnings     jsonb       not null, -- about the file as a whole
    failure      jsonb,                -- why it stopped for good
    attempts     int         not null default 0, -- since it last got on
    created_at   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    -- Until then it is somebody's to work on; who dies lets it go by saying no more.
    leased_until timestamptz,
    lease        uuid         -- another with whoever takes it on
);

-- A file counts once, unless somebody insists; one of which nothing was taken may come again.
create unique index import_job_once on import_job (target, digest)
    where not dry_run and not forced and (status in ('WAITING', 'RUNNING') or created + changed > 0);
create index import_job_digest on import_job (target, digest);
create index import_job_list on import_job (target, id);
create index import_job_open on import_job (id) where status in ('WAITING', 'RUNNING');

-- The file until all of it is dealt with, in parts that fit into memory.
create table import_part (
    import_id uuid  not null references import_job,
    number    int   not null,
    content   bytea not null,
    primary key (import_id, number)
);

-- The rows that something is to be said about.
create table import_row (
    import_id uuid    not null references import_job,
    number    bigint  not null, -- as a spreadsheet's program counts it
    refused   boolean not null,
    cells     jsonb   not null, -- of a refused one, as they stood there; else empty
    issues    jsonb   not null,
    primary key (import_id, number)
);
