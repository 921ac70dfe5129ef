package vn.huunghi.kit.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Moves on the republication that is under way, if there is one; those too that a replica has left behind.
 *
 * <p>While a long transaction holds the outbox, each attempt to get it keeps whoever wants to write waiting, so that it is
 * tried at growing intervals.
 */
@Singleton
class RepublicationWorker {

    private static final Logger LOG = Logger.getLogger(RepublicationWorker.class);

    private static final long FIRST_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(20).toNanos();

    private final RepublicationSteps steps;
    private final RelayLifecycle relay;
    private long pause = FIRST_PAUSE;
    private long waited = System.nanoTime() - LONGEST_PAUSE;

    @Inject
    RepublicationWorker(RepublicationSteps steps, RelayLifecycle relay) {
        this.steps = steps;
        this.relay = relay;
    }

    @Scheduled(every = "{huunghi.republications.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (System.nanoTime() - waited < pause) {
            return;
        }
        try {
            while (step()) {
                relay.wake();
            }
            pause = FIRST_PAUSE;
        } catch (RuntimeException e) {
            if (!TransientFailure.is(e)) {
                throw e;
            }
            // An import under way holds the outbox until its rows are in; a later round tries again.
            LOG.debugf(e, "The republication waits");
            waited = System.nanoTime();
            pause = Math.min(LONGEST_PAUSE, 2 * pause);
        }
    }

    private boolean step() {
        try {
            return steps.advance();
        } catch (RuntimeException e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            LOG.infof("The next records are told one by one, because of %s", e);
            return steps.advanceByOne();
        }
    }
}
