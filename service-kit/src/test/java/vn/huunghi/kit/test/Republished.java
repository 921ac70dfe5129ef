package vn.huunghi.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import vn.huunghi.kit.event.EventStates;
import vn.huunghi.kit.event.Outbox;
import vn.huunghi.kit.record.Database;

/** What a republication would tell of a record, to be compared with what was told when it came about. */
public final class Republished {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Republished() {}

    /** Empty for a record of which nothing was ever told. */
    public static Optional<JsonNode> state(String topic, Object key) {
        Database database = Arc.container().instance(Database.class).get();
        List<Outbox.Entry> kept = database.query(
                """
                select topic, key, version, after from history
                where topic = ? and key = ? and published order by version desc limit 1
                """,
                row -> new Outbox.Entry(
                        row.getString("topic"), row.getString("key"), row.getLong("version"), row.getString("after")),
                topic,
                key.toString());
        return kept.isEmpty()
                ? Optional.empty()
                : QuarkusTransaction.requiringNew().call(() -> told(topic, kept)).stream()
                        .map(Republished::tree)
                        .findFirst();
    }

    private static List<Outbox.Entry> told(String topic, List<Outbox.Entry> kept) {
        return Arc.container().listAll(EventStates.class).stream()
                .map(InstanceHandle::get)
                .filter(states -> states.topic().equals(topic))
                .findFirst()
                .map(states -> states.told(kept))
                .orElse(kept);
    }

    private static JsonNode tree(Outbox.Entry entry) {
        try {
            return JSON.readTree(entry.state());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
