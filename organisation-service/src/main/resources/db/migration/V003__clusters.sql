create table cluster (
    id              text        not null primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version         bigint      not null,
    withdrawn       boolean     not null default false,
    changed_at      timestamptz not null,
    external_id     text,
    external_client text,
    number          integer     not null check (number > 0),
    name            text        not null,
    aliases         text[]      not null default '{}',
    folded          text        not null,
    constraint cluster_number unique (number)
);

create table cluster_membership (
    id              uuid not null primary key,
    cluster_id      text not null references cluster,
    organisation_id uuid not null references organisation,
    province_id     text not null references province,
    valid_from      date not null,
    valid_to        date check (valid_to > valid_from),
    decision        text,
    -- The rule is checked under a lock on the union; this holds it also against a mistake there.
    constraint cluster_membership_one_at_a_time exclude using gist
        (organisation_id with =, daterange(valid_from, valid_to) with &&)
);
create index cluster_membership_cluster on cluster_membership (cluster_id);

create table cluster_officer (
    cluster_id      text    not null references cluster,
    year            integer not null,
    role            text    not null check (role in ('HEAD', 'DEPUTY')),
    organisation_id uuid    not null references organisation,
    decision        text,
    primary key (cluster_id, year, role)
);
create index cluster_officer_organisation on cluster_officer (organisation_id);
