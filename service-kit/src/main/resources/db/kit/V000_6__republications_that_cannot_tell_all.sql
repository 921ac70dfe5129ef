-- What a republication could not tell, [{"topic","key","reason"}], and why it was given up; then added_at says when.
alter table republication add column left_out jsonb not null default '[]', add column failure text;
