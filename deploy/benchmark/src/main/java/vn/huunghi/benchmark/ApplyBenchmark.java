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
 * statements take alone. These come first: what they leave in the tables slows down the service, not them.
 */
final class ApplyBenchmark {

    private static final int EVENTS = Integer.getInteger("huunghi.events", 500_000);
    private static final int SECONDS = Integer.getInteger("huunghi.seconds", 30);
    /** How many events are applied while PostgreSQL logs what it executes. */
    private static final int LOGGED = Math.min(20_000, EVENTS);

    private static final Goal RATE = Goal.atLeast(2_500, "/s");
    private static final Goal OF_PLAIN = Goal.atLeast(0.4, "");

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
        reporting.stop(Service.REPORTING);
        List<List<StatementLog.Logged>> transactions = transactions();
        reporting.database().awaitClean();
        reporting.stop(Service.REPORTING);
        double plain = plain(transactions);
        // The cells that it left are not the backlog's.
        reporting.system().restart(Service.REPORTING);
        reporting.database().awaitClean();
        reporting.stop(Service.REPORTING);
        write(EVENTS);
        double applied = reporting.apply(writer, EVENTS);
        OUT.printf("a backlog of %,d events: %,.0f/s %s%n", EVENTS, applied, RATE.of(applied));
        OUT.printf(
                "the same statements alone: %,.0f/s; the service reaches %.2f of it %s%n",
                plain, applied / plain, OF_PLAIN.of(applied / plain));
    }

    private void write(int events) {
        reporting.write(writer, written, written + events);
        written += events;
    }

    /** The transactions in which the reader applies a first backlog, and nothing else. */
    private List<List<StatementLog.Logged>> transactions() throws SQLException, IOException {
        write(LOGGED);
        StatementLog log = new StatementLog(reporting.database().superuser(), ReportingDatabase.NAME);
        Map<String, List<StatementLog.Logged>> open = new LinkedHashMap<>();
        List<List<StatementLog.Logged>> transactions = new ArrayList<>();
        for (StatementLog.Logged logged : log.of(() -> {
            reporting.system().restart(Service.REPORTING);
            reporting.database().awaitApplied(ActivityEvents.TOPIC, writer.ends(ActivityEvents.TOPIC));
        })) {
            if (logged.sql().equals("BEGIN")) {
                open.put(logged.process(), new ArrayList<>());
            } else if (logged.sql().equals("COMMIT")) {
                List<StatementLog.Logged> ended = open.getOrDefault(logged.process(), List.of());
                if (events(ended) > 0) {
                    transactions.add(ended);
                }
                open.remove(logged.process());
            } else {
                open.getOrDefault(logged.process(), new ArrayList<>()).add(logged);
            }
        }
        OUT.printf(
                "· %d batches logged, of %d events and %d statements each at most%n",
                transactions.size(),
                transactions.stream().mapToLong(ApplyBenchmark::events).max().orElseThrow(),
                transactions.stream().mapToInt(List::size).max().orElseThrow());
        return transactions;
    }

    /** How many activities a transaction takes into the mirror. */
    private static long events(List<StatementLog.Logged> transaction) {
        return transaction.stream()
                .filter(statement -> statement.sql().strip().startsWith("insert into mirror"))
                .mapToLong(statement -> statement.parameters().get(1).split(ActivityEvents.ID, -1).length - 1)
                .sum();
    }

    private double plain(List<List<StatementLog.Logged>> transactions) throws SQLException {
        reporting.database().execute("checkpoint");
        ReportingDatabase.Work work = reporting.database().work();
        long events = 0;
        double seconds = 0;
        try (Connection connection = reporting.system().stack().postgres().connectAsSuperuser(ReportingDatabase.NAME)) {
            for (int round = 1; seconds < SECONDS; round++) {
                // Other records each time, of the same provinces and days.
                String id = "0190%04x%s".formatted(round, ActivityEvents.ID.substring(8));
                for (List<StatementLog.Logged> transaction : transactions) {
                    List<StatementLog.Logged> other = transaction.stream()
                            .map(logged -> logged.with(parameter -> parameter.replace(ActivityEvents.ID, id)))
                            .toList();
                    events += events(transaction);
                    long begun = System.nanoTime();
                    PlainSql.execute(connection, other);
                    seconds += ReportingDatabase.secondsSince(begun);
                }
            }
        }
        OUT.printf(
                "· %,d events in plain SQL, %s%n",
                events, reporting.database().work().since(work));
        return events / seconds;
    }
}
