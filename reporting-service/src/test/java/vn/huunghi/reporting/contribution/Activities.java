package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import vn.huunghi.kit.test.Events;
import vn.huunghi.reporting.Topics;

/** Plays activity-service for one test: activities and returns in a province that nobody else has. */
final class Activities {
    private static final ObjectMapper JSON = new ObjectMapper();

    final String province = UUID.randomUUID().toString();

    String activity(String id, long version, String parentId, Map<String, Integer> figures) {
        ObjectNode state = JSON.createObjectNode()
                .put("id", id)
                .put("version", version)
                .put("kind", "GIFT")
                .put("title", "Tặng quà")
                .put("status", "HELD")
                .put("endsOn", "2024-05-17")
                .put("parentId", parentId);
        state.putArray("provinceIds").add(province);
        figures(state, figures);
        return state.toString();
    }

    String declared(String id, long version, String status, Map<String, Integer> figures) {
        ObjectNode state = JSON.createObjectNode()
                .put("id", id)
                .put("version", version)
                .put("reporterId", UUID.randomUUID().toString())
                .put("provinceId", province)
                .put("status", status);
        state.putObject("period").put("kind", "YEAR").put("from", "2024-01-01").put("to", "2024-12-31");
        figures(state, figures);
        return state.toString();
    }

    void publish(String id, long version, String parentId, Map<String, Integer> figures) {
        Events.publish(Topics.ACTIVITY, id, 1, version, activity(id, version, parentId, figures));
    }

    void declare(String id, long version, String status, Map<String, Integer> figures) {
        Events.publish(Topics.RETURN, id, 1, version, declared(id, version, status, figures));
    }

    void withdraw(String topic, String id, long version) {
        String state = JSON.createObjectNode()
                .put("id", id)
                .put("version", version)
                .put("withdrawn", true)
                .toString();
        Events.publish(topic, id, 1, version, state);
    }

    private static void figures(ObjectNode state, Map<String, Integer> figures) {
        ArrayNode list = state.putArray("figures");
        figures.forEach((indicator, value) -> list.addObject()
                .put("indicator", indicator)
                .put("value", value)
                .put("low", value)
                .put("high", value)
                .put("qualifier", "EXACT"));
    }
}
