package vn.huunghi.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.huunghi.kit.record.Database;

/**
 * Finds what is mirrored here and was not published again: records that were made after the backup from which their
 * service's database came back.
 */
@Singleton
class Ghosts {

    // What was published again and could not be applied is no ghost: it waits among the dead letters.
    private static final String LEFT_BEHIND = """
            select m.key from mirror m
            where m.topic = ? and m.generation < ? and not exists (
                select from dead_letter d cross join lateral jsonb_array_elements(d.headers) h
                where d.topic = m.topic and d.key = m.key and h ->> 'name' = ? and h ->> 'value' = ?)
            """;

    private final Database database;

    @Inject
    Ghosts(Database database) {
        this.database = database;
    }

    /**
     * Of each the event that withdraws it: in the marker's generation, and older than all that may come in that.
     *
     * @param marker before which everything is applied, and nothing from behind it
     */
    List<Event> of(Marker marker) {
        // Those of other partitions are most, where these have not been read so far yet.
        SortedSet<String> keys = new TreeSet<>();
        database.each(
                LEFT_BEHIND,
                row -> {
                    String key = row.getString("key");
                    if (Topics.partition(key) == marker.partition()
                            && !marker.leftOut().contains(key)) {
                        keys.add(key);
                    }
                },
                marker.topic(),
                marker.generation(),
                Envelope.GENERATION,
                Base64.getEncoder()
                        .encodeToString(RecordHeader.of("", Long.toString(marker.generation()))
                                .value()));
        return keys.stream().map(key -> withdrawal(key, marker)).toList();
    }

    private static Event withdrawal(String key, Marker marker) {
        JsonNode state = JsonNodeFactory.instance
                .objectNode()
                .put("id", key)
                .put("version", 0)
                .put("withdrawn", true);
        return new Event(marker.topic(), key, marker.generation(), 0, true, marker.time(), state);
    }
}
