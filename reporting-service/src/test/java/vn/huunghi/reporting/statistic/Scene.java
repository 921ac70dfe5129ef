package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hamcrest.Matchers;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.Tokens;

/**
 * A country of its own for one test: provinces a and b became m on 2025-07-01, c stayed; a and b are in one cluster; one
 * flow, one stock and one rate that nobody else uses. Played by publishing what the other services would.
 */
public final class Scene {

    static final ObjectMapper JSON = new ObjectMapper();

    public final String id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    public final String a = "a-" + id;
    public final String b = "b-" + id;
    public final String c = "c-" + id;
    public final String m = "m-" + id;
    public final String cluster = "cum-" + id;
    public final String flow = "FLOW_" + id.toUpperCase(java.util.Locale.ROOT);
    public final String stock = "STOCK_" + id.toUpperCase(java.util.Locale.ROOT);
    public final String persons = "PERSONS_" + id.toUpperCase(java.util.Locale.ROOT);
    public final String rate = "RATE_" + id.toUpperCase(java.util.Locale.ROOT);
    public final String union = organisation("Liên hiệp " + id);
    public final String women = organisation("Hội Phụ nữ " + id);

    public Scene() {
        province(a, "2008-08-01", "2025-07-01", m);
        province(b, "2008-08-01", "2025-07-01", m);
        province(c, "2008-08-01", null, null);
        province(m, "2025-07-01", null, null);
        var members = JSON.createArrayNode();
        for (var province : List.of(a, b)) {
            members.addObject()
                    .put("id", UUID.randomUUID().toString())
                    .put("organisationId", UUID.randomUUID().toString())
                    .put("provinceId", province)
                    .put("from", "2021-07-20");
        }
        ObjectNode state = JSON.createObjectNode()
                .put("id", cluster)
                .put("version", 0)
                .put("number", 9)
                .put("name", "Cụm " + id);
        state.set("memberships", members);
        state.putArray("officers");
        publish("huunghi.cluster.v1", cluster, state);
        indicator(rate, "RATE", "VND_PER_MONTH");
        indicator(persons, "FLOW", "PERSON");
        indicator(stock, "STOCK", "VILLAGE");
        indicator(flow, "FLOW", "PERSON_TURN");
    }

    static void publish(String topic, String key, ObjectNode state) {
        Events.publish(topic, key, 1, state.get("version").longValue(), state.toString());
    }

    /** A cluster of its own, which a province's union joins on a day. */
    public String joinAnotherCluster(String province, String from) {
        return joinAnotherCluster(List.of(province), from);
    }

    String joinAnotherCluster(List<String> provinces, String from) {
        var other = cluster + "-2";
        ObjectNode state = JSON.createObjectNode()
                .put("id", other)
                .put("version", 0)
                .put("number", 10)
                .put("name", "Cụm khác " + id);
        var members = state.putArray("memberships");
        for (var province : provinces) {
            members.addObject()
                    .put("id", UUID.randomUUID().toString())
                    .put("organisationId", UUID.randomUUID().toString())
                    .put("provinceId", province)
                    .put("from", from);
        }
        state.putArray("officers");
        publish("huunghi.cluster.v1", other, state);
        return other;
    }

