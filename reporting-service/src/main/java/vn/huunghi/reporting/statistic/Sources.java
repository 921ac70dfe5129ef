package vn.huunghi.reporting.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.reporting.contribution.Basis;
import vn.huunghi.reporting.contribution.ComputedMeasures;

/** Finds the records behind a figure; the figures of those that count add up to it. */
@ApplicationScoped
class Sources {

    private final Statistics statistics;

    Sources(Statistics statistics) {
        this.statistics = statistics;
    }

    /**
     * One row more than the page holds, latest days first.
     *
     * @param cell the token of the cell; null for everything that the question asks for
     */
    List<SourceRow> rows(Connection connection, StatisticQuery query, Geography geography, String cell, PageQuery page)
            throws SQLException {
        if (cell != null) {
            SourceLink.mustBeAToken(cell, query);
        }
        var asked = cell == null ? withoutTime(query) : query;
        var counted = statistics.countedStocks(asked);
        var tally = new Tally(asked, geography);
        var added = tally.place(statistics.pieces(connection, asked, geography));
        var placed =
                ofCell(asked, counted.isEmpty() ? added : tally.placeable(shown(connection, asked, counted)), cell);
        var included = ofCell(asked, tally.placeable(statistics.included(connection, asked, geography)), cell);
        if (placed.isEmpty() && included.isEmpty()) {
            return List.of();
        }
        if (!counted.isEmpty()) {
            return standing(connection, asked, counted, placed, cell != null, page);
        }
        var measure = query.measures().get(0).code();
        var inParts = query.basis() == Basis.RECORDED && ComputedMeasures.IN_PARTS.contains(measure);
        var sql = new Sql();
        if (inParts) {
            sql.add(SourceRow.PARTS);
        } else {
            sql.add(SourceRow.SELECTED + "c.record_id <> all(?) as added from ", sql.texts(ids(included)));
            // The view leaves out what is at another level; what is declared has no parent.
            sql.add(query.basis() == Basis.DECLARED ? "contribution" : "visible_contribution");
            sql.add(" c join mirror m on m.topic = c.topic and m.key = c.record_id");
        }
        // Written out, since indexes are of one basis.
        sql.add(" where c.basis = '" + query.basis() + "'");
        sql.add(" and c.measure = ?", measure);
        if (placed.isEmpty() || placed.get(0).piece().recordId() != null) {
            sql.add(
                    " and c.record_id = any(?)",
                    sql.texts(Stream.concat(ids(placed).stream(), ids(included).stream())
                            .toList()));
        } else if (inParts) {
            flows(sql, asked, geography, placed, cell != null);
        } else if (cell == null && !asked.filters().areOfPlaces()) {
            // Whatever the days hold is in some place, so the latest of all are found in the order of time.
            RecordedFlows.days(sql, asked);
            TraitColumns.narrow(sql, asked.filters());
        } else {
            latestFlows(sql, asked, geography, placed, cell != null, page);
        }
        if (inParts) {
            sql.add(SourceRow.OF_A_RECORD);
        }
        page(sql, "c.to_day", page);
        return sql.rows(connection, inParts ? SourceRow::ofParts : SourceRow::of);
    }

    private static List<Piece> shown(Connection connection, StatisticQuery query, List<String> counted)
            throws SQLException {
        return new CountedStocks(connection).shown(query, counted, TimeBucket.of(query.groupBy(), query.days()));
    }

    private static List<Tally.Placed> ofCell(StatisticQuery query, List<Tally.Placed> placed, String cell) {
        return placed.stream()
                .filter(p -> cell == null
                        || SourceLink.token(CellKey.of(query, p.piece(), p.place()))
                                .equals(cell))
                .toList();
    }

    private static List<String> ids(List<Tally.Placed> placed) {
        return placed.stream().map(p -> p.piece().recordId()).toList();
    }

    private static StatisticQuery withoutTime(StatisticQuery query) {
        return query.groupedBy(Set.of());
    }

