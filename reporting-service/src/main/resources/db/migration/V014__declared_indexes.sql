-- A return declares for one province: what a cluster's provinces declared is found without looking at all others'.
create index contribution_declared_province on contribution ((provinces[1]), to_day)
    where basis = 'DECLARED' and level = 'PROVINCE';
-- What was declared since ever is little, and every report asks for it.
create index contribution_declared_cumulative on contribution (measure, to_day)
    where basis = 'DECLARED' and accumulation = 'CUMULATIVE';

-- A return's state is large, and a report of some places reads only theirs.
create index mirror_return_of on mirror
    ((coalesce(state ->> 'provinceId', state ->> 'clusterId', '')), (state -> 'period' ->> 'to'))
    where topic = 'huunghi.return.v1';
