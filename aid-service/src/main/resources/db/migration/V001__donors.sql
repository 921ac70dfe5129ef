-- One row holds a whole donor, its registrations included: they are read and written together.
create table donor (
    id              uuid primary key,
    kind            varchar(16)   not null check (kind in ('NGO', 'FOUNDATION', 'AGENCY', 'COMPANY', 'INDIVIDUAL')),
    name            varchar(500)  not null collate "vi-x-icu",
    short_name      varchar(200),
    aliases         jsonb         not null,
    country_code    varchar(2),
    website         varchar(2000),
    registrations   jsonb         not null check (kind = 'NGO' or registrations = '[]'),
    source          jsonb,
    -- Name, short name and aliases as files are compared with them, folded as the kit folds.
    folded_names    varchar[]     not null,
    search          text          not null,
    version         bigint        not null,
    withdrawn       boolean       not null,
    changed_at      timestamptz   not null,
    external_id     varchar(200),
    external_client varchar(200)
);

-- Two clients may use the same number; a withdrawn record gives its number back.
create unique index donor_external_id on donor (external_client, external_id)
    where external_id is not null and not withdrawn;
-- The list is read in the order of this index.
create index donor_by_name on donor (name, id);
create index donor_by_change on donor (changed_at);
create index donor_by_folded_name on donor using gin (folded_names);

create extension if not exists pg_trgm;
create index donor_search on donor using gin (search gin_trgm_ops);

-- The days of the registrations, for searching. A trigger keeps them, so that no way of recording forgets them. A donor
-- that is withdrawn, and a registration that was withdrawn on its first day, have none.
create table donor_registration (
    id           bigint      generated always as identity primary key,
    donor_id     uuid        not null references donor,
    number       varchar(100) not null,
    kind         varchar(32) not null,
    first_day    date        not null,
    last_day     date        not null, -- the last one on which it was valid, its withdrawal considered
    province_ids varchar[]   not null  -- empty: all
);
create index donor_registration_of on donor_registration (donor_id);
create index donor_registration_by_end on donor_registration (last_day, first_day);

create function keep_registrations() returns trigger language plpgsql as $$
begin
    delete from donor_registration where donor_id = new.id;
    insert into donor_registration (donor_id, number, kind, first_day, last_day, province_ids)
    select new.id, stated.number, stated.kind, stated."from", least(stated."to", stated."withdrawnOn" - 1),
           array(select jsonb_array_elements_text(stated."provinceIds"))
    from jsonb_to_recordset(new.registrations) stated (
        number varchar, kind varchar, "from" date, "to" date, "withdrawnOn" date, "provinceIds" jsonb)
    where not new.withdrawn and least(stated."to", stated."withdrawnOn" - 1) >= stated."from";
    return null;
end
$$;

create trigger donor_registrations_begun after insert on donor
    for each row when (new.registrations <> '[]') execute function keep_registrations();
create trigger donor_registrations_changed after update on donor
    for each row
    when ((old.registrations, old.withdrawn) is distinct from (new.registrations, new.withdrawn))
    execute function keep_registrations();
