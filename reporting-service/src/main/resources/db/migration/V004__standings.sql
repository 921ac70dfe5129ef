-- On which days a record stands for how much of a stock. Replaced as a whole whenever a newer state of the record arrives.
-- Sorted and compared byte by byte: these are codes, and sets of them are what is grouped by.
create table standing (
    topic         text collate "C"    not null,
    record_id     text collate "C"    not null,
    measure       text collate "C"    not null,
    -- Half-open; -infinity: since ever, infinity: for all that is known.
    from_day      date    not null,
    until_day     date    not null,
    -- As the record names them; which province stands in their place on a day is the geography's to say.
    provinces     text[] collate "C"  not null,
    kind          text collate "C",
    countries     text[] collate "C"  not null,
    organisations text[] collate "C"  not null,
    -- Of a headcount: whether it counts those below too, and the day that it speaks of.
    scope         text collate "C"    check (scope in ('OWN', 'WITH_CHAPTERS', 'UNSTATED')),
    as_of         date,
    low           numeric not null,
    high          numeric,
    value         numeric,
    qualifier     text collate "C"    not null check (qualifier in ('EXACT', 'MORE_THAN', 'NEARLY', 'ABOUT', 'RANGE', 'UNQUANTIFIED')),
    wording       text,
    note          text,
    check (from_day < until_day),
    check ((scope is null) = (as_of is null))
) with (autovacuum_analyze_scale_factor = 0.02);

-- Also the guard against counting a record twice from the same day.
create unique index standing_record on standing (topic, record_id, measure, from_day);
create index standing_days on standing (measure, until_day, from_day);
create index standing_with_chapters on standing (measure) where scope = 'WITH_CHAPTERS';

-- Under whom an organisation is on which days: resolved when asked, since parent and child arrive in any order.
create table organisation_parent (
    organisation_id text collate "C" not null,
    from_day        date not null,
    until_day       date not null,
    parent_id       text collate "C" not null,
    primary key (organisation_id, from_day),
    check (from_day < until_day)
) with (autovacuum_analyze_scale_factor = 0.02);
create index organisation_parent_children on organisation_parent (parent_id);

-- The organisations that are held already will not come again by themselves.
create temporary table held_state on commit drop as
select m.key, m.state ->> 'kind' as kind, s.state,
       coalesce((case when s.state ->> 'from' not like '0000%' then s.state ->> 'from' end)::date, '-infinity') as from_day,
       coalesce(lead((case when s.state ->> 'from' not like '0000%' then s.state ->> 'from' end)::date) over (partition by m.key order by s.position), 'infinity') as until_day,
       (select coalesce(array_agg(c order by c), '{}')
        from jsonb_array_elements_text(coalesce(nullif(m.state -> 'countryCodes', 'null'), '[]')) c) as countries
from mirror m cross join lateral jsonb_array_elements(m.state -> 'states') with ordinality as s (state, position)
where m.topic = 'huunghi.organisation.v1' and not m.withdrawn;

insert into standing (topic, record_id, measure, from_day, until_day, provinces, kind, countries, organisations,
    low, high, value, qualifier)
select 'huunghi.organisation.v1', key, measure, from_day, until_day,
       array_remove(array[state ->> 'provinceId'], null), kind, countries, array[key], 1, 1, 1, 'EXACT'
from held_state cross join lateral (values ('ORGANISATIONS'), ('MEMBER_ASSOCIATIONS')) m (measure)
where from_day < until_day and state ->> 'status' = 'ACTIVE'
  and (measure = 'ORGANISATIONS' or kind = 'FRIENDSHIP_ASSOCIATION' and state ->> 'parentId' is not null);

insert into organisation_parent
select key, from_day, until_day, state ->> 'parentId'
from held_state
where from_day < until_day and state ->> 'parentId' is not null;
