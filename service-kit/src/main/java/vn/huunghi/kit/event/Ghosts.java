package vn.huunghi.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            order by m.key
            """;

    private final Database database;

    @Inject
    Ghosts(Database database) {
        this.database = database;
    }

    private record Republished(String topic, long generation) {}

    /** Of each the event that withdraws it: in the marker's generation, and older than all that may come in that. */
    List<Event> of(Collection<Marker> markers) {
        Map<Republished, Map<Integer, Marker>> ended = markers.stream()
                .collect(Collectors.groupingBy(
                        marker -> new Republished(marker.topic(), marker.generation()),
                        Collectors.toMap(Marker::partition, marker -> marker, (a, b) -> b, HashMap::new)));
        return ended.entrySet().stream()
                .flatMap(found -> leftBehind(found.getKey()).stream()
                        .filter(key -> found.getValue().containsKey(Topics.partition(key)))
                        .map(key -> withdrawal(key, found.getValue().get(Topics.partition(key)))))
                .toList();
    }

    private List<String> leftBehind(Republished republished) {
        return database.query(
                LEFT_BEHIND,
                row -> row.getString("key"),
                republished.topic(),
                republished.generation(),
                Envelope.GENERATION,
                Base64.getEncoder()
                        .encodeToString(RecordHeader.of("", Long.toString(republished.generation()))
                                .value()));
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
