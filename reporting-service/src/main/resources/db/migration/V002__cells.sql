-- Sums of recorded contributions per measure, set of provinces and month (or the days of coarser contributions).
create table cell (
    measure       text    not null,
    provinces     text[]  not null,
    from_day      date    not null,
    to_day        date    not null,
    low           numeric not null,
    high          numeric,
    value         numeric,
    -- The parts of a sum of figures, as the algebra of figures needs them to go on adding.
    value_missing boolean not null,
    counted       boolean not null,
    not_counted   boolean not null,
    parts         bigint  not null,
    records       bigint  not null,
    primary key (measure, provinces, from_day, to_day)
);
create index cell_days on cell (measure, to_day, from_day);
-- What is left of a cell whose last contribution went, until the worker's next statement.
create index cell_empty on cell (measure) where parts = 0;

-- Marks of cells whose contributions changed. Every batch inserts rows of its own and the worker deletes those that its
-- snapshot shows: with one row per cell (on conflict do nothing) a batch would rely on a mark that the worker is about
-- to delete, and its change would be lost.
create table cell_dirty (
    id        bigint generated always as identity primary key,
    measure   text   not null,
    provinces text[] not null,
    from_day  date   not null,
    to_day    date   not null
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 10000);

-- Activities whose stated measures changed: the cells of their parts are dirty. Which cells these are is resolved by
-- whoever looks, because a part that is being written at the same moment is not visible to the batch of its parent.
create table parts_dirty (
    id        bigint generated always as identity primary key,
    parent_id text   not null
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 10000);

create view dirty_cell as
select measure, provinces, from_day, to_day
from cell_dirty
union
select c.measure, c.provinces, c.cell_from, c.cell_to
from parts_dirty p
    join contribution c on c.parent_id = p.parent_id;

-- The cells as they are at the reader's snapshot: clean ones as stored, dirty ones summed from contributions.
create view current_cell as
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
                     and d.from_day = c.cell_from and d.to_day = c.cell_to
group by c.measure, c.provinces, c.cell_from, c.cell_to;
