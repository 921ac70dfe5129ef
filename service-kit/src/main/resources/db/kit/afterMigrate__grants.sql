-- The role that runs may read and write rows, and neither change the schema nor the record of its migrations.
do $$
begin
    if '${runtimeRole}' <> current_user then
        execute format('grant usage on schema public to %I', '${runtimeRole}');
        execute format('grant select, insert, update, delete on all tables in schema public to %I', '${runtimeRole}');
        execute format('grant usage on all sequences in schema public to %I', '${runtimeRole}');
        execute format('revoke insert, update, delete on flyway_schema_history from %I', '${runtimeRole}');
    end if;
end
$$;
