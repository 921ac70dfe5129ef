package vn.huunghi.reporting.statistic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Which declared figures are shown and not added. The rule: a figure is not added where a return that includes its
 * return, directly or through others, states the indicator itself within the days asked, answers there or gave way to
 * later ones of its own reporter for the same days, and is of provinces that in the boundaries asked hold all of the
 * figure's.
 *
 * <p>No filter has a say in it, so that a cell of a broken down answer is what the filter of its name answers.
 */
final class IncludedFigures {

    private static final String CLOSURE = """
            with recursive reached (top, id) as (
                select return_id, included_id from return_inclusion where return_id = any(?)
                union
                select r.top, i.included_id from reached r join return_inclusion i on i.return_id = r.id
            )
            select top, id from reached r
            where id = any(?) and top <> id
              and not exists (select from reached b where b.top = r.id and b.id = r.top)""";

    private record Pair(String top, String id) {}

    private record Account(SortedSet<String> places, String reporter) {

        static Account of(DeclaredFigure figure) {
            return new Account(figure.account(), figure.reporter());
        }
    }

    private final Map<String, Set<String>> includedIn = new HashMap<>();
    private final Placement placement;

    private IncludedFigures(List<Pair> pairs, Placement placement) {
        this.placement = placement;
        pairs.forEach(
                p -> includedIn.computeIfAbsent(p.id(), id -> new HashSet<>()).add(p.top()));
    }

    /** Resolved among figures; in a ring, which events may make for a moment, nobody includes those who include him. */
    static IncludedFigures among(Connection connection, Collection<DeclaredFigure> figures, Placement placement)
            throws SQLException {
        if (figures.isEmpty()) {
            return new IncludedFigures(List.of(), placement);
        }
        var ids = figures.stream().map(DeclaredFigure::recordId).distinct().toList();
        var sql = new Sql();
        sql.add(CLOSURE, sql.texts(ids), sql.texts(ids));
        return new IncludedFigures(
                sql.rows(connection, row -> new Pair(row.getString("top"), row.getString("id"))), placement);
    }

    /**
     * The returns whose figures of one measure are not added.
     *
     * @param within the figures that lie within the days asked, each with the days that it speaks for
     * @param selected the returns among them whose figures answer
     */
    Set<String> notAdded(Collection<DeclaredFigure> within, Set<String> selected) {
        if (includedIn.isEmpty()) {
            return Set.of();
        }
        var stating = stating(within, selected);
        return within.stream()
                .filter(figure -> includedIn.getOrDefault(figure.recordId(), Set.of()).stream()
                        .filter(stating::containsKey)
                        .anyMatch(top -> placement.covers(stating.get(top), figure.account())))
                .map(DeclaredFigure::recordId)
                .collect(Collectors.toSet());
    }

    /** What each speaks for, by return; one that gave way still says what went into the figures that stand for its days. */
    private static Map<String, SortedSet<String>> stating(Collection<DeclaredFigure> within, Set<String> selected) {
        var answered = within.stream()
                .filter(figure -> selected.contains(figure.recordId()))
                .collect(Collectors.groupingBy(
                        Account::of, Collectors.mapping(DeclaredFigure::days, Collectors.toList())));
        return within.stream()
                .filter(figure -> Coverage.covers(
                        answered.getOrDefault(Account.of(figure), List.of()),
                        figure.days().from(),
                        figure.days().to()))
                .collect(Collectors.toMap(DeclaredFigure::recordId, DeclaredFigure::account, (a, b) -> b));
    }
}
