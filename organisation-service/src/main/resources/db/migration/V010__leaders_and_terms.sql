-- The only table besides its history that knows what a person is called.
create table leader (
    id              uuid        not null primary key,
    version         bigint      not null,
    withdrawn       boolean     not null default false,
    changed_at      timestamptz not null,
    external_id     text,
    external_client text,
    name            text        not null collate "vi-x-icu",
    folded          text        not null
);
-- The list is read in the order of this index.
create index leader_name on leader (name, id);
create index leader_folded on leader using gin (folded gin_trgm_ops);

create table organisation_term (
    id              uuid    not null primary key,
    organisation_id uuid    not null references organisation,
    ordinal         integer not null check (ordinal > 0),
    valid_from      text    not null,
    valid_to        text,
    congress_on     text,
    bodies          jsonb   not null,
    constraint organisation_term_ordinal unique (organisation_id, ordinal)
);

create table organisation_term_leader (
    term_id         uuid    not null references organisation_term,
    place           integer not null,
    leader_id       uuid    not null references leader,
    position        text,
    concurrent_post text,
    valid_from      text,
    valid_to        text,
    primary key (term_id, place)
);
create index organisation_term_leader_leader on organisation_term_leader (leader_id);
