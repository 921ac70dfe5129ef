-- Building everything anew from the topics, beside the tables that are read meanwhile. The role that runs may only write
-- rows, so what changes the schema stands here in functions of the role that migrates.

-- Holds the tables of a rebuild until they take the place of the live ones.
create schema if not exists rebuild_next;

-- Whoever reads several tables for one answer holds this shared, the switch alone: no answer is made of old and new
-- tables. A lock, so nothing stands in it.
create table projection_gate ();

create table rebuild (
    id           uuid        primary key,
    status       text        not null check (status in ('RUNNING', 'SWITCHED', 'FAILED')),
    phase        text        not null check (phase in ('READING', 'INDEXING', 'SUMMING', 'SWITCHING')),
    -- By which release, and after which migration, the new tables were laid out; null before. Of another nobody goes on.
    made_by      text,
    requested_by text        not null,
    created_at   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    failure      text,
    dead_letters bigint      not null default 0
);
create unique index rebuild_running on rebuild (status) where status = 'RUNNING';

-- How far each topic is read into the new tables, offsets of all partitions added.
create table rebuild_topic (
    rebuild_id   uuid   not null references rebuild,
    topic        text   not null,
    position     bigint not null,
    end_position bigint not null,
    primary key (rebuild_id, topic)
);

-- The tables that are made of events alone, in the order in which the reader locks them. Whoever adds such a table replaces
-- this function.
create function rebuilt_tables() returns text[] language sql immutable
return array['mirror', 'contribution', 'standing', 'organisation_parent', 'return_inclusion', 'cell', 'cell_dirty',
             'parts_dirty', 'dead_letter', 'reader_progress', 'watermark'];

create function leave_unmarked() returns trigger language plpgsql as
$$
begin
    return null;
end
$$;

create function rebuild_drop() returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
    set client_min_messages = 'warning' as
$$
declare
    name text;
begin
    for name in select relname from pg_class where relnamespace = 'rebuild_next'::regnamespace and relkind = 'r' loop
        execute format('drop table rebuild_next.%I cascade', name);
    end loop;
end
$$;

-- The tables anew and empty, as the live ones are now, by all their names: a later migration must find its index. Only
-- what applying events needs has an index yet, and cells are not marked: they are all summed at the end.
create function rebuild_begin() returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as
$$
declare
    name       text;
    definition text;
