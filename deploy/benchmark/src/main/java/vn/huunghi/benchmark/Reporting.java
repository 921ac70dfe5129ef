package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.LocalSystem;
import vn.huunghi.local.Service;
import vn.huunghi.local.Settings;
import vn.huunghi.stack.Stack;

/** The system started for a benchmark of reporting-service, which knows the provinces, unions and indicators. */
record Reporting(LocalSystem system, ReportingDatabase database, Places places, Path directory) {

    static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    /** As in production but for its size. */
    private static final String[] JVM =
            System.getProperty("huunghi.jvm", "-Xmx512m").split(" ");

    private static final int PROVINCES = 63 + 23;
    private static final int INDICATORS = 26;

    private static final int MINUTES = Integer.getInteger("huunghi.minutes", 60);

    /** What is measured. */
    interface Measurement {
        void measure(Reporting reporting) throws SQLException, IOException;
    }

    static void with(String name, Measurement measurement) throws SQLException, IOException {
        long begun = System.nanoTime();
        endLate();
        Path checkout = Path.of(System.getProperty("huunghi.checkout"));
        Path directory = Files.createDirectories(checkout.resolve("deploy/benchmark/target/" + name));
        String[] jvm = Stream.concat(Stream.of(JVM), Stream.of(Memory.option(directory)))
                .toArray(String[]::new);
        try (Stack stack = Stack.temporary(directory)) {
            LocalSystem system = LocalSystem.start(
                    Settings.onFreePorts(checkout, directory).running(jvm), stack, line -> OUT.println("· " + line));
            try (Connection superuser = stack.postgres().connectAsSuperuser(ReportingDatabase.NAME)) {
                ReportingDatabase database = new ReportingDatabase(superuser);
                ReportingDatabase.await(
                        "provinces and indicators are known",
                        () -> database.count("select count(*) from mirror where topic = 'huunghi.province.v1'")
                                        >= PROVINCES
                                && database.count("select count(*) from mirror where topic = 'huunghi.indicator.v1'")
                                        >= INDICATORS);
                measurement.measure(new Reporting(system, database, Places.of(system.api()), directory));
            }
        }
        OUT.printf("· all in %.0f s%n", ReportingDatabase.secondsSince(begun));
    }

    /** What hangs is ended, and by the stack's hook everything that was started. */
    private static void endLate() {
        Executor thread = task -> new Thread(task, "too-late").start();
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES, thread).execute(() -> {
            OUT.printf("Ended, because it was not done within %d minutes%n", MINUTES);
            System.exit(1);
        });
    }

    /** Takes in so many activities and the returns of those years, and leaves nothing behind that is to be done. */
    void fill(int activities) {
        stop(Service.REPORTING);
        try (EventWriter writer = writer()) {
            ReturnEvents.states(places).forEach(state -> writer.write(ReturnEvents.TOPIC, state));
            write(writer, 0, activities);
            apply(writer, activities);
            database.awaitApplied(ReturnEvents.TOPIC, writer.ends(ReturnEvents.TOPIC));
        }
        database.awaitClean();
        database.execute(
                "vacuum (analyze) contribution, cell, cell_provinces, mirror, standing, cell_dirty, parts_dirty");
        OUT.printf(
                "· %,d records, %,d contributions recorded and %,d declared, in %,d cells of %d measures%n",
                database.count("select count(*) from mirror"),
                recorded(),
                database.count("select count(*) from contribution where basis = 'DECLARED'"),
                database.count("select count(*) from cell"),
                database.count("select count(distinct measure) from cell"));
    }

    long recorded() {
        return database.count("select count(*) from contribution where basis = 'RECORDED'");
    }

    void stop(Service service) {
        system.process(service).stop();
    }

    /** Writes activities to their topic; of those from the first number to before the last. */
    void write(EventWriter writer, long from, long to) {
        ActivityEvents activities = new ActivityEvents(places);
        long begun = System.nanoTime();
        for (long number = from; number < to; number++) {
            writer.write(ActivityEvents.TOPIC, activities.state(number));
        }
        writer.ends(ActivityEvents.TOPIC);
        OUT.printf("· %,d activities written to Kafka in %.1f s%n", to - from, ReportingDatabase.secondsSince(begun));
    }

    EventWriter writer() {
        return new EventWriter(system.stack().broker().bootstrapServers());
    }

    /** Stops what in production runs on other machines. */
    void alone() {
        for (Service service : Service.values()) {
            if (service != Service.REPORTING) {
                stop(service);
            }
        }
    }

    /** Starts the service, which finds all that was written, and waits until it is applied; prints how fast. */
    double apply(EventWriter writer, long events) {
        Processors before = Processors.usedBy(system);
        ReportingDatabase.Work work = database.work();
        long from = database.applied(ActivityEvents.TOPIC);
        system.restart(Service.REPORTING);
        ReportingDatabase.await("the first are applied", () -> database.applied(ActivityEvents.TOPIC) > from);
        long first = database.applied(ActivityEvents.TOPIC) - from;
        long begun = System.nanoTime();
        database.awaitApplied(ActivityEvents.TOPIC, writer.ends(ActivityEvents.TOPIC));
        double seconds = ReportingDatabase.secondsSince(begun);
        double rate = (events - first) / seconds;
        OUT.printf("%,d events applied, %,.0f/s%n", events, rate);
        OUT.println("  " + Processors.usedBy(system).since(before));
        OUT.println("  " + database.work().since(work));
        OUT.println("  " + new Memory(system.process(Service.REPORTING).pid(), directory).peaks());
        begun = System.nanoTime();
        work = database.work();
        database.awaitClean();
        OUT.printf(
                "  the last cell was clean %.1f s later; %s%n",
                ReportingDatabase.secondsSince(begun), database.work().since(work));
        return rate;
    }

    JsonNode get(String path) {
        Api.Answer answer = system.api().get(Holder.READER, Service.REPORTING, path);
        if (!answer.isOk()) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    static void print(String what, Latencies latencies) {
        OUT.printf("%-60s p50 %7.1f ms   p95 %7.1f ms%n", what, latencies.percentile(50), latencies.percentile(95));
    }
}
