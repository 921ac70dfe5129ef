create table foreign_area (
    id              uuid        not null primary key,
    version         bigint      not null,
    withdrawn       boolean     not null default false,
    changed_at      timestamptz not null,
    external_id     text,
    external_client text,
    country_code    text        not null,
    name            text        not null collate "vi-x-icu",
    aliases         text[]      not null default '{}',
    -- Its name and aliases, without accents.
    folded          text        not null
);
-- The list is read in the order of this index.
create index foreign_area_name on foreign_area (name, id);
create index foreign_area_country on foreign_area (country_code);
create index foreign_area_changed on foreign_area (changed_at);
create index foreign_area_folded on foreign_area using gin (folded gin_trgm_ops);
