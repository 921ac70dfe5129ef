package vn.huunghi.kit.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReferencesTest {

    private static final String TOPIC = "huunghi.reference.v1";

    @Inject
    References references;

    @Inject
    Mirror mirror;

    @Inject
    Database database;

    @Test
    void aRecordThatArrivesAfterHalfASecondIsFound() {
        String key = UUID.randomUUID().toString();
        CompletableFuture<Void> arrival = CompletableFuture.runAsync(
                () -> arrive(key), CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

        await(key);

        arrival.join();
    }

    @Test
    void aRecordThatDoesNotArriveIsRefusedAfterTwoSecondsByName() {
        String key = UUID.randomUUID().toString();

        Instant start = Instant.now();
        Refusal refusal = assertThrows(Refusal.class, () -> await(key));

        Duration taken = Duration.between(start, Instant.now());
        assertTrue(taken.toMillis() >= 2_000, taken.toString());
        assertTrue(refusal.detail().en().contains(key));
        assertEquals("organiserIds", refusal.violations().get(0).field());
    }

    @Test
    void awaitingInsideATransactionIsAnErrorOfTheProgram() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> await(UUID.randomUUID().toString())));
    }

    @Test
    void whenSixteenWaitTheNextIsRefusedAtOnce() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(16);
        CountDownLatch refused = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<CompletableFuture<Void>> waiters = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            AtomicInteger asked = new AtomicInteger();
                            await(some -> {
                                // Asked again, it has its place among those that wait.
                                if (asked.incrementAndGet() == 1) {
                                    return Set.of();
                                }
                                waiting.countDown();
                                join(refused);
                                return Set.copyOf(some);
                            });
                        },
                        threads))
                .toList();
        assertTrue(waiting.await(30, TimeUnit.SECONDS));

        AtomicInteger asked = new AtomicInteger();
        assertThrows(
                Refusal.class,
                () -> await(some -> {
                    asked.incrementAndGet();
                    return Set.of();
                }));

        refused.countDown();
        waiters.forEach(CompletableFuture::join);
        threads.shutdown();
        assertEquals(1, asked.get(), "it is not asked again");
    }

    private static void join(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(Function<Collection<String>, Set<String>> known) {
        references.await(
                CommonProblem.NOT_FOUND,
                "organiserIds",
                Set.of(UUID.randomUUID().toString()),
                known);
    }

    private void await(String key) {
        references.await(CommonProblem.NOT_FOUND, "organiserIds", Set.of(key), some -> mirror.known(TOPIC, some));
    }

    private void arrive(String key) {
        database.update(
                "insert into mirror (topic, key, generation, version, withdrawn, time, state) values (?, ?, 1, 1, false, now(), '{}')",
                TOPIC,
                key);
    }
}
