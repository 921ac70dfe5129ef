package vn.huunghi.kit.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Gives a record of another service, whose event may still be on the way, a moment to arrive. */
@Singleton
public class References {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MAX_WAITING = 16;

    // Requests for ids that nobody has must not take all the threads from those that could be answered.
    private final Semaphore waiting = new Semaphore(MAX_WAITING);

    @Inject
    References() {}

    /**
     * Waits up to 2 s until all ids are known. To be called before the transaction, because it would else hold a
     * connection while it waits, and might not see what has arrived. When too many requests wait already it refuses at
     * once.
     *
     * @param known which of the ids exist, asked again and again; runs outside of any transaction
     * @throws Refusal of the given type (422, retryable) naming every id that is still unknown
     */
    public <K> void await(ProblemType unknown, String field, Collection<K> ids, Function<Collection<K>, Set<K>> known) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("References are awaited before the transaction, not inside");
        }
        Set<K> missing = new LinkedHashSet<>(ids);
        missing.removeAll(known.apply(missing));
        if (missing.isEmpty()) {
            return;
        }
        if (waiting.tryAcquire()) {
            try {
                waitFor(missing, known);
            } finally {
                waiting.release();
            }
        }
        if (!missing.isEmpty()) {
            String names = missing.stream().map(Object::toString).collect(Collectors.joining(", "));
            throw Refusal.of(
                    unknown,
                    field,
                    new Message("Chưa biết %s.".formatted(names), "%s is not known yet.".formatted(names)));
        }
    }

    private static <K> void waitFor(Set<K> missing, Function<Collection<K>, Set<K>> known) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!missing.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(PAUSE.toMillis());
                missing.removeAll(known.apply(missing));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
