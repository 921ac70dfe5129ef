package vn.huunghi.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * The state of a record of another service at one version.
 *
 * @param time when the change was made
 * @param state the record's whole public state
 */
public record Event(
        String topic, String key, long generation, long version, boolean withdrawn, Instant time, JsonNode state) {

    boolean isNewerThan(Event other) {
        return generation != other.generation ? generation > other.generation : version > other.version;
    }
}
