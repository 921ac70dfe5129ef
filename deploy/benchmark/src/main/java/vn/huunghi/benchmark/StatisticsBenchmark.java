package vn.huunghi.benchmark;

import static vn.huunghi.benchmark.Reporting.OUT;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import vn.huunghi.local.Service;

/**
 * How long statistics, reports and sources take with a million recorded contributions; against the same SQL by plain
 * JDBC; and with ten times the contributions in the same cells.
 */
final class StatisticsBenchmark {

    private static final int CONTRIBUTIONS = Integer.getInteger("huunghi.contributions", 1_000_000);
    private static final int TIMES = Integer.getInteger("huunghi.times", 10);
    private static final int REQUESTS = Integer.getInteger("huunghi.requests", 600);
    private static final int FEW = 2;
    private static final int MANY = 8;
    private static final int LOGGED = 24;
    private static final String MARK = "select 'question ";

    private final Reporting reporting;
    private ReportingQuestions questions;

    private StatisticsBenchmark(Reporting reporting) {
        this.reporting = reporting;
    }

    public static void main(String[] args) throws SQLException, IOException {
        Reporting.with("statistics", reporting -> new StatisticsBenchmark(reporting).measure());
    }

    private void measure() throws SQLException, IOException {
        fill();
        questions = ReportingQuestions.of(reporting);
        reporting.alone();
        for (ReportingQuestions.Question question : questions.all()) {
            ask("warming up: ", question, FEW, 3 * REQUESTS);
        }
        questions.all().forEach(question -> ask("", question, FEW, REQUESTS));
        Map<String, Latencies> once = new LinkedHashMap<>();
        for (ReportingQuestions.Question question : questions.all()) {
            Latencies rest = ask("", question, MANY, REQUESTS);
            once.put(question.name(), rest);
            compare("against the same SQL", rest, plain(question));
        }
        if (TIMES > 1) {
            new MoreContributions(reporting.database(), TIMES).make();
            for (ReportingQuestions.Question question : questions.all()) {
                ask("warming up again: ", question, FEW, REQUESTS);
                ask(TIMES + " times as many: ", question, FEW, REQUESTS);
                Latencies more = ask(TIMES + " times as many: ", question, MANY, REQUESTS);
                compare("against before", more, once.get(question.name()));
                compare("against the same SQL now", more, plain(question));
            }
        }
    }

    private void fill() {
        reporting.system().process(Service.ACTIVITY).stop();
        reporting.system().process(Service.AID).stop();
        reporting.system().process(Service.REPORTING).stop();
        ReportingDatabase database = reporting.database();
        int activities = (int) (CONTRIBUTIONS / ActivityEvents.CONTRIBUTIONS);
        try (EventWriter writer = reporting.writer()) {
            ReturnEvents.states(reporting.places()).forEach(state -> writer.write(ReturnEvents.TOPIC, state));
            reporting.write(writer, 0, activities);
            reporting.apply(writer, activities);
            database.awaitApplied(ReturnEvents.TOPIC, writer.ends(ReturnEvents.TOPIC));
        }
        database.awaitClean();
        database.execute("vacuum (analyze) contribution, cell, mirror, standing, cell_dirty, parts_dirty");
        OUT.printf(
                "· %,d contributions recorded and %,d declared, in %,d cells of %d measures%n",
                database.count("select count(*) from contribution where basis = 'RECORDED'"),
                database.count("select count(*) from contribution where basis = 'DECLARED'"),
                database.count("select count(*) from cell"),
                database.count("select count(distinct measure) from cell"));
    }

    private Latencies ask(String when, ReportingQuestions.Question question, int connections, int requests) {
        Latencies latencies = Latencies.of(
                connections, requests, i -> reporting.get(question.path().apply(i)));
        Reporting.print("%s%s, %d connections".formatted(when, question.name(), connections), latencies);
        return latencies;
    }

    /** What the service executes for some of the questions, by plain JDBC at as many connections. */
    private Latencies plain(ReportingQuestions.Question question) throws SQLException, IOException {
        List<List<StatementLog.Logged>> logged = logged(question);
        BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
        for (int i = 0; i < MANY; i++) {
            Connection connection =
                    reporting.system().stack().postgres().connectAsSuperuser(ReportingDatabase.NAME);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connections.add(connection);
        }
        try {
            Latencies.of(MANY, REQUESTS / 4, i -> execute(connections, logged.get(i % logged.size())));
            Latencies plain = Latencies.of(MANY, REQUESTS, i -> execute(connections, logged.get(i % logged.size())));
            Reporting.print("  the same SQL, %d connections".formatted(MANY), plain);
            return plain;
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static void execute(BlockingQueue<Connection> connections, List<StatementLog.Logged> statements) {
        try {
            Connection connection = connections.take();
            try {
                PlainSql.execute(connection, statements, UnaryOperator.identity());
            } finally {
                connections.add(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The queries of each of some requests. */
    private List<List<StatementLog.Logged>> logged(ReportingQuestions.Question question)
            throws SQLException, IOException {
        ReportingDatabase database = reporting.database();
        StatementLog log = new StatementLog(database.superuser(), ReportingDatabase.NAME);
        List<List<StatementLog.Logged>> requests = new ArrayList<>();
        for (StatementLog.Logged logged : log.of(() -> {
            for (int i = 0; i < LOGGED; i++) {
                database.execute(MARK + i + "'");
                reporting.get(question.path().apply(i));
            }
        })) {
            if (logged.sql().startsWith(MARK)) {
                requests.add(new ArrayList<>());
            } else if (!requests.isEmpty() && isQuery(logged.sql().strip())) {
                requests.get(requests.size() - 1).add(logged);
            }
        }
        OUT.printf(
                "  %d queries a request at most%n",
                requests.stream().mapToInt(List::size).max().orElseThrow());
        return requests;
    }

    /** Not what the service does beside answering: to take watermarks, and to look for dirty cells. */
    private static boolean isQuery(String sql) {
        return (sql.startsWith("select") || sql.startsWith("with"))
                && !sql.contains("advisory")
                && !sql.contains("delete from")
                && !sql.contains("insert into")
                && !sql.contains("from outbox");
    }

    private static void compare(String what, Latencies latencies, Latencies base) {
        OUT.printf(
                "  %s: %.2f at the median, %.2f at p95%n",
                what,
                latencies.percentile(50) / base.percentile(50),
                latencies.percentile(95) / base.percentile(95));
    }
}
