-- The sources of a merger end before the territory that takes their place, and one of their codes, can begin.
alter table province alter constraint province_successor_id_fkey deferrable initially deferred;

create table province_change (
    id              uuid        not null primary key,
    version         bigint      not null,
    withdrawn       boolean     not null default false,
    changed_at      timestamptz not null,
    external_id     text,
    external_client text,
    kind            text        not null check (kind in ('MERGE', 'RENAME', 'UPGRADE')),
    effective_on    date        not null,
    legal_basis     text,
    from_ids        text[]      not null check (cardinality(from_ids) > 0),
    to_id           text        not null references province,
    to_code         text        not null,
    to_name         text        not null,
    to_name_en      text,
    to_type         text        not null check (to_type in ('PROVINCE', 'CENTRALLY_RUN_CITY')),
    to_iso          text,
    to_borders      text[]      not null,
    to_coastal      boolean     not null
);
-- The list is read backwards in the order of this index.
create index province_change_effective on province_change (effective_on, id);
create index province_change_from on province_change using gin (from_ids);
create index province_change_to on province_change (to_id);

alter table organisation add column successor_id uuid references organisation check (successor_id <> id);
create index organisation_successor on organisation (successor_id) where successor_id is not null;
