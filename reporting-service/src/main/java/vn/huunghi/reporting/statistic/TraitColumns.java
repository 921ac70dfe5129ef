package vn.huunghi.reporting.statistic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.huunghi.reporting.contribution.Traits;

/** The columns that tell records apart beyond place and time; the same in contributions and standings. */
final class TraitColumns {

    private static final String KIND = "kind";
    private static final Map<Dimension, String> SETS = new TreeMap<>(Map.of(
            Dimension.COUNTRY, "countries",
            Dimension.ORGANISATION, "organisations",
            Dimension.SECTOR, "sectors",
            Dimension.DONOR, "donors"));

    private TraitColumns() {}

    /** Those that the question needs; cells do not have them. */
    static List<String> of(StatisticQuery query) {
        var columns = new ArrayList<String>();
        if (query.asks(Dimension.KIND)) {
            columns.add(KIND);
        }
        SETS.forEach((dimension, column) -> {
            if (query.asks(dimension)) {
                columns.add(column);
            }
        });
        return columns;
    }

    /** What the row says in them; nothing where it was not asked for. */
    static Traits read(ResultSet row, StatisticQuery query) throws SQLException {
        return new Traits(
                query.asks(Dimension.KIND) ? row.getString(KIND) : null,
                set(row, query, Dimension.COUNTRY),
                set(row, query, Dimension.ORGANISATION),
                set(row, query, Dimension.SECTOR),
                set(row, query, Dimension.DONOR));
    }

    private static List<String> set(ResultSet row, StatisticQuery query, Dimension dimension) throws SQLException {
        return query.asks(dimension) ? Sql.list(row, SETS.get(dimension)) : List.of();
    }

    static void narrow(Sql sql, Filters filters) {
        if (!filters.kinds().isEmpty()) {
            sql.add(" and kind = any(?)", sql.texts(filters.kinds()));
        }
        filters.sets().forEach((dimension, asked) -> {
            if (!asked.isEmpty()) {
                sql.add(" and " + SETS.get(dimension) + " && ?", sql.texts(asked));
            }
        });
    }

    /** Keeps what is the same in everything that the question groups by. */
    static void match(Sql sql, StatisticQuery query, Traits traits) {
        if (query.asks(Dimension.KIND)) {
            sql.add(" and kind is not distinct from ?", traits.kind());
        }
        var values = Map.of(
                Dimension.COUNTRY, traits.countries(),
                Dimension.ORGANISATION, traits.organisations(),
                Dimension.SECTOR, traits.sectors(),
                Dimension.DONOR, traits.donors());
        SETS.forEach((dimension, column) -> {
            if (query.asks(dimension)) {
                sql.add(" and " + column + " = ?", sql.texts(values.get(dimension)));
            }
        });
    }
}
