create table organisation_headcount (
    organisation_id uuid  not null references organisation,
    as_of           text  not null,
    members         jsonb,
    chapters        jsonb,
    scope           text  not null check (scope in ('OWN', 'WITH_CHAPTERS', 'UNSTATED')),
    source          jsonb,
    primary key (organisation_id, as_of),
    check (members is not null or chapters is not null)
);
