package vn.huunghi.kit.record;

import java.util.Objects;

/**
 * One change of a record, as history and events tell it.
 *
 * @param key the record's id as text
 * @param version the version after the flush
 * @param action what was done, such as {@code create}, {@code change}, {@code withdraw}, {@code submit}
 * @param note what the caller gave as reason; null without one
 * @param before the record's whole public state until now; null for a new record
 * @param after the whole public state with its version, as the event carries it
 * @param published whether it becomes an event (drafts do not)
 * @param event what the event carries; other than {@code after} only where an {@link
 *     vn.huunghi.kit.event.EventStates} can tell it again
 */
public record Change(
        String topic,
        String key,
        long version,
        String action,
        String note,
        Object before,
        Object after,
        boolean published,
        Object event) {

    public Change {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(event, "event");
    }

    /** A change whose event, if it becomes one, carries what history keeps. */
    public Change(
            String topic,
            String key,
            long version,
            String action,
            String note,
            Object before,
            Object after,
            boolean published) {
        this(topic, key, version, action, note, before, after, published, after);
    }

    /** A published change without a note. */
    public static Change of(String topic, String key, long version, String action, Object before, Object after) {
        return new Change(topic, key, version, action, null, before, after, true);
    }
}
