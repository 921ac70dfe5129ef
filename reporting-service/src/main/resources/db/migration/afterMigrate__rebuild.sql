-- What a rebuild does to the schema, the role that runs may call for, and nothing else.
do $$
begin
    if '${runtimeRole}' <> current_user then
        execute format('grant usage on schema rebuild_next to %I', '${runtimeRole}');
        execute format(
            'grant execute on function rebuild_drop(), rebuild_begin(), rebuild_analyze(), rebuild_finish(), '
            'rebuild_hold(), rebuild_switch() to %I', '${runtimeRole}');
    end if;
end
$$;
