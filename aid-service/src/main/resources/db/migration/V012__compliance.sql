-- What compliance looks for is kept with each item, so that a page of findings need not add up the transactions of all:
-- the first day on which something was disbursed, and the first on which something was committed while not as much is
-- disbursed. Only postings change either, so a trigger keeps them and no way of recording forgets it.
alter table aid_item add column first_disbursed_on date;
alter table aid_item add column open_since date;

-- A rate may have moved since the commitment, so less in đồng alone is not yet less.
create function aid_item_due(item uuid, out first_disbursed_on date, out open_since date) language sql stable as $$
    select min(first_disbursement),
        case when bool_or(committed > disbursed) and sum(vnd_committed) > sum(vnd_disbursed) then min(first_commitment) end
    from (
        select min(on_day) filter (where kind = 'DISBURSEMENT') as first_disbursement,
            min(on_day) filter (where kind = 'COMMITMENT') as first_commitment,
            coalesce(sum(coalesce(amount_value, amount_low)) filter (where kind = 'COMMITMENT'), 0) as committed,
            coalesce(sum(coalesce(amount_value, amount_low)) filter (where kind = 'DISBURSEMENT'), 0) as disbursed,
            coalesce(sum(coalesce(vnd_value, vnd_low)) filter (where kind = 'COMMITMENT'), 0) as vnd_committed,
            coalesce(sum(coalesce(vnd_value, vnd_low)) filter (where kind = 'DISBURSEMENT'), 0) as vnd_disbursed
        from aid_net_transaction where aid_item_id = item group by currency) by_currency
$$;

update aid_item item set first_disbursed_on = due.first_disbursed_on, open_since = due.open_since
from (select distinct aid_item_id as id from aid_transaction) touched cross join lateral aid_item_due(touched.id) due
where item.id = touched.id;

create function keep_due() returns trigger language plpgsql as $$
begin
    update aid_item item set first_disbursed_on = due.first_disbursed_on, open_since = due.open_since
    from (select distinct aid_item_id as id from posted) touched cross join lateral aid_item_due(touched.id) due
    where item.id = touched.id
        and (item.first_disbursed_on, item.open_since) is distinct from (due.first_disbursed_on, due.open_since);
    return null;
end
$$;

create trigger aid_transaction_posted after insert on aid_transaction
    referencing new table as posted for each statement execute function keep_due();

create index aid_item_disbursed_early on aid_item (id)
    where first_disbursed_on is not null and not withdrawn
        and (approved_on is null or first_disbursed_on < approved_on and not emergency);
create index aid_item_open on aid_item (id)
    where open_since is not null and not withdrawn and status not in ('REJECTED', 'CANCELLED');
