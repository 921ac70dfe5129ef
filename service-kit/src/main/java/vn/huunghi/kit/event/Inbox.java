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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Applies what the reader brings: mirror, projections, positions and watermarks in one transaction per batch. */
@Singleton
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRANSACTION_SECONDS = 120;
    private static final int GHOSTS_AT_ONCE = 1_000;

    private final Map<String, List<Projection>> projections = new TreeMap<>();
    private final MirrorTable mirror;
    private final Ghosts ghosts;
    private final Progress progress;
    private final DeadLetters deadLetters;
    private final Watermarks watermarks;
    private final Runnable begin;
    private final Consumer<Batch.Refused> deadLetter;

    @Inject
    Inbox(
            @Any Instance<Projection> projections,
            MirrorTable mirror,
            Ghosts ghosts,
            Progress progress,
            DeadLetters deadLetters,
            Watermarks watermarks) {
        projections.forEach(projection -> this.projections
                .computeIfAbsent(Topics.checked(projection.topic()), topic -> new ArrayList<>())
                .add(projection));
        this.mirror = mirror;
        this.ghosts = ghosts;
        this.progress = progress;
        this.deadLetters = deadLetters;
        this.watermarks = watermarks;
        this.begin = () -> {};
        this.deadLetter = deadLetters::add;
    }

    private Inbox(Inbox other, Runnable begin) {
        this.projections.putAll(other.projections);
        this.mirror = other.mirror;
        this.ghosts = other.ghosts;
        this.progress = other.progress;
        this.deadLetters = other.deadLetters;
        this.watermarks = other.watermarks;
        this.begin = begin;
        this.deadLetter = deadLetters::keep;
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
                take(batch);
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
        for (Batch.Stretch stretch : batch.stretches()) {
            for (Received received : stretch.events()) {
                attempt(received.source(), () -> takeNewest(List.of(received.event())), refused);
            }
            if (stretch.end() != null) {
                transaction(() -> putAside(batch, refused));
                attempt(stretch.end().source(), () -> withdrawGhosts(stretch.end()), refused);
            }
        }
        transaction(() -> finish(batch, refused));
    }

    private void attempt(ConsumerRecord<byte[], byte[]> source, Runnable work, Collection<Batch.Refused> refused) {
        try {
            transaction(work);
        } catch (RuntimeException | Error e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            LOG.debugf(e, "Poisonous: %s", source);
            refused.add(new Batch.Refused(source, reason(e)));
        }
    }

    /**
     * Applies again, in the caller's transaction, what was put aside.
     *
     * @return whether it was newer than what is held
     * @throws RuntimeException if it cannot be applied
     */
    boolean applyAgain(Batch batch) {
        int newer = take(batch);
        watermarks.take(batch.watermarks());
        return newer > 0 || batch.events().isEmpty();
    }

    /** How many of its events were newer than what was held. */
    private int take(Batch batch) {
        int newer = 0;
        for (Batch.Stretch stretch : batch.stretches()) {
            newer += takeNewest(
                    Batch.newest(stretch.events().stream().map(Received::event).toList()));
            if (stretch.end() != null) {
                putAside(batch, List.of());
                withdrawGhosts(stretch.end());
            }
        }
        return newer;
    }

    /** After what cannot be applied was put aside: that is none. */
    private void withdrawGhosts(Marker marker) {
        List<Event> withdrawals = ghosts.of(marker);
        for (int from = 0; from < withdrawals.size(); from += GHOSTS_AT_ONCE) {
            takeNewest(withdrawals.subList(from, Math.min(from + GHOSTS_AT_ONCE, withdrawals.size())));
        }
        if (!withdrawals.isEmpty()) {
            LOG.infof("Withdrawn, because they were not published again: %d records", withdrawals.size());
        }
    }

    private int takeNewest(Collection<Event> events) {
        Map<String, List<Event>> newer = new TreeMap<>();
        List<Event> taken = mirror.take(events);
        for (Event event : taken) {
            newer.computeIfAbsent(event.topic(), topic -> new ArrayList<>()).add(event);
        }
        newer.forEach((topic, ofTopic) ->
                projections.getOrDefault(topic, List.of()).forEach(projection -> projection.apply(ofTopic)));
        return taken.size();
    }

    private void finish(Batch batch, List<Batch.Refused> refused) {
        putAside(batch, refused);
        progress.reach(batch.reached(), batch.eventTimes(refused));
        watermarks.take(batch.watermarks());
    }

    private void putAside(Batch batch, List<Batch.Refused> refused) {
        batch.refused().forEach(deadLetter);
        refused.forEach(deadLetter);
    }

    private void transaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> {
            begin.run();
            work.run();
        });
    }

    static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder(failure.toString());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reason.append("; because ").append(cause);
        }
        return reason.toString();
    }
}
