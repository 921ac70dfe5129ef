package vn.huunghi.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.statistic.Scene;
import vn.huunghi.reporting.statistic.Snapshots;
import vn.huunghi.reporting.statistic.Sql;

/** Whoever reads notices of a rebuild that figures are right again, and nothing else. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReadsDuringRebuildTest {
    private static final int READERS = 4;

    @Inject
    Database database;

    @Inject
    Snapshots snapshots;

    @Inject
    Rebuilds rebuilds;

    @Inject
    NextTables tables;

    @Inject
    RebuildWorker worker;

    private final ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);

    @AfterEach
    void end() {
        threads.shutdownNow();
        rebuilds.running().ifPresent(left -> tables.fail(left.id(), "left by a test"));
    }

    @Test
    void anAnswerIsOfTheOldTablesOrOfTheNewOnes() throws Exception {
        Told told = new Told(database);
        String activity = told.id();
        String organisation = told.id();
        told.activity(activity, 1, 100);
        told.organisation(organisation, 1, null);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(2, told.versions()));
        database.update("update contribution set value = 1 where record_id = ? and measure = 'SCHOLARSHIPS'", activity);
        database.update("update standing set value = 1, low = 50 where record_id = ?", organisation);
        database.update(
                "update mirror set generation = 0 where key = any (?)", (Object) new String[] {activity, organisation});

        Set<List<Long>> answers = duringARebuild(() -> snapshots.read(connection -> List.of(
                number(
                        connection,
                        "select value::bigint from contribution where measure = 'SCHOLARSHIPS' and record_id = ?",
                        activity),
                number(
                        connection,
                        "select sum(low)::bigint from standing where measure = 'ORGANISATIONS' and record_id = ?",
                        organisation),
                number(connection, "select generation from mirror where key = ?", activity))));

        assertEquals(Set.of(List.of(1L, 50L, 0L), List.of(100L, 1L, Told.GENERATION)), answers);
    }

    @Test
    void statisticsAreAnsweredThroughout() throws Exception {
        Scene scene = new Scene();
        String activity = scene.held("2024-05-17", List.of(scene.a), scene.flow, 40, "EXACT");
        String token = Tokens.of("reader");
        Callable<Integer> statistic = () -> {
            var answer = given().auth()
                    .oauth2(token)
                    .get(
                            "/api/v1/statistics?measure={m}&basis=recorded&from=2024-01-01&to=2024-12-31&groupBy=province",
                            scene.flow)
                    .then()
                    .extract();
            assertEquals(200, answer.statusCode(), answer.body().asString());
            return answer.path("total.value") == null
                    ? null
                    : answer.<Number>path("total.value").intValue();
        };
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(40, statistic.call()));
        database.update(
                "update contribution set low = 7, high = 7, value = 7 where record_id = ? and measure = ?",
                activity,
                scene.flow);
        database.update("delete from cell where measure = ?", scene.flow);
        database.update(
                "insert into cell_dirty (measure, provinces, from_day, to_day) select measure, provinces, cell_from, cell_to from contribution where measure = ?",
                scene.flow);

        Set<Integer> answers = duringARebuild(statistic);

        assertEquals(Set.of(7, 40), answers);
    }

    /** Others are held up for moments only, and the switch is made once there is a gap. */
    @Test
    void aLongReadIsWaitedFor() throws Exception {
        rebuilds.start(true);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<Long> longRead = threads.submit(() -> snapshots.read(connection -> {
            reading.countDown();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return number(connection, "select count(*) from mirror where key = ?", "x");
        }));
        reading.await();
        AtomicBoolean over = new AtomicBoolean();
        Future<Duration> others = threads.submit(() -> {
            Duration longest = Duration.ZERO;
            while (!over.get()) {
                long began = System.nanoTime();
                snapshots.read(connection -> number(connection, "select count(*) from cell where measure = ?", "x"));
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                longest = took.compareTo(longest) > 0 ? took : longest;
            }
            return longest;
        });

        assertFalse(worker.look(), "switched while somebody read");
        done.countDown();
        assertEquals(0L, longRead.get());
        assertTrue(worker.look());
        over.set(true);

        assertTrue(others.get().compareTo(Duration.ofSeconds(3)) < 0, () -> "a read took as long as the other's end");
    }

    /** What readers in a loop got while a rebuild went from its beginning to its end, and before and after. */
    private <T> Set<T> duringARebuild(Callable<T> read) throws InterruptedException, ExecutionException {
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(READERS);
        List<Future<Set<T>>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(threads.submit(() -> {
                Set<T> answers = new HashSet<>();
                answers.add(read.call());
                begun.countDown();
                while (!over.get()) {
                    answers.add(read.call());
                }
                answers.add(read.call());
                return answers;
            }));
        }
        begun.await();
        UUID id = rebuilds.start(true).id();
        boolean switched = worker.look();
        for (int i = 0; !switched && i < 10; i++) {
            switched = worker.look();
        }
        over.set(true);
        assertTrue(switched, () -> rebuilds.get(id).toString());
        Set<T> answers = new HashSet<>();
        for (Future<Set<T>> reader : readers) {
            answers.addAll(reader.get());
        }
        return answers;
    }

    private static long number(Connection connection, String query, String parameter) throws SQLException {
        return new Sql()
                .add(query, parameter)
                .rows(connection, row -> row.getLong(1))
                .get(0);
    }
}