    /** A provincial union that says of itself to have been in a province since ever. */
    public void unionSinceEver(String province) {
        var key = UUID.randomUUID().toString();
        ObjectNode state =
                JSON.createObjectNode().put("id", key).put("version", 0).put("kind", "PROVINCIAL_UNION");
        state.putArray("states")
                .addObject()
                .put("name", "Liên hiệp " + province)
                .put("provinceId", province)
                .put("status", "ACTIVE");
        publish("huunghi.organisation.v1", key, state);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> statistic(Map.of("organisation", key)).statusCode(200));
    }

    static void province(String province, String from, String to, String successor) {
        ObjectNode state = JSON.createObjectNode()
                .put("id", province)
                .put("version", 0)
                .put("code", "99")
                .put("validFrom", from)
                .put("validTo", to)
                .put("successorId", successor);
        state.putArray("namings")
                .addObject()
                .put("validFrom", from)
                .put("name", "Tỉnh " + province)
                .put("nameEn", "Province " + province)
                .put("type", "PROVINCE");
        publish("huunghi.province.v1", province, state);
    }

    private void indicator(String code, String nature, String unit) {
        publish(
                "huunghi.indicator.v1",
                code,
                JSON.createObjectNode()
                        .put("code", code)
                        .put("version", 0)
                        .put("name", "Chỉ tiêu " + code)
                        .put("nameEn", "Indicator " + code)
                        .put("unit", unit)
                        .put("nature", nature)
                        .put("group", "exchange")
                        .put("recording", "FIGURE")
                        .put("active", true));
    }

    static String organisation(String name) {
        var key = UUID.randomUUID().toString();
        ObjectNode state =
                JSON.createObjectNode().put("id", key).put("version", 0).put("kind", "MASS_ORGANISATION");
        state.putArray("states").addObject().put("name", name).put("status", "ACTIVE");
        publish("huunghi.organisation.v1", key, state);
        return key;
    }

    /** A held gift with one figure. */
    public String held(String endsOn, List<String> provinces, String indicator, Object value, String qualifier) {
        var key = UUID.randomUUID().toString();
        publish("huunghi.activity.v1", key, activity(key, endsOn, provinces, indicator, value, qualifier));
        return key;
    }

    public String held(String endsOn, List<String> provinces, Object value) {
        return held(endsOn, provinces, flow, value, "EXACT");
    }

    ObjectNode activity(
            String key, String endsOn, List<String> provinces, String indicator, Object value, String qualifier) {
        ObjectNode state = JSON.createObjectNode()
                .put("id", key)
                .put("version", 0)
                .put("kind", "GIFT")
                .put("title", "Tặng quà " + key)
                .put("status", "HELD")
                .put("endsOn", endsOn);
        state.set("provinceIds", JSON.valueToTree(provinces));
        state.set("organiserIds", JSON.valueToTree(List.of(women)));
        state.putArray("countryCodes").add("KH");
        state.putArray("figures").add(figure(indicator, value, qualifier));
        return state;
    }

    public String declared(
            String province, String reporter, String kind, String from, String to, String indicator, Object value) {
        return publishReturn(accepted(reporter, kind, from, to, Map.of(indicator, value), List.of())
                .put("provinceId", province));
    }

    /** An accepted return of the nation, to be made a province's or a cluster's. */
    public ObjectNode accepted(
            String reporter,
            String kind,
            String from,
            String to,
            Map<String, Object> figures,
            List<String> includedReturns) {
        ObjectNode state = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("version", 0)
                .put("reporterId", reporter)
                .put("status", "ACCEPTED");
        state.set(
                "period",
                JSON.createObjectNode().put("kind", kind).put("from", from).put("to", to));
        var stated = state.putArray("figures");
        figures.forEach((indicator, value) -> stated.add(figure(indicator, value, "EXACT")));
        state.set("includesReturnIds", JSON.valueToTree(includedReturns));
        state.set("results", JSON.valueToTree(List.of("Kết quả " + id)));
        state.putArray("limitations");
        state.putArray("tasks");
        return state;
    }

    public String publishReturn(ObjectNode state) {
        publish("huunghi.return.v1", state.get("id").textValue(), state);
        return state.get("id").textValue();
    }

    static ObjectNode figure(String indicator, Object value, String qualifier) {
        ObjectNode figure = JSON.createObjectNode().put("indicator", indicator).put("qualifier", qualifier);
        if (qualifier.equals("UNQUANTIFIED")) {
            return figure.put("low", 0);
        }
        figure.set("value", JSON.valueToTree(value));
        figure.set("low", JSON.valueToTree(value));
        return qualifier.equals("EXACT") ? figure.set("high", JSON.valueToTree(value)) : figure;
    }

    /** What the service says; parameters as they stand in a query string. */
    public ValidatableResponse statistic(Map<String, String> parameters) {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .queryParam("from", parameters.getOrDefault("from", "2024-01-01"))
                .queryParam("to", parameters.getOrDefault("to", "2025-12-31"))
                .queryParam("measure", parameters.getOrDefault("measure", flow))
                .queryParam("basis", parameters.getOrDefault("basis", "recorded"))
                .queryParams(without(parameters, "from", "to", "measure", "basis"))
                .get("/api/v1/statistics")
                .then();
    }

    private static Map<String, String> without(Map<String, String> parameters, String... names) {
        var rest = new java.util.HashMap<>(parameters);
        List.of(names).forEach(rest::remove);
        return rest;
    }

    /** Waits until a statistic counts as many records as were published. */
    public void awaitRecords(Map<String, String> parameters, int records) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> statistic(parameters).statusCode(200).body("records", Matchers.equalTo(records)));
    }
}
