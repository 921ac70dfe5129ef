package vn.huunghi.reporting.statistic;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A statement put together from parts that each bring their own parameters, so that none can be counted wrongly. */
public final class Sql {

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record ArrayParameter(String type, Object[] elements) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    public Sql add(String part, Object... values) {
        text.append(part);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** A parameter for {@code = any(?)} or {@code && ?} over texts. */
    public Object texts(Collection<String> values) {
        return new ArrayParameter("text", values.toArray());
    }

    /** A parameter for {@code = any(?)} over days. */
    public Object dates(Collection<LocalDate> values) {
        return new ArrayParameter("date", values.stream().map(Date::valueOf).toArray());
    }

    public <T> List<T> rows(Connection connection, Row<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(text.toString())) {
            for (var i = 0; i < parameters.size(); i++) {
                var value = parameters.get(i);
                statement.setObject(
                        i + 1,
                        value instanceof ArrayParameter array
                                ? connection.createArrayOf(array.type(), array.elements())
                                : value);
            }
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        }
    }

    /** The texts of an array column, none where it is null. */
    public static List<String> list(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
