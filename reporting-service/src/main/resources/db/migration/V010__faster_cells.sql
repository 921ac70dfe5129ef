-- Finds the contributions of a cell, and the latest of a set of provinces, in their order. It takes the place of the index
-- by cell: a contribution lies in its cell with its last day.
create index contribution_set on contribution (measure, provinces, to_day) where cell_from is not null;
drop index contribution_cell;

-- A cell that nothing is left of goes with the sum that shows it, so that nobody looks for such cells. Without this index,
-- and with room on its pages, a cell is written anew in its place, and no index with it.
drop index cell_empty;
alter table cell set (fillfactor = 70);

-- The cells as they are at the reader's snapshot: clean ones as stored, dirty ones summed from contributions.
create or replace view current_cell as
select measure, provinces, from_day, to_day, low, high, value, value_missing, counted, not_counted, parts, records
from cell
where not exists (
    select from dirty_cell d
    where d.measure = cell.measure and d.provinces = cell.provinces
      and d.from_day = cell.from_day and d.to_day = cell.to_day)
union all
select c.measure, c.provinces, c.cell_from, c.cell_to,
       sum(c.low),
       case when count(c.high) = count(*) then sum(c.high) end,
       case when not bool_or(c.value is null and c.qualifier <> 'UNQUANTIFIED') then sum(c.value) end,
       bool_or(c.value is null and c.qualifier <> 'UNQUANTIFIED'),
       bool_or(c.qualifier <> 'UNQUANTIFIED'),
       bool_or(c.qualifier = 'UNQUANTIFIED'),
       count(*),
       count(*)
from visible_contribution c
    join dirty_cell d on d.measure = c.measure and d.provinces = c.provinces
                     and c.to_day between d.from_day and d.to_day
                     and d.from_day = c.cell_from and d.to_day = c.cell_to
group by c.measure, c.provinces, c.cell_from, c.cell_to;
