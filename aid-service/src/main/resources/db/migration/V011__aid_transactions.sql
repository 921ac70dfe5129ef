-- What was pledged, committed and disbursed. `position` is the order in which an item's transactions were posted; a rate
-- is missing where the VND amount itself was given.
create table aid_transaction (
    id               uuid primary key,
    aid_item_id      uuid        not null references aid_item,
    position         integer     not null check (position between 1 and 2000),
    kind             varchar(16) not null check (kind in ('PLEDGE', 'COMMITMENT', 'DISBURSEMENT')),
    on_day           date        not null,
    currency         varchar(3)  not null,
    amount_value     numeric,
    amount_low       numeric     not null check (amount_low >= 0),
    amount_high      numeric,
    amount_qualifier varchar(16) not null,
    amount_text      varchar(2000),
    amount_note      varchar(2000),
    rate             numeric     check (rate > 0),
    rate_on          date,
    rate_source      varchar(1000),
    vnd_value        numeric,
    vnd_low          numeric     not null check (vnd_low >= 0),
    vnd_high         numeric,
    vnd_qualifier    varchar(16) not null,
    vnd_text         varchar(2000),
    vnd_note         varchar(2000),
    reversal_of      uuid        references aid_transaction,
    note             varchar(2000),
    posted_at        timestamptz not null,
    unique (aid_item_id, position)
);

create index aid_transaction_reversals on aid_transaction (reversal_of) where reversal_of is not null;

-- What was posted stays as it was posted; a mistake is taken back by a reversal.
create function refuse_to_rewrite() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger aid_transaction_append_only before update or delete or truncate on aid_transaction
    for each statement execute function refuse_to_rewrite();

-- Every transaction that is no reversal, less what was taken back of it; one of which nothing is left is not there. A
-- reversal that is not EXACT takes all that was left. Whoever adds up transactions adds up these.
create view aid_net_transaction as
select posted.id, posted.aid_item_id, posted.position, posted.kind, posted.on_day, posted.currency,
    posted.amount_value - coalesce(reversed.amount, 0)              as amount_value,
    greatest(posted.amount_low - coalesce(reversed.amount, 0), 0)   as amount_low,
    posted.amount_high - coalesce(reversed.amount, 0)               as amount_high,
    posted.amount_qualifier <> 'UNQUANTIFIED'                       as amount_counted,
    case when posted.vnd_value is not null then greatest(posted.vnd_value - coalesce(reversed.vnd, 0), 0) end as vnd_value,
    greatest(posted.vnd_low - coalesce(reversed.vnd, 0), 0)         as vnd_low,
    case when posted.vnd_high is not null then greatest(posted.vnd_high - coalesce(reversed.vnd, 0), 0) end as vnd_high,
    posted.vnd_qualifier <> 'UNQUANTIFIED'                          as vnd_counted
from aid_transaction posted
    left join lateral (
        select sum(back.amount_value) as amount, sum(back.vnd_value) as vnd,
            bool_or(back.amount_qualifier <> 'EXACT') as wholly
        from aid_transaction back where back.reversal_of = posted.id) reversed on true
where posted.reversal_of is null
    and reversed.wholly is not true
    and posted.amount_high - reversed.amount is distinct from 0;
