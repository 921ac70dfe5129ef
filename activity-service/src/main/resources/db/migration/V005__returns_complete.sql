-- A return is a province's, a cluster's (as a whole) or, with neither, the nation's own.
alter table periodic_return
    alter column province_id drop not null,
    add column cluster_id varchar(64),
    -- Other returns of this table, whose figures this one's stand for. The default is for replicas of the version before,
    -- which write rows without naming the column.
    add column includes_return_ids uuid[] not null default '{}',
    add constraint return_one_scope check (province_id is null or cluster_id is null),
    add constraint return_not_itself check (not (id = any (includes_return_ids)));

-- One return per reporter, scope, kind and days, whoever comes first; an unknown start is one start.
drop index return_declared_once;
create unique index return_declared_once on periodic_return
    (reporter_id, province_id, cluster_id, period_kind, period_to, period_from) nulls not distinct
    where not withdrawn;
create index return_by_cluster on periodic_return (cluster_id, period_to) where cluster_id is not null;

-- Who is due is asked of the provincial unions, a few among thousands of organisations.
create index mirror_provincial_union on mirror ((state ->> 'kind'))
    where topic = 'huunghi.organisation.v1' and state ->> 'kind' = 'PROVINCIAL_UNION';
