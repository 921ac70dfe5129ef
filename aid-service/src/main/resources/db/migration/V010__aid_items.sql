-- One row holds a whole aid item but for its transactions: what is read and written together is never spread over child
-- tables. `sector_codes` and `province_ids` repeat what stands in the shares, to be searched by.
create table aid_item (
    id                 uuid primary key,
    kind               varchar(16)   not null check (kind in ('PROGRAMME', 'PROJECT', 'NON_PROJECT')),
    emergency          boolean       not null,
    title              varchar(1000) not null,
    title_en           varchar(1000),
    donor_ids          uuid[]        not null check (cardinality(donor_ids) > 0),
    recipient_id       uuid,
    recipient_name     varchar(1000),
    managing_agency_id uuid,
    managing_agency    varchar(1000),
    mobiliser_id       uuid,
    form               varchar(8)    check (form in ('CASH', 'IN_KIND', 'MIXED')),
    sectors            jsonb         not null,
    sector_codes       varchar[]     not null,
    provinces          jsonb         not null,
    province_ids       varchar[]     not null,
    planned_from       varchar(10),
    planned_to         varchar(10),
    figures            jsonb         not null,
    approval_number    varchar(200),
    approval_authority varchar(500),
    approved_on        date,
    approval_reason    varchar(2000),
    status             varchar(16)   not null check (status in ('PROPOSED', 'SUBMITTED', 'APPROVED', 'IMPLEMENTING',
                           'COMPLETED', 'CLOSED', 'REJECTED', 'CANCELLED', 'SUSPENDED')),
    suspended_from     varchar(16)   check ((suspended_from is not null) = (status = 'SUSPENDED')),
    source             jsonb,
    search             text          not null,
    version            bigint        not null,
    withdrawn          boolean       not null,
    changed_at         timestamptz   not null,
    external_id        varchar(200),
    external_client    varchar(200),
    check (recipient_id is null or recipient_name is null),
    check (managing_agency_id is null or managing_agency is null)
);

-- Two clients may use the same number; a withdrawn record gives its number back.
create unique index aid_item_external_id on aid_item (external_client, external_id)
    where external_id is not null and not withdrawn;
create index aid_item_by_change on aid_item (changed_at);
create index aid_item_by_approval on aid_item (approved_on) where approved_on is not null;
create index aid_item_by_recipient on aid_item (recipient_id) where recipient_id is not null;
create index aid_item_by_managing_agency on aid_item (managing_agency_id) where managing_agency_id is not null;
create index aid_item_by_mobiliser on aid_item (mobiliser_id) where mobiliser_id is not null;
-- One index answers for donors, provinces and sectors alike: a GIN index is as good for any of its columns.
create index aid_item_by_set on aid_item using gin (donor_ids, province_ids, sector_codes);

create extension if not exists pg_trgm;
create index aid_item_search on aid_item using gin (search gin_trgm_ops);
