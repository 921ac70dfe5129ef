package vn.huunghi.reporting.statistic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.reporting.contribution.FigureSql;

/**
 * One record behind a figure, as the database holds it.
 *
 * @param since the day that orders it among the others
 */
record SourceRow(
        String topic,
        String id,
        long version,
        String title,
        List<String> provinces,
        List<String> organisations,
        LocalDate from,
        LocalDate to,
        LocalDate since,
        boolean counted,
        Figure figure) {

    private static final String FIGURE = "c.low, c.high, c.value, c.qualifier, c.wording, c.note";

    /** Of what was recorded or declared; after it comes what says whether it is added, then the table. */
    static final String SELECTED = """
            select c.topic, c.record_id, m.version, coalesce(m.state ->> 'title', m.state ->> 'name') as title, c.provinces, c.organisations,
                   c.from_day, c.to_day, c.to_day as since, %s, """.formatted(FIGURE);

    /** The day that a standing is known from: of a headcount the day that it speaks of. */
    static final String SINCE = "coalesce(c.as_of, c.from_day)";

    /** Of what stands; after it comes what says whether it is added, then the table. */
    static final String STANDING = """
            select c.topic, c.record_id, m.version, coalesce(m.state ->> 'title', m.state ->> 'name') as title, c.provinces, c.organisations,
                   case when c.as_of is null then c.from_day end as from_day, coalesce(c.as_of, c.until_day - 1) as to_day,
                   %s as since, %s, """.formatted(SINCE, FIGURE);

    /** Of records that add in several parts: their sums, each record once; the condition on the parts {@code c} follows. */
    static final String PARTS = """
            select true as added, c.*, string_to_array(c.sets, ',') as provinces, m.version, m.state ->> 'title' as title
            from (select c.topic, c.record_id, string_agg(distinct array_to_string(c.provinces, ','), ',') as sets,
                         min(c.organisations) as organisations, min(c.from_day) as from_day, max(c.to_day) as to_day,
                         max(c.to_day) as since, min(c.wording collate "C") as wording, min(c.note collate "C") as note, %s
                  from visible_contribution c""".formatted(FigureSql.SUM);

    /** Ends what {@link #PARTS} begins; a further condition may follow. */
    static final String OF_A_RECORD = """
             group by c.topic, c.record_id) c
            join mirror m on m.topic = c.topic and m.key = c.record_id where true""";

    static SourceRow of(ResultSet row) throws SQLException {
        return of(
                row,
                new Figure(
                        row.getBigDecimal("value"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        Qualifier.valueOf(row.getString("qualifier")),
                        false,
                        row.getString("wording"),
                        row.getString("note")));
    }

    static SourceRow ofParts(ResultSet row) throws SQLException {
        return of(row, Amount.of(row).figure());
    }

    private static SourceRow of(ResultSet row, Figure figure) throws SQLException {
        return new SourceRow(
                row.getString("topic"),
                row.getString("record_id"),
                row.getLong("version"),
                row.getString("title"),
                Sql.list(row, "provinces"),
                Sql.list(row, "organisations"),
                known(row.getObject("from_day", LocalDate.class)),
                known(row.getObject("to_day", LocalDate.class)),
                row.getObject("since", LocalDate.class),
                row.getBoolean("added"),
                figure);
    }

    String cursor() {
        return Cursor.encode(since, id);
    }

    private static LocalDate known(LocalDate day) {
        return LocalDate.MIN.equals(day) || LocalDate.MAX.equals(day) ? null : day;
    }
}
