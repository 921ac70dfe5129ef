-- What was seeded stays the users' own: a name in here is never seeded again.
create table seeding (
    name      text        not null primary key,
    seeded_at timestamptz not null
);
