package vn.huunghi.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What PostgreSQL itself logs as executed for a service while something is done. */
final class StatementLog {

    /**
     * A statement with its parameters, null for NULL.
     *
     * @param process the server's process, one per connection
     */
    record Logged(String process, String sql, List<String> parameters) {

        /** The same with other parameters. */
        Logged with(UnaryOperator<String> parameter) {
            return new Logged(
                    process,
                    sql,
                    parameters.stream()
                            .map(logged -> logged == null ? null : parameter.apply(logged))
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    private static final long UNTIL_ALL_HAVE_READ_THE_SETTINGS = 500_000_000;
    private static final String SERVICES_CONNECTION = "PostgreSQL JDBC Driver";
    private static final Pattern ENTRY =
            Pattern.compile("^[^\\[\\n]*\\[(\\d+)] ([^@]*)@([^@]*)@ (LOG|DETAIL):\\s+(.*)$", Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);

    private final Connection superuser;
    private final String database;

    StatementLog(Connection superuser, String database) {
        this.superuser = superuser;
        this.database = database;
    }

    /** In their order, over whichever of the service's connections; those of the relay are not among them. */
    List<Logged> of(Runnable work) throws SQLException, IOException {
        Path log = Path.of(text("show data_directory")).resolveSibling("postgres.log");
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("alter system set log_line_prefix = '%m [%p] %d@%a@ '");
            statement.execute("select pg_reload_conf()");
            LockSupport.parkNanos(UNTIL_ALL_HAVE_READ_THE_SETTINGS);
            long begin = Files.size(log);
            try {
                work.run();
                return statements(log, begin);
            } finally {
                statement.execute("alter system reset log_statement");
                statement.execute("alter system reset log_line_prefix");
                statement.execute("select pg_reload_conf()");
            }
        }
    }

    /** Line by line: a log with whole batches in it is far larger than what is taken from it. */
    private List<Logged> statements(Path log, long begin) throws IOException {
        List<Logged> statements = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(begin);
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("\t")) {
                    entry.append('\n').append(line, 1, line.length());
                } else {
                    take(entry.toString(), statements);
                    entry.setLength(0);
                    entry.append(line);
                }
            }
        }
        take(entry.toString(), statements);
        return statements;
    }

    private void take(String entry, List<Logged> statements) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches()
                || !matcher.group(2).equals(database)
                || !matcher.group(3).equals(SERVICES_CONNECTION)) {
            return;
        }
        String process = matcher.group(1);
        if (matcher.group(4).equals("DETAIL")) {
            int last = statements.size() - 1;
            while (last >= 0 && !statements.get(last).process().equals(process)) {
                last--;
            }
            if (last >= 0) {
                statements.set(last, new Logged(process, statements.get(last).sql(), parameters(matcher.group(5))));
            }
        } else {
            Matcher execute = EXECUTE.matcher(matcher.group(5));
            if (execute.matches()) {
                statements.add(new Logged(process, execute.group(1), List.of()));
            }
        }
    }

    private static List<String> parameters(String detail) {
        return PARAMETER
                .matcher(detail)
                .results()
                .map(found -> found.group(2) == null ? null : found.group(2).replace("''", "'"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String text(String sql) {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
