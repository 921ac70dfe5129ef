-- By which names the records of another service are meant in files, and on which days; folded as the kit folds.
create table referred_name (
    topic     text collate "C" not null,
    folded    text collate "C" not null,
    record_id uuid             not null,
    from_day  date             not null,
    until_day date             not null, -- half-open; infinity: for all that is known
    primary key (topic, folded, record_id, from_day)
);
create index referred_name_of on referred_name (topic, record_id);

-- Of which version of a record the names are: a replica of the release before mirrors a newer one without taking them.
create table named_record (
    topic      text   not null,
    key        text   not null,
    generation bigint not null,
    version    bigint not null,
    primary key (topic, key)
);
