package vn.huunghi.reporting.statistic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;

/**
 * Gives the figure that a cell has from one record its wording and note back, which the sums of the months do not carry:
 * the sum of one part is that part.
 */
final class OwnWords {

    /** Where to find the contribution of a piece that is the only one of its cell. */
    private record Lone(List<Tally.Placed> group, Tally.Placed placed) {}

    private record Words(int number, String wording, String note) {}

    private final StatisticQuery query;
    private final Epochs epochs;

    OwnWords(StatisticQuery query, Geography geography) {
        this.query = query;
        this.epochs = Epochs.of(query, geography);
    }

    /** Puts them where they belong, all in one statement. */
    void into(Map<CellKey, List<Tally.Placed>> groups, Connection connection) throws SQLException {
        var lone = groups.values().stream()
                .filter(group -> group.size() == 1 && isOfTheMonths(group.get(0).piece()))
                .map(group -> new Lone(group, group.get(0)))
                .toList();
        // An answer of more is refused.
        if (lone.isEmpty() || lone.size() > CellLimit.MOST) {
            return;
        }
        for (var words : find(lone.stream().map(l -> l.placed().piece()).toList(), connection)) {
            var found = lone.get(words.number());
            var piece = found.placed().piece().said(words.wording(), words.note());
            found.group().set(0, new Tally.Placed(piece, found.placed().place()));
        }
    }

    // Whatever is told apart beyond place and time was not taken from the months and has its words already.
    private boolean isOfTheMonths(Piece piece) {
        return query.basis() == Basis.RECORDED
                && TraitColumns.of(query).isEmpty()
                && query.filters().areOnlyOfPlaces()
                && !piece.standing()
                && piece.recordId() == null
                && piece.amount().parts() == 1;
    }

    private List<Words> find(List<Piece> pieces, Connection connection) throws SQLException {
        var numbers = new ArrayList<String>();
        var measures = new ArrayList<String>();
        var sets = new ArrayList<String>();
        var begins = new ArrayList<String>();
        var firsts = new ArrayList<String>();
        var lasts = new ArrayList<String>();
        for (var piece : pieces) {
            var within = query.within(piece.bucket().days());
            var epoch = epochs.number(piece.day());
            numbers.add(String.valueOf(numbers.size()));
            measures.add(piece.measure());
            sets.add(String.join(",", piece.provinces()));
            begins.add(
                    query.accumulation() == Accumulation.CUMULATIVE
                            ? "-infinity"
                            : within.days().from().toString());
            firsts.add(epochs.first(epoch, within));
            lasts.add(epochs.last(epoch, within));
        }
        var sql = new Sql();
        sql.add("select s.number::int, c.wording, c.note from unnest(");
        sql.add("?::text[], ?::text[], ?::text[]", sql.texts(numbers), sql.texts(measures), sql.texts(sets));
        sql.add(", ?::text[], ?::text[], ?::text[]", sql.texts(begins), sql.texts(firsts), sql.texts(lasts));
        sql.add(") s (number, measure, provinces, begins, first, last) join visible_contribution c");
        sql.add(" on c.measure = s.measure and c.provinces = string_to_array(s.provinces, ',')");
        // What has a cell has an index by sets; a contribution's begins in the month of its first day.
        sql.add(" and c.cell_from between date_trunc('month', s.begins::timestamp)::date and s.last::date");
        sql.add(" and c.from_day >= s.begins::date and c.to_day between s.first::date and s.last::date");
        sql.add(" where c.wording is not null or c.note is not null");
        return sql.rows(
                connection, row -> new Words(row.getInt("number"), row.getString("wording"), row.getString("note")));
    }
}
