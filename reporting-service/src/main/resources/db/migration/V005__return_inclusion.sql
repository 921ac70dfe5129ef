-- Which returns a return includes, as it said when it was last published: one that is withdrawn or reopened is walked
-- through too. Kept as keys and resolved when asked, because the two arrive in any order, and what is accepted may be
-- reopened.
create table return_inclusion (
    return_id   text not null,
    included_id text not null,
    primary key (return_id, included_id)
) with (autovacuum_analyze_scale_factor = 0.02);

-- Of returns that were applied before there was this table.
insert into return_inclusion (return_id, included_id)
select m.key, included.id
from mirror m cross join lateral jsonb_array_elements_text(m.state -> 'includesReturnIds') as included (id)
where m.topic = 'huunghi.return.v1' and jsonb_typeof(m.state -> 'includesReturnIds') = 'array'
on conflict do nothing;
