-- Aid tells records apart by sector and donor too, and one record may add to one measure in several parts: a transaction
-- by province and sector. The defaults are for a replica of the release before, which knows of none of it.
alter table contribution
    add column sectors text[] not null default '{}',
    add column donors  text[] not null default '{}',
    -- Empty for what is whole.
    add column part    text   not null default '';

drop index contribution_record;
-- Also the guard against counting a record, or a part of it, twice.
create unique index contribution_record on contribution (topic, record_id, measure, part);

-- With the new columns at its end; says the same as before.
create or replace view visible_contribution as
select *
from contribution c
where c.parent_id is null
   or not exists (
        select from contribution p
        where p.topic = c.topic and p.record_id = c.parent_id and p.measure = c.measure and p.stated);

alter table standing
    add column sectors text[] collate "C" not null default '{}',
    add column donors  text[] collate "C" not null default '{}';
