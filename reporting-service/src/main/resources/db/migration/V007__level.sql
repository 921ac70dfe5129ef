-- A cluster's and the nation's own returns stand at levels of their own. The default is for a replica of the release
-- before, which writes only what counts at the provinces'.
alter table contribution
    add column level      text not null default 'PROVINCE' check (level in ('PROVINCE', 'CLUSTER', 'NATION')),
    add column cluster_id text,
    add constraint contribution_level check (
        (cluster_id is not null) = (level = 'CLUSTER')
        and (level = 'PROVINCE' or basis = 'DECLARED' and provinces = '{}'));

-- There are few of them among very many.
create index contribution_level on contribution (level, measure, to_day) where level <> 'PROVINCE';

-- What a replica of the release before adds up stays what it was.
create or replace view visible_contribution as
select *
from contribution c
where c.level = 'PROVINCE'
  and (c.parent_id is null
       or not exists (
            select from contribution p
            where p.topic = c.topic and p.record_id = c.parent_id and p.measure = c.measure and p.stated));

-- Of returns that were applied before there were levels.
insert into contribution (topic, record_id, measure, basis, from_day, to_day, accumulation, provinces, countries,
    organisations, stated, low, high, value, qualifier, wording, note, level, cluster_id)
select m.topic, m.key, f ->> 'indicator', 'DECLARED', (m.state -> 'period' ->> 'from')::date,
       (m.state -> 'period' ->> 'to')::date,
       case when m.state -> 'period' ->> 'kind' = 'CUMULATIVE' then 'CUMULATIVE' else 'PERIOD' end,
       '{}', '{}', array[m.state ->> 'reporterId'], true,
       -- The bounds follow from the qualifier.
       case f ->> 'qualifier'
           when 'RANGE' then (f ->> 'low')::numeric
           when 'EXACT' then (f ->> 'value')::numeric
           when 'MORE_THAN' then (f ->> 'value')::numeric
           else 0 end,
       case f ->> 'qualifier'
           when 'RANGE' then (f ->> 'high')::numeric
           when 'EXACT' then (f ->> 'value')::numeric
           when 'NEARLY' then (f ->> 'value')::numeric end,
       case when f ->> 'qualifier' in ('EXACT', 'MORE_THAN', 'NEARLY', 'ABOUT') then (f ->> 'value')::numeric end,
       f ->> 'qualifier', f ->> 'text', f ->> 'note',
       case when m.state ->> 'clusterId' is null then 'NATION' else 'CLUSTER' end, m.state ->> 'clusterId'
from mirror m cross join lateral jsonb_array_elements(
    case when jsonb_typeof(m.state -> 'figures') = 'array' then m.state -> 'figures' else '[]' end) f
where m.topic = 'huunghi.return.v1' and not m.withdrawn and m.state ->> 'status' = 'ACCEPTED'
  and m.state ->> 'provinceId' is null
on conflict do nothing;
