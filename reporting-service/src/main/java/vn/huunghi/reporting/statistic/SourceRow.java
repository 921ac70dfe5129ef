package vn.huunghi.reporting.statistic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.rest.Cursor;

/** One record behind a figure, as the database holds it. */
record SourceRow(
        String topic,
        String id,
        long version,
        String title,
        List<String> provinces,
        List<String> organisations,
        LocalDate from,
        LocalDate to,
        Figure figure) {

    static final String SELECT = """
            select c.topic, c.record_id, m.version, m.state ->> 'title' as title, c.provinces, c.organisations,
                   c.from_day, c.to_day, c.low, c.high, c.value, c.qualifier, c.wording, c.note
            from visible_contribution c join mirror m on m.topic = c.topic and m.key = c.record_id""";

    static SourceRow of(ResultSet row) throws SQLException {
        return new SourceRow(
                row.getString("topic"),
                row.getString("record_id"),
                row.getLong("version"),
                row.getString("title"),
                Sql.list(row, "provinces"),
                Sql.list(row, "organisations"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                new Figure(
                        row.getBigDecimal("value"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        Qualifier.valueOf(row.getString("qualifier")),
                        false,
                        row.getString("wording"),
                        row.getString("note")));
    }

    String cursor() {
        return Cursor.encode(to, id);
    }
}
