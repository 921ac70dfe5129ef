-- What a figure may be about. `used` is raised once, by the first activity or return that states the indicator, and
-- never lowered: from then on unit and nature are frozen.
create table indicator (
    code            varchar(64) primary key,
    name            varchar(300) collate "vi-x-icu" not null,
    name_en         varchar(300) not null,
    unit            varchar(32)  not null,
    nature          varchar(8)   not null check (nature in ('FLOW', 'STOCK', 'RATE')),
    grouping        varchar(64)  not null,
    recording       varchar(8)   not null check (recording in ('FIGURE', 'COMPUTED', 'DECLARED')),
    active          boolean      not null,
    used            boolean      not null,
    search          text         not null,
    version         bigint       not null,
    withdrawn       boolean      not null,
    changed_at      timestamptz  not null,
    external_id     varchar(200),
    external_client varchar(200)
);

create unique index indicator_by_name on indicator (grouping, name, code);
