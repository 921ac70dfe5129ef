-- Whether a row's record was withdrawn is asked for every file; few are.
create index activity_withdrawn_external_id on activity (external_client, external_id) where withdrawn;
create index return_withdrawn_external_id on periodic_return (external_client, external_id) where withdrawn;
