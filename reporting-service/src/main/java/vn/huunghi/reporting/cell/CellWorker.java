package vn.huunghi.reporting.cell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps cleaning dirty cells, so that reads need not. It works for at most a third of the time: a read is right without
 * it, and a load of changes would otherwise make it sum the same cells over and over. The more marks a pass meets, the
 * more of them are of the same cells.
 */
@Singleton
class CellWorker {
    private static final Logger LOG = Logger.getLogger(CellWorker.class);
    private static final int MOST_MARKS = 500_000;
    private static final int FEWEST_MARKS = 100;
    private static final int REST = 2;
    /** Of many marks on a slow machine; the usual minute would roll such a pass back, and the next one too. */
    private static final int PASS_SECONDS = 600;

    private final Cells cells;
    private final boolean enabled;
    private final Duration interval;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "cell-worker");

    CellWorker(
            Cells cells,
            @ConfigProperty(name = "huunghi.cells.worker.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "huunghi.cells.worker.interval", defaultValue = "200ms") Duration interval) {
        this.cells = cells;
        this.enabled = enabled;
        this.interval = interval;
    }

    void start(@Observes StartupEvent startup) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        int marks = MOST_MARKS;
        long pause = 0;
        boolean failing = false;
        try {
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                long began = System.nanoTime();
                try {
                    int most = marks;
                    QuarkusTransaction.requiringNew().timeout(PASS_SECONDS).run(() -> cells.recompute(most));
                    marks = Math.min(MOST_MARKS, marks * 2);
                    if (failing) {
                        LOG.info("Cells are cleaned again");
                        failing = false;
                    }
                } catch (RuntimeException | Error failure) {
                    // Perhaps it was too much for one transaction, or for the heap; without the thread cells would stay
                    // dirty until the next start, and every read would pay for it.
                    marks = Math.max(FEWEST_MARKS, marks / 2);
                    // Once, not with every pass: an outage may be long.
                    if (failing) {
                        LOG.debugf(failure, "Cells still stay dirty, next pass of at most %d marks", marks);
                    } else {
                        LOG.warnf(
                                failure,
                                "Cells stay dirty until a pass succeeds; the next is of at most %d marks",
                                marks);
                        failing = true;
                    }
                }
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                pause = Math.max(REST * took, interval.toMillis());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
