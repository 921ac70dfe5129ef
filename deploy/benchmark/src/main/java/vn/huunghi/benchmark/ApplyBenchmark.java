package vn.huunghi.benchmark;

import static vn.huunghi.benchmark.Reporting.OUT;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.huunghi.local.Service;

/**
 * How fast one instance of reporting-service applies a backlog of activities from Kafka, against what the same
 * statements take alone; and how long a rebuild takes, and what reads take meanwhile.
 */
final class ApplyBenchmark {

    private static final int EVENTS = Integer.getInteger("huunghi.events", 500_000);
    private static final int RECORDS = Integer.getInteger("huunghi.records", 1_000_000);
    private static final int SECONDS = Integer.getInteger("huunghi.seconds", 30);
    /** How many events are applied while PostgreSQL logs what it executes. */
    private static final int LOGGED = 20_000;

    private final Reporting reporting;
    private final EventWriter writer;
    private long written;

    private ApplyBenchmark(Reporting reporting, EventWriter writer) {
        this.reporting = reporting;
        this.writer = writer;
    }

    public static void main(String[] args) throws SQLException, IOException {
        Reporting.with("apply", reporting -> {
            try (EventWriter writer = reporting.writer()) {
                new ApplyBenchmark(reporting, writer).measure();
            }
        });
    }

    private void measure() throws SQLException, IOException {
        reporting.alone();
        stop();
        write(EVENTS);
        double applied = reporting.apply(writer, EVENTS);
        double plain = plain(transactions());
        OUT.printf("the same statements alone: %.0f events/s; the service reaches %.2f of it%n", plain, applied / plain);
        if (RECORDS > 0) {
            rebuild();
        }
    }

    private void stop() {
        reporting.system().process(Service.REPORTING).stop();
    }

    private void write(int events) {
        reporting.write(writer, written, written + events);
        written += events;
    }

    /** The transactions in which the reader applied some batches, and nothing else. */
    private List<List<StatementLog.Logged>> transactions() throws SQLException, IOException {
        StatementLog log = new StatementLog(reporting.database().superuser(), ReportingDatabase.NAME);
        Map<String, List<StatementLog.Logged>> open = new LinkedHashMap<>();
        List<List<StatementLog.Logged>> transactions = new ArrayList<>();
        for (StatementLog.Logged logged : log.of(() -> {
            write(LOGGED);
            reporting.database().awaitApplied(ActivityEvents.TOPIC, writer.ends(ActivityEvents.TOPIC));
        })) {
            if (logged.sql().equals("BEGIN")) {
                open.put(logged.process(), new ArrayList<>());
            } else if (logged.sql().equals("COMMIT")) {
                List<StatementLog.Logged> ended = open.getOrDefault(logged.process(), List.of());
                if (ended.stream().anyMatch(statement -> events(statement) > 0)) {
                    transactions.add(ended);
                }
                open.remove(logged.process());
            } else {
                open.getOrDefault(logged.process(), new ArrayList<>()).add(logged);
            }
        }
        OUT.printf(
                "· %d batches logged, of %d statements each at most%n",
                transactions.size(),
                transactions.stream().mapToInt(List::size).max().orElseThrow());
        return transactions;
    }

    /** How many activities a statement takes into the mirror. */
    private static int events(StatementLog.Logged statement) {
        return statement.sql().strip().startsWith("insert into mirror")
                ? statement.parameters().get(1).split(ActivityEvents.ID, -1).length - 1
                : 0;
    }

    private double plain(List<List<StatementLog.Logged>> transactions) throws SQLException {
        stop();
        reporting.database().execute("checkpoint");
        ReportingDatabase.Work work = reporting.database().work();
        long events = 0;
        double seconds = 0;
        try (Connection connection =
                reporting.system().stack().postgres().connectAsSuperuser(ReportingDatabase.NAME)) {
            long begun = System.nanoTime();
            for (int round = 1; seconds < SECONDS; round++) {
                // Other records each time, of the same provinces and days.
                String id = "0190%04x%s".formatted(round, ActivityEvents.ID.substring(8));
                for (List<StatementLog.Logged> transaction : transactions) {
                    PlainSql.execute(connection, transaction, parameter -> parameter.replace(ActivityEvents.ID, id));
                    events += transaction.stream().mapToInt(ApplyBenchmark::events).sum();
                }
                seconds = ReportingDatabase.secondsSince(begun);
            }
        }
        OUT.printf("· %,d events in plain SQL, %s%n", events, reporting.database().work().since(work));
        reporting.system().restart(Service.REPORTING);
        return events / seconds;
    }

    private void rebuild() {
        write((int) Math.max(0, RECORDS - written));
        reporting.database().awaitApplied(ActivityEvents.TOPIC, writer.ends(ActivityEvents.TOPIC));
        reporting.database().awaitClean();
        // Questions name clusters, which organisation-service knows.
        reporting.system().restart(Service.ORGANISATION);
        new Rebuild(reporting).measure();
    }
}
