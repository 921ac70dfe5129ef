package vn.huunghi.activity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.kit.record.Database;

/** Finds what may have been recorded twice: the same days and kind, and an organiser or the place in common. */
@ApplicationScoped
class LikelyDoubles {
    /** For a person to look at; a hundred would tell no more. */
    private static final int MOST = 3;

    // The limits keep a key that thousands share as cheap as any, and each "offset 0" the planner from another order of
    // the joins: whoever imports fills these tables faster than statistics of them are gathered. A key may be another's
    // by chance or out of date, so what it stands for is compared too.
    private static final String FIND = """
            select own.id, alike.id as double
            from activity own
                cross join lateral (
                    select other.id
                    from (
                            select distinct theirs.activity_id
                            from (select key from likeness_keys(own) key offset 0) mine
                                cross join lateral (
                                    select activity_id from activity_likeness
                                    where key = mine.key and activity_id <> own.id limit 50) theirs
                            offset 0) candidate
                        cross join lateral (
                            select * from activity where id = candidate.activity_id offset 0) other
                    where other.kind = own.kind and other.ends_on = own.ends_on
                      and coalesce(other.starts_on, other.ends_on) = coalesce(own.starts_on, own.ends_on)
                      and other.id is distinct from own.parent_id and other.parent_id is distinct from own.id
                      and (other.parent_id = own.parent_id) is not true
                      and exists (select likeness_keys(own) intersect select likeness_keys(other))
                    limit %d) alike
            where own.id = any (?::uuid[])
            order by own.id, alike.id
            """.formatted(MOST);

    private final Database database;

    @Inject
    LikelyDoubles(Database database) {
        this.database = database;
    }

    private record Pair(UUID id, UUID alike) {}

    /**
     * The likely doubles of each of the activities, at most a few, in one statement. What is called off or withdrawn is
     * nobody's double, nor is a part its whole's or another part's of that whole.
     *
     * @param ids of activities that are stored, be it by this very transaction
     * @return without those that have none
     */
    Map<UUID, List<UUID>> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .query(
                        FIND,
                        row -> new Pair(row.getObject("id", UUID.class), row.getObject("double", UUID.class)),
                        (Object) ids.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(Pair::id, Collectors.mapping(Pair::alike, Collectors.toList())));
    }
}
