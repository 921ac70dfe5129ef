-- That the new tables may have far fewer records than the live ones was said by whoever asked for the rebuild.
alter table rebuild add column fewer_records boolean not null default false;

-- Dead letters of a rebuild are numbered above all that anybody has been shown: a number means one letter.
create function rebuild_number_letters() returns void language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform setval(pg_get_serial_sequence('rebuild_next.dead_letter', 'id'),
                   nextval(pg_get_serial_sequence('public.dead_letter', 'id')) + 1000000);
end
$$;
revoke all on function rebuild_number_letters() from public;
do $$
begin
    if '${runtimeRole}' <> current_user then
        execute format('grant execute on function rebuild_number_letters() to %I', '${runtimeRole}');
    end if;
end
$$;
