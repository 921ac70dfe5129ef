package vn.huunghi.reporting.rebuild;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.reporting.Topics;
import vn.huunghi.reporting.statistic.Aid;

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

    /** Not before that of the markers that tests leave in the topic, which speak of all that stands before them. */
    static final long GENERATION = 2;

    final String province = UUID.randomUUID().toString();
    final List<String> ids = new ArrayList<>();
    private final Database database;

    Told(Database database) {
        this.database = database;
    }

    String id() {
        return id(any -> true);
    }

    private String id(Predicate<String> wanted) {
        String id = Stream.generate(() -> UUID.randomUUID().toString())
                .filter(wanted)
                .findFirst()
                .orElseThrow();
        ids.add(id);
        return id;
    }

    void activity(String id, long version, int scholarships) {
        activity(id, GENERATION, version, scholarships);
    }

    private void activity(String id, long generation, long version, int scholarships) {
        ObjectNode state = state(id, version)
                .put("kind", "GIFT")
                .put("title", "Trao học bổng")
                .put("status", "HELD")
                .put("endsOn", "2024-05-17");
        state.putArray("provinceIds").add(province);
        publish(Topics.ACTIVITY, generation, scholarships(state, scholarships));
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

    private void accepted(String id, long version, String included) {
        ObjectNode state = accepted(id, version).put("provinceId", province);
        state.putArray("includesReturnIds").add(included);
        publish(Topics.RETURN, state);
    }

    /** The nation's, to be made a province's or a cluster's. */
    private static ObjectNode accepted(String id, long version) {
        ObjectNode state = state(id, version)
                .put("reporterId", UUID.randomUUID().toString())
                .put("status", "ACCEPTED");
        state.putObject("period").put("kind", "YEAR").put("from", "2024-01-01").put("to", "2024-12-31");
        return scholarships(state, 400);
    }

    /** A return was reopened; what includes it still stands for what it included. */
    void takenBack(String id, long generation, long version, String included) {
        ObjectNode state = state(id, version).put("withdrawn", true);
        state.putArray("includesReturnIds").add(included);
        publish(Topics.RETURN, generation, state);
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

    /**
     * Returns of a cluster, of the nation, and one that was taken back; an aid item of more parts than one statement takes;
     * and an activity that was told again in a later generation, beside one that was not.
     */
    void others() {
        publish(Topics.RETURN, accepted(id(), 1).put("clusterId", "cum-" + province));
        publish(Topics.RETURN, accepted(id(), 1));
        String reopened = id();
        String included = UUID.randomUUID().toString();
        accepted(reopened, 1, included);
        takenBack(reopened, GENERATION, 2, included);
        aid();
        Set<Integer> partitions = ids.stream().map(Events::partition).collect(Collectors.toSet());
        String lost = id(key -> !partitions.contains(Events.partition(key)));
        String again = id(key -> Events.partition(key) == Events.partition(lost));
        activity(lost, 1, 5, 9);
        activity(again, 1, 3, 9);
        activity(again, 2, 2, 50);
        Events.publishMarker(Topics.ACTIVITY, Events.partition(lost), 2);
    }

    private void aid() {
        List<String> provinces = new ArrayList<>(List.of(province + ":10"));
        List<String> sectors = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sectors.add("SECTOR_" + i + ":10");
        }
        while (provinces.size() < 10) {
            provinces.add(UUID.randomUUID() + ":10");
        }
        ObjectNode item = Aid.item(List.of(UUID.randomUUID().toString()), provinces, sectors)
                .put("version", 1);
        for (int i = 0; i < 101; i++) {
            Aid.with(item, "DISBURSEMENT", "2024-05-17", 1_000_000 + i);
        }
        ids.add(item.get("id").textValue());
        publish(Topics.AID_ITEM, item);
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

    /** How many were withdrawn because they were not told again. */
    long leftBehind() {
        return database.query(
                        "select count(*) from mirror where key = any (?) and withdrawn and version = 0 and generation = 2",
                        row -> row.getLong(1),
                        (Object) ids.toArray(String[]::new))
                .get(0);
    }

    /** What its returns include. */
    List<String> included() {
        return database.query(
                "select included_id from return_inclusion where return_id = any (?)", row -> row.getString(1), (Object)
                        ids.toArray(String[]::new));
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
        publish(topic, GENERATION, state);
    }

    private static void publish(String topic, long generation, ObjectNode state) {
        Events.publish(
                topic,
                state.get("id").asText(),
                generation,
                state.get("version").longValue(),
                state.toString());
    }
}
