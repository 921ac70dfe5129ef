package vn.huunghi.kit.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The service's own reader, if it has something to read; begun anew after a failure, also of Kafka at start. */
@Singleton
class ReaderLifecycle {

    private static final Logger LOG = Logger.getLogger(ReaderLifecycle.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long PATIENCE_AT_END_MILLIS = 8_000;

    private final ReaderConfig config;
    private final ReaderSettings settings;
    private final Optional<Short> replication;
    private final Inbox inbox;
    private final Progress progress;
    private final EventJson json;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Reader reader;
    private volatile String failure;
    private Thread thread;

    @Inject
    ReaderLifecycle(
            ReaderConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "huunghi.topics.replication") Optional<Short> replication,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Inbox inbox,
            Progress progress,
            EventJson json) {
        this.config = config;
        this.settings = new ReaderSettings(config.group().orElse(service), service + "-reader", config.batch(), kafka);
        this.replication = replication;
        this.inbox = inbox;
        this.progress = progress;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        SortedSet<String> topics = inbox.topics();
        if (config.sources().isPresent()) {
            topics.add(Topics.WATERMARKS);
        }
        if (config.enabled() && !topics.isEmpty()) {
            thread = new Thread(() -> run(topics), settings.clientId());
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Whether there is anything to read. */
    boolean reads() {
        return thread != null;
    }

    /** What keeps it from reading; null if nothing does. */
    String failure() {
        Reader member = reader;
        return failure != null || member == null ? failure : member.failure();
    }

    private void run(SortedSet<String> topics) {
        while (closing.getCount() > 0) {
            try {
                Topics.ensure(settings.kafka(), replication, topics);
                try (Reader member = new Reader(settings, inbox, progress, json)) {
                    reader = member;
                    failure = null;
                    if (closing.getCount() > 0) {
                        member.read(topics);
                    }
                }
            } catch (WakeupException e) {
                LOG.debug("Closed");
            } catch (RuntimeException | Error e) {
                if (failure == null) {
                    LOG.warnf(e, "Cannot read events now");
                }
                failure = e.toString();
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("Closed");
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closing.countDown();
        if (reader != null) {
            reader.stop();
        }
        if (thread != null) {
            thread.join(PATIENCE_AT_END_MILLIS);
        }
    }
}
