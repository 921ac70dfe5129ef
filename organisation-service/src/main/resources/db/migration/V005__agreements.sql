-- One row holds a whole agreement except its obligations, which are looked for across all agreements.
create table agreement (
    id               uuid        not null primary key,
    version          bigint      not null,
    withdrawn        boolean     not null default false,
    changed_at       timestamptz not null,
    external_id      text,
    external_client  text,
    kind             text        not null,
    title            text        not null,
    number           text,
    party_ids        uuid[]      not null,
    external_parties jsonb       not null,
    -- Of the external parties.
    country_codes    text[]      not null,
    province_ids     text[]      not null,
    signed_on        text,
    valid_from       text,
    valid_to         text,
    terminated_on    date,
    source           jsonb,
    created_on       date        not null,
    -- The day of its signature, else of its record: the order of the list.
    listed_on        date        not null,
    -- The days that follow from the partial dates: the first in force, and the first after the last.
    begins           date,
    expires          date,
    ends             date        not null generated always as (coalesce(least(expires, terminated_on), 'infinity')) stored,
    -- Its title, number and external parties, without accents.
    folded           text        not null
);
-- A withdrawn agreement gives its number back.
create unique index agreement_external_id on agreement (external_client, external_id)
    where external_id is not null and not withdrawn;
create index agreement_listed on agreement (listed_on desc, id desc);
create index agreement_changed on agreement (changed_at);
create index agreement_expires on agreement (expires) where expires is not null;
-- One index answers for all three: a GIN index is as good for any of its columns.
create index agreement_sets on agreement using gin (party_ids, province_ids, country_codes);
create index agreement_folded on agreement using gin (folded gin_trgm_ops);

create table agreement_obligation (
    agreement_id uuid    not null references agreement,
    position     integer not null,
    text         text    not null,
    every_months integer check (every_months > 0),
    first_due_on date,
    done_on      date[]  not null,
    -- Null where nothing is left to do.
    next_due_on  date,
    -- Of the agreement, so that the index passes over what is overdue for ever because its agreement has ended.
    agreement_ends date,
    ends         date    not null generated always as (coalesce(agreement_ends, 'infinity')) stored,
    primary key (agreement_id, position)
);
create index agreement_obligation_due on agreement_obligation (next_due_on, agreement_id, position, ends)
    where next_due_on is not null;
