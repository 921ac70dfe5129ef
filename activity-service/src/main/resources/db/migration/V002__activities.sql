-- One row holds a whole activity: what is read and written together is never spread over child tables.
create table activity (
    id              uuid primary key,
    kind            varchar(32)   not null,
    title           varchar(1000) not null,
    status          varchar(16)   not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    starts_on       varchar(10),
    ends_on         varchar(10)   not null,
    ends_first      date          not null,
    ends_last       date          not null,
    direction       varchar(16),
    mode            varchar(16),
    organiser_ids   uuid[]        not null,
    province_ids    varchar[]     not null,
    place           varchar(1000),
    country_codes   varchar[]     not null,
    parent_id       uuid references activity,
    series_id       uuid,
    edition_no      integer       check (edition_no is null or (edition_no >= 1 and series_id is not null)),
    figures         jsonb         not null,
    outcomes        jsonb         not null,
    policies        jsonb         not null,
    source          jsonb,
    search          text          not null,
    version         bigint        not null,
    withdrawn       boolean       not null,
    changed_at      timestamptz   not null,
    external_id     varchar(200),
    external_client varchar(200)
);

-- Two clients may use the same number; a withdrawn record gives its number back.
create unique index activity_external_id on activity (external_client, external_id)
    where external_id is not null and not withdrawn;
create index activity_by_end on activity (ends_last, ends_first);
create index activity_by_change on activity (changed_at);
create index activity_parts on activity (parent_id) where parent_id is not null;
create index activity_series on activity (series_id) where series_id is not null;
-- One index answers for provinces, organisers and countries alike: a GIN index is as good for any of its columns.
create index activity_by_set on activity using gin (province_ids, organiser_ids, country_codes);

create extension if not exists pg_trgm;
create index activity_search on activity using gin (search gin_trgm_ops);
