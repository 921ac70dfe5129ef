package vn.huunghi.kit.event;

import java.util.List;

/** What a service makes of the records of a topic; a bean of this type is what makes it read the topic. */
public interface Projection {

    String topic();

    /**
     * Called inside the batch's transaction, after the mirror took the events, which holds a lock on their keys.
     *
     * @param newer the events that are newer than what was held, at most one per key, by key; withdrawn ones too
     * @throws RuntimeException if an event cannot be applied: after a failure of the database all is tried again; any
     *     other puts the event, found by applying them singly, among the dead letters
     */
    default void apply(List<Event> newer) {
        // The mirror holds the state, which is enough for many.
    }
}
