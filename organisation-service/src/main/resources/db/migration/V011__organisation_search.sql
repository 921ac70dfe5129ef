-- Names are searched by their words: what stands between the words counts no more.
drop index organisation_folded;
update organisation set folded = regexp_replace(folded collate "vi-x-icu", '[^[:alnum:]\n]+', ' ', 'g');
update organisation set folded = regexp_replace(folded, '^ | $', '', 'gn');

-- The words of all names, with every state: the list reads states in the order of names, and needs nothing else to know
-- which of them are meant.
alter table organisation_state add column words tsvector not null default '';
update organisation_state s
set words = (select array_to_tsvector(array_remove(string_to_array(translate(o.folded, E'\n', ' '), ' '), ''))
             from organisation o where o.id = s.organisation_id);
create index organisation_state_words on organisation_state using gin (words);

-- Every name by itself, for what begins with something.
create table organisation_name (
    organisation_id uuid not null references organisation,
    folded          text not null,
    primary key (organisation_id, folded)
);
create index organisation_name_folded on organisation_name (folded text_pattern_ops, organisation_id);

insert into organisation_name
select distinct id, left(name, 200) from organisation, string_to_table(folded, E'\n') name where name <> '';

-- Every word that an organisation was ever called by: where nothing is found as it was typed, the words that are one
-- typing error away are looked up here. Some thousands of syllables, however many organisations there are.
create table organisation_word (
    word text not null primary key
);
create index organisation_word_near on organisation_word using gin (word gin_trgm_ops);

insert into organisation_word
select distinct word from organisation, regexp_split_to_table(folded, '[ \n]+') word where word <> '';
