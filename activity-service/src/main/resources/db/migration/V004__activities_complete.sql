-- The default stays: a replica of the release before, which goes on meanwhile, does not name the column.
alter table activity
    add column foreign_area_ids uuid[] not null default '{}',
    add column agreement_id     uuid;

create index activity_agreement on activity (agreement_id) where agreement_id is not null;
-- An index of its own, since building activity_by_set anew would keep everybody waiting. Not only of those that have
-- areas: a search could not use it without saying so, and a GIN index holds all that have none in one entry.
create index activity_by_foreign_area on activity using gin (foreign_area_ids);

-- What likely doubles have in common: one key for each organiser and one for the place, of those days and that kind.
-- A trigger keeps the keys, so that no way of recording forgets them, and only a change of what they are made of
-- costs anything. A table and not an array: a search of a b-tree ends with the first few it finds, however many have
-- the key. No foreign key: only the trigger writes here, and activities are never deleted.
create table activity_likeness (
    key         bigint not null,
    activity_id uuid   not null,
    primary key (key, activity_id)
);

-- Both sides of every comparison are folded here, so it need not be to the letter what texts are searched by.
create function folded(text) returns text language sql immutable strict parallel safe as $$
    select translate(
        regexp_replace(normalize(lower($1 collate "vi-x-icu"), nfkd), '[\u0300-\u036f]+', '', 'g'), 'đ–—-', 'd   ')
$$;

-- Known only by month or year, the same days say little: then the title is part of the key. What is called off or
-- withdrawn is nobody's double and has none.
create function likeness_keys(recorded activity) returns setof bigint language sql immutable parallel safe as $$
    select hashtextextended(
        concat_ws('|', recorded.kind, coalesce(recorded.starts_on, recorded.ends_on), recorded.ends_on, shared,
            case when least(length(recorded.starts_on), length(recorded.ends_on)) < 10 then folded(recorded.title) end),
        0)
    from (select id::text from unnest(recorded.organiser_ids) id union select folded(recorded.place)) alike (shared)
    where shared is not null and not recorded.withdrawn and recorded.status <> 'CANCELLED'
$$;

-- For all rows of a statement at once: files bring hundreds.
create function begin_likeness() returns trigger language plpgsql as $$
begin
    insert into activity_likeness (key, activity_id)
    select distinct key, fresh.id from fresh, likeness_keys(row(fresh.*)::activity) key;
    return null;
end
$$;

-- Keys that stay are not touched: whoever fills the table at the same time writes those.
create function change_likeness() returns trigger language plpgsql as $$
begin
    delete from activity_likeness
    where activity_id = new.id and key in (select likeness_keys(old) except select likeness_keys(new));
    insert into activity_likeness (key, activity_id)
    select key, new.id from (select likeness_keys(new) except select likeness_keys(old)) fresh (key)
    on conflict do nothing;
    return null;
end
$$;

create trigger activity_likeness_begun after insert on activity
    referencing new table as fresh
    for each statement execute function begin_likeness();
create trigger activity_likeness_changed after update on activity
    for each row
    when ((old.kind, old.starts_on, old.ends_on, old.title, old.place, old.organiser_ids,
            old.withdrawn or old.status = 'CANCELLED')
        is distinct from (new.kind, new.starts_on, new.ends_on, new.title, new.place, new.organiser_ids,
            new.withdrawn or new.status = 'CANCELLED'))
    execute function change_likeness();
