create table organisation (
    id               uuid        not null primary key,
    version          bigint      not null,
    withdrawn        boolean     not null default false,
    changed_at       timestamptz not null,
    external_id      text,
    external_client  text,
    kind             text        not null,
    aliases          text[]      not null default '{}',
    short_name       text,
    country_codes    text[]      not null default '{}',
    bloc             text,
    host_kind        text check (host_kind in ('SCHOOL', 'ENTERPRISE', 'LOCALITY')),
    founded_on       text,
    source           jsonb,
    -- Every name it ever had, its short name and its aliases, without accents.
    folded           text        not null
);
-- Two clients may use the same number; a withdrawn record gives its number back.
create unique index organisation_external_id on organisation (external_client, external_id)
    where external_id is not null and not withdrawn;
create index organisation_kind on organisation (kind);
create index organisation_changed on organisation (changed_at);
create index organisation_country on organisation using gin (country_codes);
create index organisation_folded on organisation using gin (folded gin_trgm_ops);

create table organisation_state (
    organisation_id uuid    not null references organisation,
    valid_from      date,
    valid_to        date,
    first           boolean not null,
    begins          date    not null generated always as (coalesce(valid_from, '-infinity')) stored,
    ends            date    not null generated always as (coalesce(valid_to, 'infinity')) stored check (ends > begins),
    name            text    not null collate "vi-x-icu",
    name_en         text,
    province_id     text references province,
    parent_id       uuid references organisation,
    status          text    not null check (status in ('PROPOSED', 'ACTIVE', 'SUSPENDED', 'MERGED', 'DISSOLVED')),
    decision        text,
    primary key (organisation_id, begins),
    constraint organisation_one_state_a_day exclude using gist
        (organisation_id with =, daterange(begins, ends) with &&)
);
-- The list is read in the order of this index.
create index organisation_state_name on organisation_state (name, organisation_id);
create index organisation_state_province on organisation_state (province_id);
create index organisation_state_parent on organisation_state (parent_id);