begin
    perform rebuild_drop();
    foreach name in array rebuilt_tables() loop
        execute format('create table rebuild_next.%1$I (like public.%1$I including all excluding indexes)', name);
    end loop;
    for definition in
        select format('alter table rebuild_next.%I set (%s)', relname, array_to_string(reloptions, ', '))
        from pg_class
        where relnamespace = 'public'::regnamespace and relname = any (rebuilt_tables()) and reloptions is not null
        union all
        select format('alter table rebuild_next.%I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
        from pg_constraint k join pg_class c on c.oid = k.conrelid
        where c.relnamespace = 'public'::regnamespace and c.relname = any (rebuilt_tables()) and k.contype in ('p', 'u')
    loop
        execute definition;
    end loop;
    perform rebuild_index(true);
    -- Written without the schema here and read in the other one there.
    for name, definition in
        select relname, pg_get_viewdef(oid) from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'v'
        order by oid
    loop
        perform set_config('search_path', 'rebuild_next, public', true);
        execute format('create view rebuild_next.%I as %s', name, definition);
        perform set_config('search_path', 'pg_catalog, public, pg_temp', true);
    end loop;
    for definition in
        select format('grant %s on %s rebuild_next.%I to %s', a.privilege_type,
                      case c.relkind when 'S' then 'sequence' else 'table' end, c.relname,
                      case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end)
        from pg_class c cross join lateral aclexplode(c.relacl) a
        where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
          and exists (select from pg_class n where n.relnamespace = 'rebuild_next'::regnamespace and n.relname = c.relname)
          and c.relkind in ('r', 'v', 'S')
    loop
        execute definition;
    end loop;
    for definition in
        select regexp_replace(pg_get_triggerdef(t.oid), ' ON (public\.)?', ' ON rebuild_next.')
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'public'::regnamespace and c.relname = any (rebuilt_tables()) and not t.tgisinternal
    loop
        execute definition;
    end loop;
    foreach name in array array['cell_dirty', 'parts_dirty'] loop
        execute format('create trigger unmarked before insert on rebuild_next.%I for each row '
                       'execute function leave_unmarked()', name);
    end loop;
end
$$;

-- The indexes that are no constraints: those that keep something unique, or the others.
create function rebuild_index(uniqueness boolean) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    set maintenance_work_mem = '128MB'
    -- Reads go on meanwhile and want a processor too.
    set max_parallel_maintenance_workers = 0 as
$$
declare
    definition text;
begin
    for definition in
        select regexp_replace(pg_get_indexdef(i.indexrelid), ' ON (public\.)?', ' ON rebuild_next.')
        from pg_index i join pg_class c on c.oid = i.indrelid
        where c.relnamespace = 'public'::regnamespace and c.relname = any (public.rebuilt_tables())
          and i.indisunique = uniqueness
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
        order by i.indexrelid
    loop
        execute definition;
    end loop;
end
$$;

create function rebuild_analyze() returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as
$$
declare
    name text;
begin
    foreach name in array rebuilt_tables() loop
        execute format('analyze rebuild_next.%I', name);
    end loop;
end
$$;

-- From here on cells are marked; then they are summed.
create function rebuild_finish() returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as
$$
begin
    drop trigger if exists unmarked on rebuild_next.cell_dirty;
    drop trigger if exists unmarked on rebuild_next.parts_dirty;
    perform rebuild_index(false);
    perform rebuild_analyze();
end
$$;

-- The rest of the transaction is about the new tables, and about no others: what is forgotten among them fails. The rebuild
-- cannot end before the transaction does. That a commit is on disk need not be waited for: what is lost with it is read
-- again. Plans made for empty tables must not be kept.
create function rebuild_enter(rebuild_id uuid) returns void language plpgsql as
$$
begin
    perform from public.rebuild where id = rebuild_id and status = 'RUNNING' for share;
    if not found then
        raise query_canceled using message = format('Rebuild %s is over', rebuild_id);
    end if;
    perform set_config('search_path', 'rebuild_next', true),
            set_config('synchronous_commit', 'off', true),
            set_config('plan_cache_mode', 'force_custom_plan', true),
            set_config('max_parallel_workers_per_gather', '0', true);
end
$$;

-- Until the transaction ends nobody writes to the live tables and nobody vacuums them; they are read as before. The worker
-- of cells is waited for before: it would keep the switch waiting.
create function rebuild_hold() returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
    set lock_timeout = '10s' as
$$
declare
    name text;
begin
    perform pg_advisory_xact_lock(hashtext('cells'));
    foreach name in array rebuilt_tables() loop
        execute format('lock table public.%I in share row exclusive mode', name);
    end loop;
end
$$;

-- Puts the new tables in the place of the live ones; false if reads did not let it through. Whoever reads after it has begun
-- waits for a tenth of a second at most: then it makes room and tries again.
create function rebuild_switch() returns boolean language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
    set lock_timeout = '10s' as
$$
declare
    name  text;
    alone boolean := false;
begin
    foreach name in array rebuilt_tables() loop
        execute format('lock table rebuild_next.%I in access exclusive mode', name);
    end loop;
    if exists (
        select from public.reader_progress live
            join (select distinct topic from rebuild_next.reader_progress) read using (topic)
            left join rebuild_next.reader_progress next using (topic, partition)
        where live.position > coalesce(next.position, 0))
    then
        raise exception 'The new tables lack what the live ones have';
    end if;
    perform set_config('lock_timeout', '100ms', true);
    for attempt in 1..30 loop
        begin
            lock table projection_gate in access exclusive mode;
            foreach name in array rebuilt_tables() loop
                execute format('lock table public.%I in access exclusive mode', name);
            end loop;
            alone := true;
            exit;
        exception when lock_not_available or deadlock_detected then
            perform pg_sleep(0.05 + random() * 0.2);
        end;
    end loop;
    if not alone then
        return false;
    end if;
    for name in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' order by oid desc loop
        execute format('drop view public.%I', name);
    end loop;
    foreach name in array rebuilt_tables() loop
        execute format('drop table public.%I', name);
        execute format('alter table rebuild_next.%I set schema public', name);
    end loop;
    for name in select relname from pg_class where relnamespace = 'rebuild_next'::regnamespace and relkind = 'v' order by oid loop
        execute format('alter view rebuild_next.%I set schema public', name);
    end loop;
    return true;
end
$$;

revoke all on function rebuild_drop(), rebuild_begin(), rebuild_index(boolean), rebuild_analyze(), rebuild_finish(),
    rebuild_hold(), rebuild_switch() from public;
