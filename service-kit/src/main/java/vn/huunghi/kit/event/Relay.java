package vn.huunghi.kit.event;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka: of all the relays of a service the one that holds the database's lock, in
 * order of their ids, and forgets an event only after the broker has it. Whatever fails, it begins again with the lock.
 *
 * <p>A plain class, so that a test can run two of them.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final long FIRST_BACKOFF_MILLIS = 50;
    private static final long LAST_BACKOFF_MILLIS = 1_000;
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

    private final RelaySettings settings;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore end = new Semaphore(0);
    private final AtomicLong published = new AtomicLong();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean leading;
    private volatile String failure;
    private RelayTenure tenure;
    private volatile int failures;

    public Relay(RelaySettings settings) {
        this.settings = settings;
        thread = new Thread(this::run, settings.service() + "-relay");
        thread.setDaemon(true);
    }

    /** Publishes in the background until {@link #close}. */
    public void start() {
        thread.start();
    }

    /** There may be something to publish; costs next to nothing. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /** Whether this relay is the one that publishes. */
    public boolean leads() {
        return leading;
    }

    /** How many events it has published, those sent again after a failure counted again. */
    public long published() {
        return published.get();
    }

    /** What keeps it from publishing; null if nothing does. */
    public String failure() {
        return failure;
    }

    /**
     * Publishes everything that is due before it returns, and a watermark if one is due: for tests whose relay is not
     * started.
     *
     * @return how many events were published
     * @throws IllegalStateException if another relay holds the lock, or something fails
     */
    public synchronized int publishDue() {
        try {
            if (!lead()) {
                throw new IllegalStateException("Another relay holds the lock");
            }
            int count = 0;
            RelayTenure.Pass pass;
            do {
                pass = pass();
                count += pass.published();
            } while (pass.more());
            return count;
        } catch (SQLException | RuntimeException e) {
            end();
            throw e instanceof IllegalStateException known ? known : new IllegalStateException("Not published", e);
        }
    }

    private void run() {
        while (!closing) {
            rest(step());
        }
        end();
    }

    /** One step and how long to rest after it. */
    private synchronized Duration step() {
        try {
            if (!lead()) {
                return STANDBY;
            }
            boolean more = pass().more();
            recovered();
            return more ? Duration.ZERO : settings.poll();
        } catch (SQLException | RuntimeException | Error e) {
            failed(e);
            return backoff();
        }
    }

    private boolean lead() throws SQLException {
        if (tenure == null) {
            tenure = new RelayTenure(settings);
        }
        if (!tenure.leads() && tenure.tryLead()) {
            leading = true;
            LOG.infof("%s publishes from here", settings.service());
        }
        return tenure.leads();
    }

    private RelayTenure.Pass pass() throws SQLException {
        RelayTenure.Pass pass = tenure.pass();
        published.addAndGet(pass.published());
        return pass;
    }

    private void recovered() {
        if (failure != null) {
            LOG.infof("%s publishes again", settings.service());
        }
        failure = null;
        failures = 0;
    }

    private void failed(Throwable e) {
        end();
        failures++;
        if (closing) {
            return;
        }
        // Once, not with every attempt: an outage may be long.
        if (failure == null) {
            LOG.warnf(e, "%s cannot publish; events wait in the outbox", settings.service());
        } else {
            LOG.debugf(e, "%s still cannot publish", settings.service());
        }
        failure = e.toString();
    }

    private Duration backoff() {
        long bound = Math.min(LAST_BACKOFF_MILLIS, FIRST_BACKOFF_MILLIS << Math.min(failures, 10));
        // Jittered, so that the relays of many services do not fall upon a broker together.
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
    }

    private void rest(Duration time) {
        if (time.isZero() || closing) {
            return;
        }
        try {
            // After a failure new changes are no reason to try again sooner.
            Semaphore reason = failures == 0 ? wake : end;
            if (reason.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                reason.drainPermits();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private synchronized void end() {
        leading = false;
        if (tenure != null) {
            tenure.close();
            tenure = null;
        }
    }

    /** Finishes the batch under way and lets another relay take over; events that are left stay in the outbox. */
    @Override
    public void close() {
        closing = true;
        wake.release();
        end.release();
        try {
            thread.join(PATIENCE_AT_END.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(PATIENCE_AT_END.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) {
            end();
        }
    }
}
