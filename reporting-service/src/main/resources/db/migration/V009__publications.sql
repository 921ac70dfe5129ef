-- Reports that were given out. Unlike everything else here they cannot be made again from the topics.
create table publication (
    id           uuid        primary key,
    scope        text        not null check (scope in ('PROVINCE', 'CLUSTER', 'NATION')),
    subject_id   text,                 -- the province or cluster; null for the nation
    name         text        not null,
    name_en      text        not null,
    period_kind  text,                 -- what whoever published called it
    period_from  date        not null,
    period_to    date        not null,
    geography    date        not null,
    revision     int         not null,
    public       boolean     not null,
    provisional  boolean     not null, -- the period had not ended yet
    as_of        timestamptz,
    positions    jsonb       not null, -- {"<topic>":{"<partition>":<offset up to which it was applied>}}
    published_by text        not null,
    published_at timestamptz not null,
    check (period_from <= period_to),
    check ((subject_id is null) = (scope = 'NATION'))
);
create unique index publication_revision
    on publication (scope, coalesce(subject_id, ''), period_from, period_to, revision);

-- The very bytes, for each format and language.
create table publication_document (
    publication_id uuid  not null references publication,
    format         text  not null,
    language       text  not null,
    bytes          bytea not null,
    sha256         text  not null,
    primary key (publication_id, format, language)
);

-- What was published stays; a correction is the next revision. Also for the role that migrates, and for hands.
create function publications_stay() returns trigger language plpgsql as $$
begin
    raise exception 'what was published is neither changed nor deleted' using errcode = 'restrict_violation';
end
$$;
create trigger publication_stays before update or delete or truncate on publication
    for each statement execute function publications_stay();
create trigger publication_document_stays before update or delete or truncate on publication_document
    for each statement execute function publications_stay();
