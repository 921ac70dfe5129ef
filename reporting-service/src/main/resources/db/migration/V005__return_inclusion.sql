-- Which returns a return includes, of all that are held and not withdrawn. Kept as keys and resolved when asked, because
-- the two arrive in any order, and what is accepted may be reopened.
create table return_inclusion (
    return_id   text not null,
    included_id text not null,
    primary key (return_id, included_id)
) with (autovacuum_analyze_scale_factor = 0.02);
