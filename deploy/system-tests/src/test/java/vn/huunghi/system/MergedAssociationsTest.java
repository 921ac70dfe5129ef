package vn.huunghi.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.system.RunningSystem.api;
import static vn.huunghi.system.RunningSystem.created;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

/** Two associations for one country, whose provinces became one, become one by a confirmed proposal. */
class MergedAssociationsTest {

    /** Of no other journey and not in the sample data. */
    private static final String COUNTRY = "MN";

    private static final String EVE = "2025-06-30";
    private static final String AFTER = "2025-07-02";

    @Test
    void aConfirmedProposalMakesTwoAssociationsOneFromTheMergerOn() {
        String ofTayNinh = association("tay-ninh", "Hội hữu nghị Việt Nam - Mông Cổ tỉnh Tây Ninh");
        String ofLongAn = association("long-an", "Hội hữu nghị Việt Nam - Mông Cổ tỉnh Long An");
        awaitStock(EVE, "reported", Map.of("long-an", 1, "tay-ninh", 1));
        // Until somebody confirms what becomes of them, both belong to the successor.
        awaitStock(AFTER, "reported", Map.of("tay-ninh-2025", 2));

        JsonNode proposal = proposalFor(Set.of(ofTayNinh, ofLongAn));
        assertEquals("MERGE_INTO_NEW", proposal.path("kind").asText());
        assertEquals("tay-ninh-2025", proposal.path("into").path("provinceId").asText());
        JsonNode confirmed = ok(api().post(
                        Holder.COORDINATOR,
                        Service.ORGANISATION,
                        "/succession-proposals/" + proposal.path("id").asText() + "/confirm",
                        Api.JSON.createObjectNode().put("decision", "Quyết định 12/QĐ-LHHN")));
        String merged = confirmed.path("resultId").asText();

        theCongressOfTheNewOneIsTheFirst(merged);
        bothHistoriesStayReadable(Set.of(ofTayNinh, ofLongAn), merged);
        assertEquals(Set.of(ofTayNinh, ofLongAn), active(EVE));
        assertEquals(Set.of(merged), active(AFTER));
        for (String id : List.of(ofTayNinh, ofLongAn, merged)) {
            eventsRiseToTheVersionThatStands(id);
        }

        awaitStock(AFTER, "reported", Map.of("tay-ninh-2025", 1));
        awaitStock(AFTER, AFTER, Map.of("tay-ninh-2025", 1));
        awaitStock(EVE, "reported", Map.of("long-an", 1, "tay-ninh", 1));
        awaitStock(EVE, EVE, Map.of("long-an", 1, "tay-ninh", 1));
        awaitStock(EVE, AFTER, Map.of("tay-ninh-2025", 2));
        Api.Answer backward = stock(AFTER, EVE);
        assertEquals(422, backward.status());
        assertEquals("geography-not-derivable", backward.body().path("code").asText());
    }

    private static String association(String provinceId, String name) {
        ObjectNode association = Api.JSON
                .createObjectNode()
                .put("kind", "FRIENDSHIP_ASSOCIATION")
                .put("name", name)
                .put("status", "ACTIVE")
                .put("foundedOn", "2012")
                .put("provinceId", provinceId);
        association.putArray("countryCodes").add(COUNTRY);
        return created(api().post(Holder.OFFICER, Service.ORGANISATION, "/organisations", association))
                .path("id")
                .asText();
    }

    private static JsonNode proposalFor(Set<String> organisationIds) {
        JsonNode changes = get("/province-changes?limit=200");
        String change = items(changes).stream()
                .filter(found -> found.path("kind").asText().equals("MERGE"))
                .filter(found -> found.path("to").path("id").asText().equals("tay-ninh-2025"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return items(get("/succession-proposals?limit=200&provinceChangeId=" + change)).stream()
                .filter(found -> texts(found.path("organisationIds")).equals(organisationIds))
                .findFirst()
                .orElseThrow();
    }

    private static void theCongressOfTheNewOneIsTheFirst(String merged) {
        Api.Answer second = term(merged, 2);
        assertEquals(422, second.status());
        assertEquals("first-congress-is-one", second.body().path("code").asText());

        JsonNode first = ok(term(merged, 1));
        assertEquals(1, first.path("ordinal").asInt());
        assertEquals(1, get("/organisations/" + merged + "/terms").path("items").size());
    }

    private static Api.Answer term(String organisationId, int ordinal) {
        return api().send(
                        Holder.OFFICER,
                        Service.ORGANISATION,
                        "PUT",
                        "/organisations/" + organisationId + "/terms/" + ordinal,
                        Api.JSON
                                .createObjectNode()
                                .put("from", "2025")
                                .put("to", "2030")
                                .put("congressOn", "2025-09-10"),
                        "If-Match",
                        version(organisationId));
    }

    private static void bothHistoriesStayReadable(Set<String> ended, String merged) {
        for (String id : ended) {
            assertEquals(
                    "ACTIVE",
                    get("/organisations/" + id + "?on=" + EVE).path("status").asText());
            JsonNode after = get("/organisations/" + id + "?on=" + AFTER);
            assertEquals("MERGED", after.path("status").asText());
            assertEquals(merged, after.path("successorId").asText());
            assertEquals(
                    2, get("/organisations/" + id + "/history").path("items").size());
        }
    }

    private static Set<String> active(String day) {
        return items(get("/organisations?status=ACTIVE&countryCode=" + COUNTRY + "&on=" + day)).stream()
                .map(item -> item.path("id").asText())
                .collect(Collectors.toSet());
    }

    private static void eventsRiseToTheVersionThatStands(String id) {
        long stands = get("/organisations/" + id).path("version").asLong();
        String broker = RunningSystem.system().stack().broker().bootstrapServers();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<Long> versions = TopicRecords.from(broker, "huunghi.organisation.v1").stream()
                    .filter(found -> id.equals(found.key()))
                    .map(TopicRecord::value)
                    .map(value -> value.path("version").asLong())
                    .toList();
            assertEquals(versions.stream().distinct().sorted().toList(), versions);
            assertTrue(!versions.isEmpty() && versions.get(versions.size() - 1) == stands, versions::toString);
        });
    }

    private static void awaitStock(String day, String geography, Map<String, Integer> expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode answer = ok(stock(day, geography));
            Map<String, Integer> found = new TreeMap<>();
            for (JsonNode cell : answer.path("cells")) {
                found.put(
                        String.join(",", cell.path("provinces").findValuesAsText("id")),
                        cell.path("figure").path("value").asInt());
            }
            assertEquals(new TreeMap<>(expected), found);
            assertEquals(
                    expected.values().stream().mapToInt(Integer::intValue).sum(),
                    answer.path("total").path("value").asInt());
        });
    }

    private static Api.Answer stock(String day, String geography) {
        return api().get(
                        Holder.READER,
                        Service.REPORTING,
                        "/statistics?measure=ORGANISATIONS&basis=recorded&groupBy=province&kind=FRIENDSHIP_ASSOCIATION"
                                + "&country=" + COUNTRY + "&from=" + day + "&to=" + day + "&geography=" + geography);
    }

    private static String version(String organisationId) {
        return api().get(Holder.READER, Service.ORGANISATION, "/organisations/" + organisationId)
                .etag();
    }

    private static JsonNode get(String path) {
        return ok(api().get(Holder.READER, Service.ORGANISATION, path));
    }

    private static JsonNode ok(Api.Answer answer) {
        assertTrue(answer.isOk(), () -> answer.status() + ": " + answer.body());
        return answer.body();
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