    // The sets of provinces that the pieces came from say in SQL what the geography decided.
    private static void flows(
            Sql sql, StatisticQuery query, Geography geography, List<Tally.Placed> placed, boolean ofOneCell) {
        var one = placed.get(0).piece();
        RecordedFlows.days(sql, query.within(one.bucket().days()));
        TraitColumns.narrow(sql, query.filters());
        ofCell(sql, query, one, ofOneCell);
        var epochs = Epochs.of(query, geography);
        var sets = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (var p : placed) {
            sets.add(String.join(",", p.piece().provinces()));
            numbers.add(String.valueOf(epochs.number(p.piece().day())));
        }
        sql.add(" and (array_to_string(c.provinces, ',')");
        sql.add(", width_bucket(c.to_day, ?::date[])::text", sql.dates(epochs.beginnings()));
        sql.add(") in (select * from unnest(?::text[], ?::text[]))", sql.texts(sets), sql.texts(numbers));
    }

    // The latest of each set of provinces, in the order of their index: what a page costs does not depend on how many
    // there
    // are before them.
    private static void latestFlows(
            Sql sql,
            StatisticQuery query,
            Geography geography,
            List<Tally.Placed> placed,
            boolean ofOneCell,
            PageQuery page) {
        var one = placed.get(0).piece();
        var within = query.within(one.bucket().days());
        var epochs = Epochs.of(query, geography);
        var sets = new ArrayList<String>();
        var firsts = new ArrayList<String>();
        var lasts = new ArrayList<String>();
        for (var p : placed) {
            var number = epochs.number(p.piece().day());
            sets.add(String.join(",", p.piece().provinces()));
            firsts.add(epochs.first(number, within));
            lasts.add(epochs.last(number, within));
        }
        sql.add(" and (c.topic, c.record_id) in (select c.topic, c.record_id");
        sql.add(" from unnest(?::text[], ?::text[], ?::text[])", sql.texts(sets), sql.texts(firsts), sql.texts(lasts));
        sql.add(" s (provinces, first_day, last_day) cross join lateral (select * from visible_contribution c");
        sql.add(
                " where c.measure = ? and c.cell_from is not null",
                query.measures().get(0).code());
        sql.add(" and c.provinces = string_to_array(s.provinces, ',')");
        sql.add(" and c.to_day between s.first_day::date and s.last_day::date");
        RecordedFlows.days(sql, within);
        TraitColumns.narrow(sql, query.filters());
        ofCell(sql, query, one, ofOneCell);
        page(sql, "c.to_day", page);
        sql.add(") c order by c.to_day desc, c.record_id desc limit ?)", page.fetch());
    }

    private static void ofCell(Sql sql, StatisticQuery query, Piece one, boolean ofOneCell) {
        if (ofOneCell) {
            TraitColumns.match(sql, query, one.traits());
        }
    }

    // What stands on the day, also where it is not added.
    private static List<SourceRow> standing(
            Connection connection,
            StatisticQuery query,
            List<String> measures,
            List<Tally.Placed> placed,
            boolean ofOneCell,
            PageQuery page)
            throws SQLException {
        var one = placed.get(0).piece();
        var sql = new Sql();
        Headcounts.covered(sql, measures, one.day(), one.day());
        sql.add(SourceRow.STANDING + Headcounts.IS_ADDED);
        sql.add(" as added from standing c join mirror m on m.topic = c.topic and m.key = c.record_id");
        sql.add(" where c.measure = any(?)", sql.texts(measures));
        sql.add(" and c.from_day <= ? and c.until_day > ?", one.day(), one.day());
        TraitColumns.narrow(sql, query.filters());
        ofCell(sql, query, one, ofOneCell);
        var sets = placed.stream()
                .map(p -> String.join(",", p.piece().provinces()))
                .distinct()
                .toList();
        sql.add(" and array_to_string(c.provinces, ',') = any(?)", sql.texts(sets));
        page(sql, SourceRow.SINCE, page);
        return sql.rows(connection, SourceRow::of);
    }

    private static void page(Sql sql, String since, PageQuery page) {
        page.after(2).ifPresent(after -> {
            try {
                sql.add(
                        " and (" + since + ", c.record_id) < (?, ?)",
                        held(LocalDate.parse(Cursor.text(after.get(0)))),
                        Cursor.text(after.get(1)));
            } catch (DateTimeParseException e) {
                throw Cursor.bad();
            }
        });
        sql.add(" order by " + since + " desc, c.record_id desc limit ?", page.fetch());
    }

    // The first and last of all days are the database's infinities; other days that it cannot hold are not ours.
    private static LocalDate held(LocalDate day) {
        if (!LocalDate.MIN.equals(day)
                && !LocalDate.MAX.equals(day)
                && ParameterValues.written(day.toString()).isEmpty()) {
            throw Cursor.bad();
        }
        return day;
    }
}
