package vn.huunghi.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.regex.Pattern;

/** Executes statements that PostgreSQL logged once more, by plain JDBC and with nothing in between. */
final class PlainSql {

    private static final Pattern PLACE = Pattern.compile("\\$\\d+");

    private PlainSql() {}

    /** All of them in one transaction. */
    static void execute(Connection connection, List<StatementLog.Logged> statements) throws SQLException {
        connection.setAutoCommit(false);
        for (StatementLog.Logged logged : statements) {
            String sql = PLACE.matcher(logged.sql()).replaceAll("?");
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < logged.parameters().size(); i++) {
                    // Its type follows from the statement, as it does from the service's.
                    statement.setObject(i + 1, logged.parameters().get(i), Types.OTHER);
                }
                statement.execute();
            }
        }
        connection.commit();
    }
}
