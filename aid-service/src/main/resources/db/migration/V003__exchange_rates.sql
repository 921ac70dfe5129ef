-- What one unit of a currency was worth in VND on a day, as somebody quoted it.
create table exchange_rate (
    currency        varchar(3)     not null,
    quoted_on       date           not null,
    rate            numeric(18, 6) not null check (rate > 0),
    source          jsonb,
    version         bigint         not null,
    withdrawn       boolean        not null,
    changed_at      timestamptz    not null,
    external_id     varchar(200),
    external_client varchar(200),
    primary key (currency, quoted_on)
);
-- The list is read in the order of this index, the latest day of a currency first.
create index exchange_rate_latest on exchange_rate (currency, quoted_on desc);
create index exchange_rate_by_change on exchange_rate (changed_at);
