-- Every word that an organisation was ever called by, without accents: where nothing is found as it was typed, the words
-- that are one typing error away are looked up here. Some thousands of syllables, however many organisations there are.
create table organisation_word (
    word text not null primary key
);
create index organisation_word_like on organisation_word using gin (word gin_trgm_ops);

insert into organisation_word
select distinct word from organisation, regexp_split_to_table(folded, '[^a-z0-9]+') word where length(word) >= 3;
