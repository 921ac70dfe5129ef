create table succession_proposal (
    id                 uuid        not null primary key,
    version            bigint      not null,
    withdrawn          boolean     not null default false,
    changed_at         timestamptz not null,
    external_id        text,
    external_client    text,
    province_change_id uuid        not null references province_change,
    kind               text        not null
        check (kind in ('MERGE_INTO_NEW', 'MERGE_INTO_EXISTING', 'MOVE', 'FOLLOW_PARENT')),
    organisation_ids   uuid[]      not null check (cardinality(organisation_ids) > 0),
    reason_vi          text        not null,
    reason_en          text        not null,
    outcome            jsonb       not null,
    name               text        not null collate "vi-x-icu",
    status             text        not null check (status in ('OPEN', 'CONFIRMED', 'REJECTED', 'OUTDATED')),
    decided_at         timestamptz,
    decided_by         text,
    note               text,
    result_id          uuid        references organisation,
    check ((status in ('CONFIRMED', 'REJECTED')) = (decided_at is not null)),
    check ((status = 'CONFIRMED') = (result_id is not null))
);
-- The list is read in the order of this index.
create index succession_proposal_of_change on succession_proposal (province_change_id, name, id);
