package vn.huunghi.reporting.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.huunghi.kit.event.Replays;
import vn.huunghi.kit.event.TransientFailure;

/**
 * Works at the rebuild that is asked for: of all instances the one that holds the lock, which a dead one loses with its
 * connection. If two should ever do so, each batch and step is safe all the same; the lock only spares the work.
 */
@Singleton
class RebuildWorker {
    private static final Logger LOG = Logger.getLogger(RebuildWorker.class);
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final Rebuilds rebuilds;
    private final NextTables tables;
    private final KnownSchema schema;
    private final Replays replays;
    private final DataSource database;
    private final boolean enabled;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "rebuild");

    RebuildWorker(
            Rebuilds rebuilds,
            NextTables tables,
            KnownSchema schema,
            Replays replays,
            DataSource database,
            @ConfigProperty(name = "huunghi.rebuild.worker.enabled", defaultValue = "true") boolean enabled) {
        this.rebuilds = rebuilds;
        this.tables = tables;
        this.schema = schema;
        this.replays = replays;
        this.database = database;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent startup) {
        if (enabled) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                // Longer with each vain attempt: while it lasts, nothing is applied to the live tables.
                pause = look() ? FIRST_PAUSE_MILLIS : Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Works at what is asked for until it is done or fails.
     *
     * @return false if something is left that could not be done now
     */
    boolean look() {
        try {
            Optional<Rebuild> running = rebuilds.running();
            if (running.isPresent() && !schema.isThePresentOne()) {
                LOG.infof(
                        "Rebuild %s is left to the release that brought the last migration",
                        running.get().id());
                return false;
            }
            return running.isEmpty() || alone(running.get());
        } catch (RuntimeException | SQLException e) {
            LOG.warnf("The database cannot be asked for a rebuild now: %s", e);
            return false;
        }
    }

    private boolean alone(Rebuild rebuild) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!is(statement, "select pg_try_advisory_lock(hashtext('rebuild'))")) {
                // Another instance is at it.
                return true;
            }
            try {
                return work(rebuild);
            } finally {
                is(statement, "select pg_advisory_unlock(hashtext('rebuild'))");
            }
        }
    }

    private boolean work(Rebuild rebuild) {
        try {
            return new RebuildRun(rebuild.id(), tables, replays, () -> stopped.getCount() > 0).work();
        } catch (NextTables.RebuildOver over) {
            LOG.infof("%s", over.getMessage());
            return true;
        } catch (RuntimeException | Error e) {
            if (TransientFailure.is(e) || e instanceof KafkaException) {
                LOG.warnf("Rebuild %s rests: %s", rebuild.id(), e);
            } else {
                LOG.errorf(e, "Rebuild %s is given up", rebuild.id());
                tables.fail(rebuild.id(), e.toString());
            }
            return false;
        }
    }

    private static boolean is(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
