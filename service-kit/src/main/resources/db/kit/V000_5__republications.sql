-- Whether a change became an event: what was last told of each record is what readers must hold.
alter table history add column published boolean not null default true;
create index history_unpublished on history (topic, key, version) where not published;

-- Where a row must go to one partition, whatever its key (null leaves it to the key), and of what is told again when it
-- came about (null: when it was added).
alter table outbox add column partition int, add column changed_at timestamptz;
alter table outbox_refused add column partition int, add column changed_at timestamptz;

-- Everything told once more, under a generation that is above any that readers hold.
create table republication (
    id           uuid        primary key,
    generation   bigint      not null,
    subject      text        not null, -- who asked for it
    topics       text[]      not null,
    started_at   timestamptz not null,
    -- How far it is: raised in the transaction that adds to the outbox, so that whoever goes on leaves nothing out.
    topic_number int         not null default 1,
    last_key     text,
    records      bigint      not null default 0,
    added_at     timestamptz, -- when all was in the outbox
    last_row     bigint       -- the outbox's last row of it: once that is gone, the broker has all
);
create unique index republication_one_at_a_time on republication ((true)) where added_at is null;
