package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Which headcounts of a tree of organisations are added: the topmost that counts those below it, so that theirs are only
 * shown, and beside it what each counts as its own. Resolved over the days asked, because trees change and parent and
 * child arrive in any order.
 */
final class Headcounts {

    /** Whether the standing {@code c} is added on the one day for which {@code covered} was begun. */
    static final String IS_ADDED = "(c.scope is null or c.scope <> 'UNSTATED' and not exists ("
            + "select from covered where covered.measure = c.measure and covered.id = c.record_id))";

    private Headcounts() {}

    /**
     * Begins a statement with the relation {@code covered (measure, id, days)}: on which days an organisation above counts
     * this one's too. In a circle, which events may make for a moment, nobody is above those who are above him.
     */
    static void covered(Sql sql, Collection<String> measures, LocalDate first, LocalDate last) {
        sql.add("with recursive below (measure, top, id, days) as (");
        sql.add(" select s.measure, s.record_id, p.organisation_id,");
        sql.add(
                " daterange(s.from_day, s.until_day) * daterange(p.from_day, p.until_day) * daterange(?, ?, '[]')",
                first,
                last);
        sql.add(" from standing s join organisation_parent p on p.parent_id = s.record_id");
        sql.add(" where s.scope = 'WITH_CHAPTERS' and s.measure = any(?)", sql.texts(measures));
        sql.add(
                " and s.from_day <= ? and s.until_day > ? and p.from_day <= ? and p.until_day > ?",
                last,
                first,
                last,
                first);
        sql.add(" and s.from_day < p.until_day and p.from_day < s.until_day");
        sql.add(" union select b.measure, b.top, p.organisation_id, b.days * daterange(p.from_day, p.until_day)");
        sql.add(" from below b join organisation_parent p on p.parent_id = b.id");
        sql.add(" and b.days && daterange(p.from_day, p.until_day)");
        sql.add("), covered as (");
        sql.add(" select measure, id, range_agg(days) as days from below b where top <> id and not exists (");
        sql.add(
                " select from below r where r.measure = b.measure and r.top = b.id and r.id = b.top and r.days && b.days)");
        sql.add(" group by measure, id) ");
    }

    /** Selects the headcounts on the days on which they are added; the condition on the standings {@code s} follows. */
    static void counted(Sql sql, String dimensions) {
        sql.add("select s.measure, provinces" + dimensions + ", low, high, value, qualifier, wording, note,");
        sql.add(" lower(added.days) as from_day, upper(added.days) as until_day");
        sql.add(" from (select s.*, coalesce(c.days, '{}') as covered_days from standing s");
        sql.add(" left join covered c on c.measure = s.measure and c.id = s.record_id");
        sql.add(" where scope <> 'UNSTATED') s cross join lateral unnest(");
        sql.add("datemultirange(daterange(from_day, until_day)) - covered_days) added (days)");
    }
}
