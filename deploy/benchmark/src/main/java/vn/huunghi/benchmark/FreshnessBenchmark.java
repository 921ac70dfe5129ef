package vn.huunghi.benchmark;

import static vn.huunghi.benchmark.Reporting.OUT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

/** How long it takes under steady load from the 201 of an activity until a statistic counts it. */
final class FreshnessBenchmark {

    private static final int A_SECOND = Integer.getInteger("huunghi.creates", 30);
    private static final int CONTRIBUTIONS = Integer.getInteger("huunghi.contributions", 1_000_000);
    private static final int SECONDS = Integer.getInteger("huunghi.seconds", 60);
    private static final int WARMING_UP_SECONDS = 60;
    /** How much faster it creates meanwhile: a service that has run for a while has nothing left to compile. */
    private static final int WARMING_UP_TIMES = 4;

    private static final int CONNECTIONS = 8;
    private static final long PAUSE = 10_000_000;
    /** The last one before provinces merged. */
    private static final int YEAR = ActivityEvents.LAST_YEAR - 1;
    /** Of that year: each create in another month than those before it, whose count tells when it is counted. */
    private static final int MONTHS = 12;

    private static final Goal MEDIAN = Goal.atMost(300, " ms");
    private static final Goal P99 = Goal.atMost(1_000, " ms");

    private final Reporting reporting;
    private final AtomicInteger numbers = new AtomicInteger();
    private int looks;
    /** Of each month the instants at which creates were answered and that no statistic has shown yet. */
    private final Map<String, Deque<Long>> waiting = new TreeMap<>();

    private final Map<String, Long> counted = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();

    private FreshnessBenchmark(Reporting reporting) {
        this.reporting = reporting;
    }

    public static void main(String[] args) throws SQLException, IOException {
        Reporting.with("freshness", reporting -> new FreshnessBenchmark(reporting).measure());
    }

    private void measure() {
        if (CONTRIBUTIONS > 0) {
            reporting.fill((int) Math.ceil(CONTRIBUTIONS / ActivityEvents.CONTRIBUTIONS));
        }
        counted.putAll(counts());
        OUT.println("· warming up: " + summary(run(WARMING_UP_SECONDS, WARMING_UP_TIMES * A_SECOND)));
        Processors before = Processors.usedBy(reporting.system());
        looks = 0;
        Latencies latencies = run(SECONDS, A_SECOND);
        OUT.printf("%d creates a second for %d s, from 201 to visible: %s%n", A_SECOND, SECONDS, summary(latencies));
        OUT.println("  median " + MEDIAN.of(latencies.percentile(50)) + ", p99 " + P99.of(latencies.percentile(99)));
        OUT.printf("  looked every %.0f ms%n", SECONDS * 1e3 / looks);
        OUT.println("  " + Processors.usedBy(reporting.system()).since(before));
    }

    private Latencies run(int seconds, int creates) {
        nanos.clear();
        ScheduledExecutorService clients = Executors.newScheduledThreadPool(CONNECTIONS);
        List<CompletableFuture<Void>> created = new ArrayList<>();
        for (int i = 0; i < seconds * creates; i++) {
            CompletableFuture<Void> create = new CompletableFuture<>();
            created.add(create);
            var unused = clients.schedule(
                    () -> {
                        try {
                            create();
                            create.complete(null);
                        } catch (RuntimeException | Error e) {
                            // Whatever it is ends the measuring; unsaid, it would be waited for.
                            create.completeExceptionally(e);
                        }
                    },
                    i * 1_000_000L / creates,
                    TimeUnit.MICROSECONDS);
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(created.toArray(CompletableFuture[]::new));
        while (!all.isDone() || isWaiting()) {
            look();
            LockSupport.parkNanos(PAUSE);
        }
        all.join();
        clients.shutdown();
        return new Latencies(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private void create() {
        int number = numbers.getAndIncrement();
        LocalDate day = LocalDate.of(YEAR, 1, 1).plusMonths(number % MONTHS);
        Places.Place place = reporting
                .places()
                .before()
                .get(number % reporting.places().before().size());
        ObjectNode body = Api.JSON
                .createObjectNode()
                .put("kind", "CULTURAL_EXCHANGE")
                .put("title", "Giao lưu văn nghệ hữu nghị lần " + number)
                .put("status", "HELD")
                .put("startsOn", day.toString())
                .put("endsOn", day.toString());
        body.putArray("organiserIds").add(place.union());
        body.putArray("provinceIds").add(place.province());
        body.putArray("countryCodes").add("KH");
        body.putArray("figures")
                .addObject()
                .put("indicator", "EXCHANGE_PARTICIPANTS")
                .put("text", "hơn 350 lượt người");
        Api.Answer answer = reporting
                .system()
                .api()
                .post(Holder.OFFICER, Service.ACTIVITY, "/activities", body, "Idempotency-Key", "freshness-" + number);
        long now = System.nanoTime();
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        synchronized (waiting) {
            waiting.computeIfAbsent(day.toString().substring(0, 7), month -> new ArrayDeque<>())
                    .add(now);
        }
    }

    private boolean isWaiting() {
        synchronized (waiting) {
            return waiting.values().stream().anyMatch(month -> !month.isEmpty());
        }
    }

    /** How many records each month has. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        reporting
                .get("/statistics?measure=ACTIVITIES&basis=recorded&from=%d-01-01&to=%d-12-31&groupBy=month"
                        .formatted(YEAR, YEAR))
                .path("cells")
                .forEach(cell -> counts.put(
                        cell.path("month").asText(), cell.path("records").asLong()));
        return counts;
    }

    /** Asks for the month of the create that waits longest: to look at all of them would be a load of its own. */
    private void look() {
        String month;
        synchronized (waiting) {
            month = waiting.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .min(Comparator.comparing(entry -> entry.getValue().element()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
        if (month == null) {
            return;
        }
        long records = reporting
                .get("/statistics?measure=ACTIVITIES&basis=recorded&from=%s&to=%s"
                        .formatted(
                                YearMonth.parse(month).atDay(1),
                                YearMonth.parse(month).atEndOfMonth()))
                .path("records")
                .asLong();
        looks++;
        long now = System.nanoTime();
        synchronized (waiting) {
            Deque<Long> answered = waiting.get(month);
            long seen = counted.getOrDefault(month, 0L);
            // One may be seen before its creator has its answer.
            for (; seen < records && !answered.isEmpty(); seen++) {
                nanos.add(Math.max(0, now - answered.remove()));
            }
            counted.put(month, seen);
        }
    }

    private static String summary(Latencies latencies) {
        return "%d seen, median %.0f ms, p95 %.0f ms, p99 %.0f ms, at most %.0f ms"
                .formatted(
                        latencies.count(),
                        latencies.percentile(50),
                        latencies.percentile(95),
                        latencies.percentile(99),
                        latencies.percentile(100));
    }
}
