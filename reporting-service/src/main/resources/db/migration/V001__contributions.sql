-- What each record adds to which measure. Replaced as a whole whenever a newer state of the record arrives, never incremented.
-- The measure's nature is not stored: it is the indicator's, which may arrive after the record.
create table contribution (
    topic         text    not null,
    record_id     text    not null,
    measure       text    not null,
    basis         text    not null check (basis in ('RECORDED', 'DECLARED')),
    -- The days it counts for, both included. Null: from an unknown start (CUMULATIVE) or on a day (AS_OF).
    from_day      date,
    to_day        date    not null,
    accumulation  text    not null check (accumulation in ('PERIOD', 'CUMULATIVE')),
    -- Sorted, without repetition; empty: on the nation's account.
    provinces     text[]  not null,
    kind          text,
    countries     text[]  not null,
    organisations text[]  not null,
    -- The activity that this record is part of.
    parent_id     text,
    -- False for what a record counts as without saying so: one activity, one session.
    stated        boolean not null,
    low           numeric not null,
    high          numeric,
    value         numeric,
    qualifier     text    not null check (qualifier in ('EXACT', 'MORE_THAN', 'NEARLY', 'ABOUT', 'RANGE', 'UNQUANTIFIED')),
    wording       text,
    note          text,
    -- The days of the cell that a recorded one falls into: its month, or its own days where they reach beyond one month.
    cell_from     date generated always as (
        case when basis <> 'RECORDED' then null
             when date_trunc('month', from_day::timestamp) = date_trunc('month', to_day::timestamp)
             then date_trunc('month', from_day::timestamp)::date else from_day end) stored,
    cell_to       date generated always as (
        case when basis <> 'RECORDED' then null
             when date_trunc('month', from_day::timestamp) = date_trunc('month', to_day::timestamp)
             then (date_trunc('month', to_day::timestamp) + interval '1 month - 1 day')::date else to_day end) stored,
    check (from_day <= to_day),
    check (basis = 'DECLARED' or from_day is not null),
    check (basis = 'RECORDED' or parent_id is null)
) with (autovacuum_analyze_scale_factor = 0.02);

-- Also the guard against counting a record twice.
create unique index contribution_record on contribution (topic, record_id, measure);
-- A query by cell does not say basis, which keeps the planner from these two: before the first ANALYZE it would take them
-- for as selective as the index by cell, and read a whole measure for every cell.
create index contribution_recorded on contribution (measure, to_day, from_day) where basis = 'RECORDED';
create index contribution_declared on contribution (measure, to_day, from_day) where basis = 'DECLARED';
create index contribution_cell on contribution (measure, provinces, cell_from, cell_to) where cell_from is not null;
create index contribution_parent on contribution (parent_id) where parent_id is not null;

-- Contributions without what is not taken from a part because its parent states it. Resolved when asked, so that it
-- does not matter which of the two arrives first; a parent that is not held or is withdrawn has no contributions.
create view visible_contribution as
select *
from contribution c
where c.parent_id is null
   or not exists (
        select from contribution p
        where p.topic = c.topic and p.record_id = c.parent_id and p.measure = c.measure and p.stated);
