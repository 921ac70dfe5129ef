package vn.huunghi.benchmark;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what was logged once a script for pgbench, which runs it again and again with other ids: the parameters stand in
 * the statements as they were logged, but for the marks within them, in whose place expressions come.
 */
final class PgbenchScript {

    /** A number that no two transactions have, rising as ids do. */
    static final String NUMBER = "(:n)::int8";

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final DateTimeFormatter LOGGED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]x");
    private static final Duration NOW = Duration.ofMinutes(1);

    private final Connection connection;
    private final Map<String, String> expressions;

    /** @param expressions by the marks in whose place they are to come; of type text */
    PgbenchScript(Connection connection, Map<String, String> expressions) {
        this.connection = connection;
        this.expressions = expressions;
    }

    String of(List<StatementLog.Logged> statements) throws SQLException {
        StringBuilder script = new StringBuilder("\\set k :k + 1\n\\set n :run * 100000000 + :k * 16 + :client_id\n");
        for (StatementLog.Logged statement : statements) {
            script.append(statement(statement).strip()).append(";\n");
        }
        return script.toString();
    }

    private String statement(StatementLog.Logged logged) throws SQLException {
        if (logged.parameters().isEmpty()) {
            return logged.sql();
        }
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(PLACE.matcher(logged.sql()).replaceAll("?"))) {
            ParameterMetaData types = statement.getParameterMetaData();
            for (int i = 0; i < logged.parameters().size(); i++) {
                values.add(value(logged.parameters().get(i), types.getParameterTypeName(i + 1)));
            }
        }
        return PLACE.matcher(logged.sql())
                .replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)) - 1)));
    }

    private String value(String logged, String type) {
        if (logged == null) {
            return "null::" + type;
        }
        if (type.equals("timestamptz") && isNow(logged)) {
            return "now()";
        }
        return "(" + text(logged) + ")::" + type;
    }

    private static boolean isNow(String logged) {
        Instant time = OffsetDateTime.parse(logged, LOGGED).toInstant();
        return Duration.between(time, Instant.now()).abs().compareTo(NOW) < 0;
    }

    private String text(String logged) {
        for (Map.Entry<String, String> expression : expressions.entrySet()) {
            int place = logged.indexOf(expression.getKey());
            if (place >= 0) {
                String before = logged.substring(0, place);
                String after = logged.substring(place + expression.getKey().length());
                return (before.isEmpty() ? "" : text(before) + " || ")
                        + expression.getValue()
                        + (after.isEmpty() ? "" : " || " + text(after));
            }
        }
        // A colon would begin a variable of pgbench, within quotes too.
        return "E'"
                + logged.replace("\\", "\\\\")
                        .replace("'", "''")
                        .replace(":", "\\x3A")
                        .replace("\n", "\\n") + "'";
    }
}
