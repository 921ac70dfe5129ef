package vn.huunghi.reporting.statistic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which declared figures are shown and not added, because a return that includes theirs, directly or through others,
 * states the indicator itself.
 *
 * <p>It takes them out only of answers that it could be in itself: one that reaches outside the days asked, or that the
 * filters leave out, stands for nobody there.
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

    private final Map<String, Set<String>> includedIn = new HashMap<>();

    private IncludedFigures(List<Pair> pairs) {
        pairs.forEach(
                p -> includedIn.computeIfAbsent(p.id(), id -> new HashSet<>()).add(p.top()));
    }

    /** Resolved among figures; in a ring, which events may make for a moment, nobody includes those who include him. */
    static IncludedFigures among(Connection connection, Collection<DeclaredFigure> figures) throws SQLException {
        if (figures.isEmpty()) {
            return new IncludedFigures(List.of());
        }
        var ids = figures.stream().map(DeclaredFigure::recordId).distinct().toList();
        var sql = new Sql();
        sql.add(CLOSURE, sql.texts(ids), sql.texts(ids));
        return new IncludedFigures(sql.rows(connection, row -> new Pair(row.getString("top"), row.getString("id"))));
    }

    boolean isEmpty() {
        return includedIn.isEmpty();
    }

    /** @param stating the returns that state the indicator in the answer */
    boolean contains(DeclaredFigure figure, Set<String> stating) {
        return includedIn.getOrDefault(figure.recordId(), Set.of()).stream().anyMatch(stating::contains);
    }
}
