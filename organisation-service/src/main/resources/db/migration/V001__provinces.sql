create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table province (
    id                 text        not null primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version            bigint      not null,
    withdrawn          boolean     not null default false,
    changed_at         timestamptz not null,
    external_id        text,
    external_client    text,
    code               text        not null check (code ~ '^[0-9]{2}$'),
    valid_from         date        not null,
    valid_to           date        check (valid_to > valid_from),
    successor_id       text        references province,
    borders            text[]      not null default '{}',
    coastal            boolean     not null,
    legal_basis_of_end text,
    check ((valid_to is null) = (successor_id is null)),
    -- A code names one territory on a day, and another territory on another day.
    constraint province_code_in_force exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
create index province_successor on province (successor_id);

create table province_naming (
    province_id text not null references province,
    valid_from  date not null,
    name        text not null collate "vi-x-icu",
    name_en     text,
    type        text not null check (type in ('PROVINCE', 'CENTRALLY_RUN_CITY')),
    iso         text,
    legal_basis text,
    folded      text not null,
    primary key (province_id, valid_from)
);
