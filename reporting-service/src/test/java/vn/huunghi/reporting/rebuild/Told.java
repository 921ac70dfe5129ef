package vn.huunghi.reporting.rebuild;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.reporting.Topics;

/** What the other services tell for one test, in a province that nobody else has, and what the tables make of it. */
final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> BY_RECORD = List.of(
            "mirror/key",
            "contribution/record_id",
            "standing/record_id",
            "organisation_parent/organisation_id",
            "return_inclusion/return_id");
    private static final List<String> BY_PROVINCE = List.of("cell", "current_cell");

    /** Later than any republication that another test tells of: read anew, its end would take away what is older. */
    private static final long GENERATION = 1_000;

    final String province = UUID.randomUUID().toString();
    final List<String> ids = new ArrayList<>();
    private final Database database;

    Told(Database database) {
        this.database = database;
    }

    String id() {
        String id = UUID.randomUUID().toString();
        ids.add(id);
        return id;
    }

    void activity(String id, long version, int scholarships) {
        ObjectNode state = state(id, version)
                .put("kind", "GIFT")
                .put("title", "Trao học bổng")
                .put("status", "HELD")
                .put("endsOn", "2024-05-17");
        state.putArray("provinceIds").add(province);
        publish(Topics.ACTIVITY, scholarships(state, scholarships));
    }

    void poison(String id, long version) {
        publish(Topics.ACTIVITY, state(id, version).put("status", "HELD").put("endsOn", "no day"));
    }

    void organisation(String id, long version, String parent) {
        ObjectNode state = state(id, version).put("kind", "FRIENDSHIP_ASSOCIATION");
        state.putArray("states")
                .addObject()
                .put("from", "2010-03-01")
                .put("name", "Hội hữu nghị")
                .put("provinceId", province)
                .put("parentId", parent)
                .put("status", "ACTIVE");
        publish(Topics.ORGANISATION, state);
    }

    void accepted(String id, long version, String included) {
        ObjectNode state = state(id, version)
                .put("reporterId", UUID.randomUUID().toString())
                .put("provinceId", province)
                .put("status", "ACCEPTED");
        state.putObject("period").put("kind", "YEAR").put("from", "2024-01-01").put("to", "2024-12-31");
        state.putArray("includesReturnIds").add(included);
        publish(Topics.RETURN, scholarships(state, 400));
    }

    void withdrawn(String topic, String id, long version) {
        publish(topic, state(id, version).put("withdrawn", true));
    }

    /** Activities, an organisation under another, a return that includes another, and one of each withdrawn. */
    void some() {
        for (int i = 1; i <= 5; i++) {
            activity(id(), 1, 100 * i);
        }
        organisation(id(), 1, UUID.randomUUID().toString());
        accepted(id(), 1, UUID.randomUUID().toString());
        String gone = id();
        activity(gone, 1, 7);
        withdrawn(Topics.ACTIVITY, gone, 2);
        String ended = id();
        organisation(ended, 1, null);
        withdrawn(Topics.ORGANISATION, ended, 2);
    }

    /** Every row about it, as JSON. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : BY_RECORD) {
            String[] parts = table.split("/");
            rows.addAll(database.query(
                    "select to_jsonb(t) as row from %s t where %s = any (?) order by 1".formatted(parts[0], parts[1]),
                    row -> parts[0] + " " + row.getString("row"),
                    (Object) ids.toArray(String[]::new)));
        }
        for (String table : BY_PROVINCE) {
            rows.addAll(database.query(
                    "select to_jsonb(t) as row from %s t where provinces = ? and parts > 0 order by 1".formatted(table),
                    row -> table + " " + row.getString("row"),
                    (Object) new String[] {province}));
        }
        return rows;
    }

    long versions() {
        return database.query(
                        "select coalesce(sum(version), 0) from mirror where key = any (?)",
                        row -> row.getLong(1),
                        (Object) ids.toArray(String[]::new))
                .get(0);
    }

    long scholarships() {
        return database.query(
                        "select coalesce(sum(value), 0) from current_cell where measure = 'SCHOLARSHIPS' and provinces = ?",
                        row -> row.getLong(1),
                        (Object) new String[] {province})
                .get(0);
    }

    private static ObjectNode state(String id, long version) {
        return JSON.createObjectNode().put("id", id).put("version", version);
    }

    private static ObjectNode scholarships(ObjectNode state, int value) {
        state.putArray("figures")
                .addObject()
                .put("indicator", "SCHOLARSHIPS")
                .put("value", value)
                .put("low", value)
                .put("high", value)
                .put("qualifier", "EXACT");
        return state;
    }

    static void publish(String topic, ObjectNode state) {
        Events.publish(topic, state.get("id").asText(), GENERATION, state.get("version").longValue(), state.toString());
    }
}
