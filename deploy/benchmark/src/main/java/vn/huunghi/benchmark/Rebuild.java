package vn.huunghi.benchmark;

import static vn.huunghi.benchmark.Reporting.OUT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

/** How long a rebuild takes, and what reads take before it and meanwhile. */
record Rebuild(Reporting reporting) {

    private static final int CONNECTIONS = 2;
    private static final int REQUESTS = Integer.getInteger("huunghi.requests", 600);
    private static final long PAUSE = 500_000_000;
    /** Between two requests of one connection: people read, and the rebuild is to get on. */
    private static final long READING = 50_000_000;

    void measure() {
        ReportingQuestions questions = ReportingQuestions.of(reporting);
        ask(questions, "warming up", () -> true);
        ask(questions, "before a rebuild", () -> true);
        Processors processors = Processors.usedBy(reporting.system());
        long begun = System.nanoTime();
        Api.Answer started = reporting
                .system()
                .api()
                .post(Holder.ADMINISTRATOR, Service.REPORTING, "/rebuilds", Api.JSON.createObjectNode());
        if (!started.isOk()) {
            OUT.printf("POST /rebuilds: %d %s%n", started.status(), started.body());
            return;
        }
        String path = "/rebuilds/" + started.body().path("id").asText();
        AtomicBoolean running = new AtomicBoolean(true);
        CompletableFuture<JsonNode> ended = CompletableFuture.supplyAsync(() -> {
            try {
                return awaitEnd(path);
            } finally {
                running.set(false);
            }
        });
        while (running.get()) {
            ask(questions, "during the rebuild", running::get);
        }
        JsonNode end = ended.join();
        OUT.printf(
                "rebuild of %,d records: %s after %.1f s%n",
                reporting.database().count("select count(*) from mirror"),
                end.path("status").asText(),
                ReportingDatabase.secondsSince(begun));
        OUT.println("  " + Processors.usedBy(reporting.system()).since(processors));
        OUT.println("  " + new Memory(reporting.system().process(Service.REPORTING).pid(), reporting.directory()).peaks());
        ask(questions, "after the rebuild", () -> true);
    }

    private JsonNode awaitEnd(String path) {
        for (; ; LockSupport.parkNanos(PAUSE)) {
            JsonNode rebuild = reporting
                    .system()
                    .api()
                    .get(Holder.ADMINISTRATOR, Service.REPORTING, path)
                    .body();
            if (!List.of("RUNNING", "WAITING").contains(rebuild.path("status").asText())) {
                return rebuild;
            }
        }
    }

    /** As long as it goes on, at most so many of each. */
    private void ask(ReportingQuestions questions, String when, java.util.function.BooleanSupplier goesOn) {
        for (ReportingQuestions.Question question : questions.all()) {
            if (goesOn.getAsBoolean()) {
                Reporting.print(
                        when + ": " + question.name(),
                        Latencies.of(CONNECTIONS, REQUESTS / 4, READING, i -> reporting.get(question.path().apply(i))));
            }
        }
    }
}
