-- Purpose codes of OECD DAC. A withdrawn one stays readable for the items that bear it.
create table sector (
    code            varchar(5) primary key,
    name            varchar(300) not null,
    name_en         varchar(300) not null,
    grouping        varchar(100) not null,
    withdrawn_on    date         check (withdrawn_on is null or withdrawn),
    search          text         not null,
    version         bigint       not null,
    withdrawn       boolean      not null,
    changed_at      timestamptz  not null,
    external_id     varchar(200),
    external_client varchar(200)
);
