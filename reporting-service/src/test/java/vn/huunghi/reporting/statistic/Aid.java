package vn.huunghi.reporting.statistic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Plays aid-service for a scene. */
public final class Aid {

    private Aid() {}

    /** The catalogue's measures of aid and of what looks like it, which all scenes share. */
    public static void publishMeasures() {
        for (String code : List.of("AID_PLEDGED", "AID_COMMITTED", "AID_DISBURSED")) {
            measure(code, "FLOW", "VND", "COMPUTED");
        }
        measure("AID_ITEMS", "FLOW", "AID_ITEM", "COMPUTED");
        measure("DONORS_REGISTERED", "STOCK", "DONOR", "COMPUTED");
        measure("AID_MOBILISED_OR_PLEDGED", "FLOW", "VND", "DECLARED");
        measure("OWN_SUPPORT", "FLOW", "VND", "FIGURE");
        measure("OWN_SUPPORT_ABROAD", "FLOW", "VND", "FIGURE");
    }

    private static void measure(String code, String nature, String unit, String recording) {
        Scene.publish(
                "huunghi.indicator.v1",
                code,
                Scene.JSON
                        .createObjectNode()
                        .put("code", code)
                        .put("version", 0)
                        .put("name", "Chỉ tiêu " + code)
                        .put("nameEn", "Indicator " + code)
                        .put("unit", unit)
                        .put("nature", nature)
                        .put("group", "aid")
                        .put("recording", recording)
                        .put("active", true));
    }

    /** @param provinces where it is registered throughout 2024 and 2025 */
    public static String donor(String name, String kind, String... provinces) {
        String id = UUID.randomUUID().toString();
        ObjectNode donor = Scene.JSON
                .createObjectNode()
                .put("id", id)
                .put("version", 0)
                .put("kind", kind)
                .put("name", name)
                .put("countryCode", "DE");
        ObjectNode registration = donor.putArray("registrations")
                .addObject()
                .put("number", "1")
                .put("kind", "OPERATION")
                .put("from", "2024-01-01")
                .put("to", "2025-12-31");
        registration.set("provinceIds", Scene.JSON.valueToTree(provinces));
        Scene.publish("huunghi.donor.v1", id, donor);
        return id;
    }

    /** An approved item; shares in words: {@code "tay-ninh:60"}, without a percent where the split is not known. */
    public static ObjectNode item(List<String> donors, List<String> provinces, List<String> sectors) {
        String id = UUID.randomUUID().toString();
        ObjectNode item = Scene.JSON
                .createObjectNode()
                .put("id", id)
                .put("version", 0)
                .put("kind", "PROJECT")
                .put("title", "Dự án " + id)
                .put("status", "IMPLEMENTING");
        item.set("donorIds", Scene.JSON.valueToTree(donors));
        item.set("provinces", shares("provinceId", provinces));
        item.set("sectors", shares("code", sectors));
        item.putObject("approval").put("number", "1").put("on", "2024-03-11");
        item.putArray("figures");
        item.putArray("transactions");
        return item;
    }

    private static JsonNode shares(String key, List<String> words) {
        return Scene.JSON.valueToTree(words.stream()
                .map(word -> word.split(":"))
                .map(word -> {
                    ObjectNode share = Scene.JSON.createObjectNode().put(key, word[0]);
                    return word.length == 1 ? share : share.put("percent", Integer.parseInt(word[1]));
                })
                .toList());
    }

    /** The item with one more transaction, in đồng. */
    public static ObjectNode with(ObjectNode item, String kind, String on, long vnd) {
        ObjectNode transaction = item.withArray("transactions")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("kind", kind)
                .put("on", on)
                .put("currency", "VND");
        transaction.putObject("amount").put("value", vnd);
        transaction.putObject("vnd").put("value", vnd);
        return item;
    }

    public static String publish(ObjectNode item) {
        String id = item.get("id").textValue();
        Scene.publish("huunghi.aid-item.v1", id, item);
        return id;
    }
}
