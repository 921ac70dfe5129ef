-- A periodic return. `steps` says who submitted, accepted or sent it back, and when.
create table periodic_return (
    id              uuid primary key,
    reporter_id     uuid         not null,
    province_id     varchar(64)  not null,
    period_kind     varchar(16)  not null,
    period_from     date,
    period_to       date         not null,
    figures         jsonb        not null,
    results         jsonb        not null,
    limitations     jsonb        not null,
    tasks           jsonb        not null,
    source          jsonb,
    status          varchar(16)  not null check (status in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'SENT_BACK')),
    steps           jsonb        not null,
    version         bigint       not null,
    withdrawn       boolean      not null,
    changed_at      timestamptz  not null,
    external_id     varchar(200),
    external_client varchar(200)
);

-- One return per reporter, province, kind and days, whoever comes first; an unknown start is one start.
create unique index return_declared_once on periodic_return
    (reporter_id, province_id, period_kind, period_to, period_from) nulls not distinct
    where not withdrawn;
create unique index return_external_id on periodic_return (external_client, external_id)
    where external_id is not null and not withdrawn;
create index return_by_province on periodic_return (province_id, period_to);
create index return_by_period on periodic_return (period_to, period_from);
create index return_by_change on periodic_return (changed_at);
