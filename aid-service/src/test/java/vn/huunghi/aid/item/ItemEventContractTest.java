package vn.huunghi.aid.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Aid.approval;
import static vn.huunghi.aid.Aid.item;
import static vn.huunghi.aid.Aid.path;
import static vn.huunghi.aid.Aid.post;
import static vn.huunghi.aid.Aid.registration;
import static vn.huunghi.aid.Aid.reversal;
import static vn.huunghi.aid.Aid.transaction;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.figure;
import static vn.huunghi.aid.Api.officer;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ItemEventContractTest {
    @Inject
    Relay relay;

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void everythingThatBecomesOfAnItemKeepsTheContract() {
        Map<String, Object> full = item(Aid.ngo(registration("2020-01-01", "2022-12-31")), Aid.foundation());
        full.putAll(Map.of(
                "emergency",
                true,
                "titleEn",
                "Clean water",
                "recipientName",
                "Trường Tiểu học",
                "managingAgencyId",
                OrganisationService.organisation().toString(),
                "mobiliserId",
                OrganisationService.organisation().toString(),
                "form",
                "IN_KIND",
                "sectors",
                List.of(Map.of("code", "12220", "percent", 62.5), Map.of("code", "14030", "percent", 37.5)),
                "figures",
                List.of(figure("HOUSEHOLDS_SUPPORTED", 1000, "MORE_THAN")),
                "plannedTo",
                "2025-06-30",
                "externalId",
                UUID.randomUUID().toString()));
        full.put("source", Map.of("title", "Báo cáo", "url", "https://tayninh.gov.vn", "issuedOn", "2024-12"));
        String path = path(created(AID_ITEMS, full));
        officer().header("If-Match", "\"1\"").body(item()).put(path).then().statusCode(200);
        officer().header("If-Match", "\"2\"").body(full).put(path).then().statusCode(200);
        officer().post(path + "/submit").then().statusCode(200);
        Map<String, Object> reasoned = approval("2024-03-11");
        reasoned.put("reason", "Đang gia hạn");
        officer().body(reasoned).post(path + "/approve").then().statusCode(200);
        officer().header("If-Match", "\"5\"").delete(path).then().statusCode(204);
        officer().post(path + "/restore").then().statusCode(200);

        List<TopicRecord> published = published(path);

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), versions(published));
        JsonNode first = published.get(0).value();
        assertEquals("PROPOSED", first.path("status").asText());
        assertEquals("2024", first.path("plannedFrom").asText());
        assertEquals(62.5, first.path("sectors").path(0).path("percent").asDouble());
        assertFalse(first.path("provinces").path(0).hasNonNull("percent"));
        assertFalse(first.hasNonNull("approval"));
        assertEquals(
                "Đang gia hạn",
                published.get(4).value().path("approval").path("reason").asText());
        assertTrue(published.get(5).value().path("withdrawn").asBoolean());
        assertFalse(published.get(6).value().path("withdrawn").asBoolean());
    }

    @Test
    void transactionsOfEveryQualifierKeepTheContractInTheOrderOfTheirPosting() {
        String path = Aid.approved("2024-01-10");
        Object exact = post(path, dollars(Map.of("value", 1000.5))).get("id");
        Object rough = post(path, dollars(Map.of("value", 9, "qualifier", "MORE_THAN")))
                .get("id");
        post(path, dollars(Map.of("value", 9, "qualifier", "NEARLY")));
        post(path, dollars(Map.of("value", 9, "qualifier", "ABOUT", "text", "khoảng 9 đô la", "note", "ước tính")));
        post(path, dollars(Map.of("low", 9, "high", 10.25)));
        post(path, dollars(Map.of("qualifier", "UNQUANTIFIED", "text", "nhiều")));
        post(path, reversal(exact, 0.5, "2024-03-01"));
        post(path, reversal(rough, null, "2024-03-01"));

        List<TopicRecord> published = published(path);

        JsonNode last = published.get(published.size() - 1).value();
        JsonNode transactions = last.path("transactions");
        assertEquals(11, last.path("version").asInt());
        assertEquals(8, transactions.size());
        assertEquals("{\"value\":1000.5}", transactions.path(0).path("amount").toString());
        assertEquals("{\"value\":25012500}", transactions.path(0).path("vnd").toString());
        assertEquals(
                "{\"low\":9,\"high\":10.25,\"qualifier\":\"RANGE\"}",
                transactions.path(4).path("amount").toString());
        assertEquals(exact, transactions.path(6).path("reversalOf").asText());
        assertEquals("{\"value\":12500}", transactions.path(6).path("vnd").toString());
        assertEquals(
                "{\"value\":9,\"qualifier\":\"MORE_THAN\"}",
                transactions.path(7).path("amount").toString());
        // What moves the item later tells of its transactions too.
        officer().post(path + "/start").then().statusCode(200);
        List<TopicRecord> moved = published(path);
        assertEquals(8, moved.get(moved.size() - 1).value().path("transactions").size());
    }

    private static Map<String, Object> dollars(Map<String, Object> amount) {
        Map<String, Object> dollars = transaction("DISBURSEMENT", 1, "USD", "2024-02-01");
        dollars.put("amount", amount);
        dollars.put("rate", 25000);
        dollars.put("rateSource", "Vietcombank");
        return dollars;
    }

    private List<TopicRecord> published(String path) {
        relay.publishDue();
        List<TopicRecord> published = TopicRecords.of("huunghi.aid-item.v1", path.substring(path.lastIndexOf('/') + 1));
        published.forEach(event -> EventContract.check("huunghi.aid-item.v1", event.value()));
        return published;
    }

    private static List<Integer> versions(List<TopicRecord> published) {
        return published.stream()
                .map(event -> event.value().path("version").asInt())
                .toList();
    }
}
