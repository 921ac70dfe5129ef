package vn.huunghi.aid.donor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;

/**
 * When a registration counts as ending: it is valid on a day, over before another, and nothing of its donor goes on from
 * the next day in all of its provinces. Every list asks by this, so that none contradicts another.
 *
 * @param ids with {@code others}, which provinces became which, as pairs: a registration holds in what its provinces
 *     became, too
 */
public record EndingCondition(LocalDate on, LocalDate before, List<String> ids, List<String> others) {

    /**
     * Of a row of donor_registration that is called {@code ending}, with the parameters in the order of {@link #parameters}.
     * A registration for all provinces is followed by another for all only.
     */
    public static final String SQL = """
            ending.first_day <= ? and ending.last_day >= ? and ending.last_day < ?
                and exists (
                    select 1
                    from unnest(case when ending.province_ids = '{}' then array[null]::varchar[] else ending.province_ids end)
                        as place (id)
                    where not exists (
                        select 1 from donor_registration later
                        where later.donor_id = ending.donor_id and later.last_day > ending.last_day
                            and later.first_day <= ending.last_day + 1
                            and (later.province_ids = '{}' or place.id = any (later.province_ids) or exists (
                                select 1 from unnest(?, ?) as line (id, other)
                                where line.id = place.id and line.other = any (later.province_ids)))))
            """;

    public static EndingCondition of(LocalDate on, LocalDate before, Geography geography) {
        EndingCondition condition = new EndingCondition(on, before, new ArrayList<>(), new ArrayList<>());
        Set<String> all = new TreeSet<>();
        for (LocalDate day : geography.boundaries()) {
            geography.inForce(day).stream().map(Territory::id).forEach(all::add);
        }
        for (String id : all) {
            for (String other : geography.lineage(id)) {
                condition.ids.add(id);
                condition.others.add(other);
            }
        }
        return condition;
    }

    /** Days, then the pairs as two arrays. */
    public List<Object> parameters() {
        return List.of(on, on, before, ids.toArray(String[]::new), others.toArray(String[]::new));
    }
}
