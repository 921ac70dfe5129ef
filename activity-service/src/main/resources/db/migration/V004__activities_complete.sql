alter table activity
    add column foreign_area_ids uuid[] not null default '{}',
    add column agreement_id     uuid;
alter table activity alter column foreign_area_ids drop default;

create index activity_agreement on activity (agreement_id) where agreement_id is not null;
drop index activity_by_set;
create index activity_by_set on activity using gin (province_ids, organiser_ids, country_codes, foreign_area_ids);

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

-- Known only by month or year, the same days say little: then the title is part of the key.
create function likeness_keys(
    kind text, starts_on text, ends_on text, title text, place text, organiser_ids uuid[]) returns setof bigint
    language sql immutable parallel safe as $$
    select hashtextextended(
        concat_ws('|', kind, coalesce(starts_on, ends_on), ends_on, shared,
            case when least(length(starts_on), length(ends_on)) < 10 then folded(title) end), 0)
    from (select id::text from unnest(organiser_ids) id union select folded(place)) alike (shared)
    where shared is not null
$$;

create function keep_likeness() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from activity_likeness
        where activity_id = new.id and key in (
            select * from likeness_keys(
                old.kind, old.starts_on, old.ends_on, old.title, old.place, old.organiser_ids));
    end if;
    insert into activity_likeness (key, activity_id)
    select key, new.id
    from likeness_keys(new.kind, new.starts_on, new.ends_on, new.title, new.place, new.organiser_ids) key
    on conflict do nothing;
    return null;
end
$$;

create trigger activity_likeness_recorded after insert on activity
    for each row execute function keep_likeness();
create trigger activity_likeness_changed after update on activity
    for each row
    when ((old.kind, old.starts_on, old.ends_on, old.title, old.place, old.organiser_ids)
        is distinct from (new.kind, new.starts_on, new.ends_on, new.title, new.place, new.organiser_ids))
    execute function keep_likeness();

insert into activity_likeness (key, activity_id)
select distinct key, id
from activity a, likeness_keys(a.kind, a.starts_on, a.ends_on, a.title, a.place, a.organiser_ids) key;
