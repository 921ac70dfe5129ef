package vn.huunghi.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Applies what the reader brings: mirror, projections, positions and watermarks in one transaction per batch. */
@Singleton
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRANSACTION_SECONDS = 120;

    private final Map<String, List<Projection>> projections = new TreeMap<>();
    private final MirrorTable mirror;
    private final Progress progress;
    private final DeadLetters deadLetters;
    private final Watermarks watermarks;
    private final Runnable begin;
    private final Consumer<Batch.Refused> putAside;

    @Inject
    Inbox(
            @Any Instance<Projection> projections,
            MirrorTable mirror,
            Progress progress,
            DeadLetters deadLetters,
            Watermarks watermarks) {
        projections.forEach(projection -> this.projections
                .computeIfAbsent(Topics.checked(projection.topic()), topic -> new ArrayList<>())
                .add(projection));
        this.mirror = mirror;
        this.progress = progress;
        this.deadLetters = deadLetters;
        this.watermarks = watermarks;
        this.begin = () -> {};
        this.putAside = deadLetters::add;
    }

    private Inbox(Inbox other, Runnable begin) {
        this.projections.putAll(other.projections);
        this.mirror = other.mirror;
        this.progress = other.progress;
        this.deadLetters = other.deadLetters;
        this.watermarks = other.watermarks;
        this.begin = begin;
        this.putAside = deadLetters::keep;
    }

    /**
     * The same over other tables. What is put aside there is news to nobody, so that no topic tells it.
     *
     * @param begin comes first in every transaction and makes these the tables that names mean
     */
    Inbox beside(Runnable begin) {
        return new Inbox(this, begin);
    }

    /**
     * Applies events that came another way than through the reader, as one batch in a transaction of its own: what is
     * not newer than what is held changes nothing.
     *
     * @throws RuntimeException if one of them cannot be applied; then none is
     */
    public void take(List<Event> events) {
        transaction(() -> takeNewest(Batch.newest(events)));
    }

    /** Where each of the partitions goes on. */
    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        transaction(() -> positions.putAll(progress.positions(partitions)));
        return positions;
    }

    /** The topics that somebody here wants to read. */
    SortedSet<String> topics() {
        return new TreeSet<>(projections.keySet());
    }

    /**
     * All of the batch at once; if that fails because of an event, one by one, so that only that event is put aside.
     *
     * @throws RuntimeException only for a failure of the moment: the whole batch may be applied again
     */
    void apply(Batch batch) {
        try {
            transaction(() -> {
                takeNewest(Batch.newest(
                        batch.events().stream().map(Received::event).toList()));
                finish(batch, List.of());
            });
        } catch (RuntimeException | Error e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            LOG.infof(
                    e,
                    "A batch of %d events is applied one by one",
                    batch.events().size());
            singly(batch);
        }
    }

    private void singly(Batch batch) {
        List<Batch.Refused> refused = new ArrayList<>();
        for (Received received : batch.events()) {
            try {
                transaction(() -> takeNewest(List.of(received.event())));
            } catch (RuntimeException | Error e) {
                if (TransientFailure.is(e)) {
                    throw e;
                }
                LOG.debugf(e, "Poisonous: %s", received.source());
                refused.add(new Batch.Refused(received.source(), reason(e)));
            }
        }
        transaction(() -> finish(batch, refused));
    }

    private void takeNewest(Collection<Event> events) {
        Map<String, List<Event>> newer = new TreeMap<>();
        for (Event event : mirror.take(events)) {
            newer.computeIfAbsent(event.topic(), topic -> new ArrayList<>()).add(event);
        }
        newer.forEach((topic, ofTopic) ->
                projections.getOrDefault(topic, List.of()).forEach(projection -> projection.apply(ofTopic)));
    }

    private void finish(Batch batch, List<Batch.Refused> refused) {
        batch.refused().forEach(putAside);
        refused.forEach(putAside);
        progress.reach(batch.reached(), batch.eventTimes(refused));
        watermarks.take(batch.watermarks());
    }

    private void transaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> {
            begin.run();
            work.run();
        });
    }

    private static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder(failure.toString());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reason.append("; because ").append(cause);
        }
        return reason.toString();
    }
}
