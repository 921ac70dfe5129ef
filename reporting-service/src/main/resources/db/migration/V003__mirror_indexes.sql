-- What reports look for in the mirrored states: the returns of a period, and the unions of the provinces.
create index mirror_return_to on mirror ((state -> 'period' ->> 'to')) where topic = 'huunghi.return.v1';
create index mirror_provincial_union on mirror ((state ->> 'kind'))
    where topic = 'huunghi.organisation.v1' and state ->> 'kind' = 'PROVINCIAL_UNION';
