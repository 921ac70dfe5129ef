package vn.huunghi.kit.event;

import java.util.List;

/**
 * Tells again what the events of a topic carried, where that is not what history keeps; a bean of this type is asked when
 * the topic is published anew.
 */
public interface EventStates {

    String topic();

    /**
     * What was last told of each of these records. Runs in a transaction while nothing of the service can be published:
     * what the database holds now is what was told.
     *
     * @param kept the last step of each record that became an event, with the state that history keeps of it
     * @return the same steps in the same order with the states that their events carried
     * @throws RuntimeException if one cannot be told; they are asked for one by one then, and that one is left out
     */
    List<Outbox.Entry> told(List<Outbox.Entry> kept);
}
