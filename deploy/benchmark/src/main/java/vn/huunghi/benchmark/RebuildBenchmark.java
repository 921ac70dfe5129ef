package vn.huunghi.benchmark;

import static vn.huunghi.benchmark.Reporting.OUT;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

/** How long a rebuild takes, and what reads take before it, meanwhile and after it. */
final class RebuildBenchmark {

    private static final int RECORDS = Integer.getInteger("huunghi.records", 1_000_000);
    private static final int REQUESTS = Integer.getInteger("huunghi.requests", 600);
    private static final String RUNNING = "RUNNING";
    /** Between two looks at how far it is; so much too late the readers stop at most. */
    private static final long PAUSE = 100_000_000;

    private static final Goal ENDED = Goal.atMost(8 * 60, " s");
    private static final Goal MEANWHILE = Goal.below(3, " times");

    private final Reporting reporting;
    private volatile String phase = "";

    private RebuildBenchmark(Reporting reporting) {
        this.reporting = reporting;
    }

    public static void main(String[] args) throws SQLException, IOException {
        Reporting.with("rebuild", reporting -> new RebuildBenchmark(reporting).measure());
    }

    private void measure() {
        reporting.fill(RECORDS);
        Readers readers = new Readers(reporting);
        reporting.alone();
        OUT.println("· " + Readers.describe());
        // Long enough for the JVM to have compiled all of it: later gains are not to be credited to "meanwhile".
        readers.ask(3 * REQUESTS);
        Map<String, Latencies> before = readers.ask(REQUESTS);
        Readers.Answers meanwhile = rebuild(readers);
        Map<String, Latencies> after = readers.ask(REQUESTS);
        before.forEach((question, usual) -> {
            Latencies answers = meanwhile.of(question);
            double times = answers.percentile(95) / usual.percentile(95);
            OUT.printf(
                    "%s: p95 before %.1f ms, meanwhile %.1f ms (%.2f times) %s, after %.1f ms; at most before %.1f ms, meanwhile %.1f ms of %,d answers%n",
                    question,
                    usual.percentile(95),
                    answers.percentile(95),
                    times,
                    MEANWHILE.of(times),
                    after.get(question).percentile(95),
                    usual.percentile(100),
                    answers.percentile(100),
                    answers.count());
            meanwhile
                    .phases(question)
                    .forEach((name, of) -> OUT.printf(
                            "  %-10s p50 %7.1f ms   p95 %7.1f ms   at most %7.1f ms%n",
                            name, of.percentile(50), of.percentile(95), of.percentile(100)));
        });
    }

    private Readers.Answers rebuild(Readers readers) {
        long records = reporting.database().count("select count(*) from mirror");
        Processors processors = Processors.usedBy(reporting.system());
        ReportingDatabase.Work work = reporting.database().work();
        long begun = System.nanoTime();
        JsonNode started = answer(reporting
                .system()
                .api()
                .post(Holder.ADMINISTRATOR, Service.REPORTING, "/rebuilds", Api.JSON.createObjectNode()));
        phase = started.path("phase").asText();
        CompletableFuture<Double> ended = CompletableFuture.supplyAsync(
                () -> awaitEnd("/rebuilds/" + started.path("id").asText(), begun),
                task -> new Thread(task, "rebuild").start());
        Readers.Answers answers = readers.ask(i -> !ended.isDone(), () -> phase);
        double seconds = ended.join();
        OUT.printf("rebuild of %,d records: %.1f s %s%n", records, seconds, ENDED.of(seconds));
        OUT.println("  " + Processors.usedBy(reporting.system()).since(processors));
        OUT.println("  " + reporting.database().work().since(work));
        OUT.println(
                "  " + new Memory(reporting.system().process(Service.REPORTING).pid(), reporting.directory()).peaks());
        return answers;
    }

    /** Seconds until its tables are those that are read. */
    private double awaitEnd(String path, long begun) {
        Map<String, Double> phases = new LinkedHashMap<>();
        for (; ; LockSupport.parkNanos(PAUSE)) {
            JsonNode rebuild = answer(reporting.system().api().get(Holder.ADMINISTRATOR, Service.REPORTING, path));
            double seconds = ReportingDatabase.secondsSince(begun);
            if (!rebuild.path("status").asText().equals(RUNNING)) {
                if (!rebuild.path("status").asText().equals("SWITCHED")) {
                    throw new IllegalStateException("The rebuild was given up: " + rebuild);
                }
                phases.forEach((name, at) -> OUT.printf("· %s from %.1f s%n", name, at));
                return seconds;
            }
            phase = rebuild.path("phase").asText();
            phases.putIfAbsent(phase, seconds);
        }
    }

    private static JsonNode answer(Api.Answer answer) {
        if (!answer.isOk()) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
