package vn.huunghi.kit.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.huunghi.kit.record.Database;

/** How much waits in the outbox and since when, looked up every few seconds because whoever asks must not wait. */
@Singleton
class Backlog {

    // Beyond this it is much, and counting it would cost more than it tells.
    private static final int COUNTED = 100_000;

    private final Database database;
    private final Clock clock;
    private volatile Found found = new Found(0, null, 0, 0);

    /** @param oldest null when nothing waits */
    record Found(long events, Instant oldest, long refused, long deadLetters) {}

    @Inject
    Backlog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        found = database.query(
                        """
                        select (select count(*) from (select from outbox limit ?) counted) as events,
                            (select created_at from outbox order by id limit 1) as oldest,
                            (select count(*) from outbox_refused) as refused,
                            (select count(*) from dead_letter) as dead_letters
                        """,
                        row -> new Found(
                                row.getLong("events"),
                                Database.instant(row, "oldest"),
                                row.getLong("refused"),
                                row.getLong("dead_letters")),
                        COUNTED)
                .get(0);
    }

    Found found() {
        return found;
    }

    double oldestSeconds() {
        Instant oldest = found.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }
}
