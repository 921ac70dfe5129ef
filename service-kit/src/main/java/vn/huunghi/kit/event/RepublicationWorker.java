package vn.huunghi.kit.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Moves on the republication that is under way, if there is one; those too that a replica has left behind. */
@Singleton
class RepublicationWorker {

    private static final Logger LOG = Logger.getLogger(RepublicationWorker.class);

    private final Republications republications;
    private final RelayLifecycle relay;

    @Inject
    RepublicationWorker(Republications republications, RelayLifecycle relay) {
        this.republications = republications;
        this.relay = relay;
    }

    @Scheduled(
            every = "{huunghi.republications.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            while (republications.advance()) {
                relay.wake();
            }
        } catch (RuntimeException e) {
            if (!TransientFailure.is(e)) {
                throw e;
            }
            // An import under way holds the outbox until its rows are in; the next round tries again.
            LOG.debugf(e, "The republication waits");
        }
    }
}
