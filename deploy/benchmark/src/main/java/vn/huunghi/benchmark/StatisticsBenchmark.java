package vn.huunghi.benchmark;

import static vn.huunghi.benchmark.Reporting.OUT;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import vn.huunghi.local.Service;

/**
 * How long statistics, reports and sources take with a million recorded contributions; against the same SQL by plain
 * JDBC; and with ten times the contributions in the same cells.
 */
final class StatisticsBenchmark {

    private static final int CONTRIBUTIONS = Integer.getInteger("huunghi.contributions", 1_000_000);
    private static final int TIMES = Integer.getInteger("huunghi.times", 10);
    private static final int REQUESTS = Integer.getInteger("huunghi.requests", 600);
    /** A service that has run for a while has nothing left to compile. */
    private static final int WARMING_UP = 6;

    private static final int FEW = 2;
    private static final int MANY = 8;
    private static final int LOGGED = 24;
    private static final String MARK = "select 'question ";
    /** Tables that no answer is made of. */
    private static final List<String> BESIDE =
            List.of("from outbox", "from rebuild", "from republication", "from import", "from service_generation");

    private static final Goal AGAINST_SQL = Goal.atMost(3, " times");
    private static final Goal AGAINST_FEWER = Goal.atMost(1.5, " times");

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
            ask("warming up: ", question, FEW, WARMING_UP * REQUESTS);
        }
        Map<String, Latencies> few = new HashMap<>();
        for (ReportingQuestions.Question question : questions.all()) {
            Latencies latencies = ask("", question, FEW, REQUESTS);
            few.put(question.name(), latencies);
            OUT.println("  p95 " + question.goal().of(latencies.percentile(95)));
        }
        Map<String, Latencies> many = new HashMap<>();
        for (ReportingQuestions.Question question : questions.all()) {
            Latencies latencies = ask("", question, MANY, REQUESTS);
            many.put(question.name(), latencies);
            compare("against the same SQL", latencies, plain(question), AGAINST_SQL);
        }
        if (TIMES > 1) {
            new MoreContributions(reporting.database(), TIMES).make();
            OUT.printf("%,d contributions recorded%n", reporting.recorded());
            for (ReportingQuestions.Question question : questions.all()) {
                ask("warming up again: ", question, FEW, REQUESTS);
                compare(
                        "against before",
                        ask("more: ", question, FEW, REQUESTS),
                        few.get(question.name()),
                        AGAINST_FEWER);
                Latencies latencies = ask("more: ", question, MANY, REQUESTS);
                compare("against before", latencies, many.get(question.name()), AGAINST_FEWER);
                compare("against the same SQL now", latencies, plain(question), AGAINST_SQL);
            }
        }
    }

    private void fill() {
        reporting.stop(Service.ACTIVITY);
        reporting.stop(Service.AID);
        reporting.fill((int) Math.ceil(CONTRIBUTIONS / ActivityEvents.CONTRIBUTIONS));
        if (reporting.recorded() < CONTRIBUTIONS) {
            throw new IllegalStateException("Fewer contributions than asked for");
        }
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
            Connection connection = reporting.system().stack().postgres().connectAsSuperuser(ReportingDatabase.NAME);
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
                PlainSql.execute(connection, statements);
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

    /** Not what the service does beside answering: to take watermarks, and to look for work. */
    private static boolean isQuery(String sql) {
        return (sql.startsWith("select") || sql.startsWith("with"))
                && !sql.contains("advisory")
                && !sql.contains("delete from")
                && !sql.contains("insert into")
                && BESIDE.stream().noneMatch(sql::contains);
    }

    private static void compare(String what, Latencies latencies, Latencies base, Goal goal) {
        double p95 = latencies.percentile(95) / base.percentile(95);
        OUT.printf(
                "  %s: %.2f times at the median, %.2f times at p95 %s%n",
                what, latencies.percentile(50) / base.percentile(50), p95, goal.of(p95));
    }
}
