-- The sets of provinces that there are cells of, and perhaps some that there were: hundreds, where cells are a hundred
-- thousand. What is asked of some places is found through it, without looking at the cells of all others.
create table cell_provinces (
    provinces text[] primary key
);
-- By whomever a cell is written, also a replica of the release before.
create function keep_cell_provinces() returns trigger language plpgsql as
$$
begin
    insert into cell_provinces select distinct provinces from written on conflict do nothing;
    return null;
end
$$;
create trigger keep_provinces after insert on cell referencing new table as written
    for each statement execute function keep_cell_provinces();
-- After it, so that what another replica writes meanwhile is in one of the two.
insert into cell_provinces select distinct provinces from cell on conflict do nothing;

-- Side by side lie what a set of provinces did within a year, in all measures: what a report reads.
alter table cell drop constraint cell_pkey, add primary key (provinces, from_day, to_day, measure);

-- The dirty cells alone, summed as in current_cell, for whoever finds the clean ones through their provinces. What narrows it
-- narrows the marks.
create view summed_cell as
select d.measure, d.provinces, d.from_day, d.to_day,
       sum(c.low) as low,
       case when count(c.high) = count(*) then sum(c.high) end as high,
       case when not bool_or(c.value is null and c.qualifier <> 'UNQUANTIFIED') then sum(c.value) end as value,
       bool_or(c.value is null and c.qualifier <> 'UNQUANTIFIED') as value_missing,
       bool_or(c.qualifier <> 'UNQUANTIFIED') as counted,
       bool_or(c.qualifier = 'UNQUANTIFIED') as not_counted,
       count(*) as parts,
       count(*) as records
from dirty_cell d
    join visible_contribution c on c.measure = d.measure and c.provinces = d.provinces
                               and c.to_day between d.from_day and d.to_day
                               and c.cell_from = d.from_day and c.cell_to = d.to_day
group by d.measure, d.provinces, d.from_day, d.to_day;

create or replace function rebuilt_tables() returns text[] language sql immutable
return array['mirror', 'contribution', 'standing', 'organisation_parent', 'return_inclusion', 'cell', 'cell_provinces',
             'cell_dirty', 'parts_dirty', 'dead_letter', 'reader_progress', 'watermark'];
