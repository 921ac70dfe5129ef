-- The keys of the activities that were there before the trigger, in a transaction of its own that locks nobody out. Of
-- one that is changed meanwhile a key that it no longer has may be left behind; whoever looks for doubles compares them.
insert into activity_likeness (key, activity_id)
select key, recorded.id from activity recorded, likeness_keys(recorded) key
on conflict do nothing;
