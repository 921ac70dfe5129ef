package vn.huunghi.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.organisation.Api.AGREEMENTS;
import static vn.huunghi.organisation.Api.CLUSTERS;
import static vn.huunghi.organisation.Api.FOREIGN_AREAS;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.agreement;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.createdAgreement;
import static vn.huunghi.organisation.Api.join;
import static vn.huunghi.organisation.Api.newCluster;
import static vn.huunghi.organisation.Api.state;
import static vn.huunghi.organisation.Api.union;
import static vn.huunghi.organisation.Api.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.Republished;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EventContractTest {
    private static final String ORGANISATION_TOPIC = "huunghi.organisation.v1";
    private static final String CLUSTER_TOPIC = "huunghi.cluster.v1";
    private static final String AGREEMENT_TOPIC = "huunghi.agreement.v1";
    private static final String AREA_TOPIC = "huunghi.foreign-area.v1";

    @Inject
    Relay relay;

    // Whatever the seeding and all the tests before this one told.
    @ParameterizedTest
    @ValueSource(strings = {"huunghi.province.v1", CLUSTER_TOPIC, ORGANISATION_TOPIC, AREA_TOPIC})
    void everythingThatIsToldKeepsTheContract(String topic) {
        relay.publishDue();
        List<TopicRecord> records = TopicRecords.of(topic);

        assertFalse(records.isEmpty());
        records.forEach(told -> EventContract.check(topic, told.value()));
    }

    @Test
    void anOrganisationIsToldWholeAtEveryVersion() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("nameEn", "Viet Nam - Laos Friendship Association");
        facts.put("aliases", List.of("Hội Việt Lào"));
        facts.put("shortName", "VL");
        facts.put("countryCodes", List.of("LA"));
        facts.put("bloc", "ASEAN");
        facts.put("foundedOn", "2009");
        facts.put("externalId", unique());
        facts.put("parentId", created(union("tay-ninh")));
        facts.put("source", Map.of("title", "Báo cáo", "url", "https://example.org/1", "issuedOn", "2024-12-31"));
        String id = created(facts);
        Map<String, Object> state = state("Hội " + unique());
        state.put("decision", "12/QĐ-UBND");
        as("officer")
                .header("If-Match", "\"1\"")
                .body(state)
                .put(ORGANISATIONS + "/" + id + "/states/2020-01-01")
                .then()
                .statusCode(200);
        as("officer")
                .header("If-Match", "\"2\"")
                .delete(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(204);

        List<TopicRecord> told = told(ORGANISATION_TOPIC, id);

        assertEquals(
                List.of(1, 2, 3),
                told.stream()
                        .map(record -> record.value().get("version").asInt())
                        .toList());
        assertEquals("2009-01-01", told.get(1).value().at("/states/0/from").asText());
        assertEquals("12/QĐ-UBND", told.get(1).value().at("/states/1/decision").asText());
        assertFalse(told.get(1).value().has("withdrawn"));
        assertTrue(told.get(2).value().get("withdrawn").asBoolean());
        assertEquals(
                ORGANISATION_TOPIC + "/" + id + "/1/3", told.get(2).headers().get("ce_id"));
        assertEquals("/organisation-service", told.get(2).headers().get("ce_source"));
        assertEquals("vn.huunghi.organisation.changed", told.get(2).headers().get("ce_type"));
        assertEquals(id, told.get(2).headers().get("ce_subject"));
    }

    @Test
    void everyEventCarriesHeadcountsAndTermsAndNoNameOfAPerson() {
        String id = created(association("tay-ninh"));
        String person = "Nguyễn Văn " + unique();
        put(id, 1, "headcounts/2023-12", Map.of("members", Map.of("value", 300, "qualifier", "MORE_THAN")));
        put(id, 2, "headcounts/2023", Map.of("chapters", Map.of("low", 3, "high", 4), "scope", "OWN"));
        Map<String, Object> leader = Map.of("name", person, "position", "Chủ tịch", "from", "2022-08-18", "to", "2024");
        Map<String, Object> body = Map.of("kind", "EXECUTIVE_COMMITTEE", "seats", 21);
        put(
                id,
                3,
                "terms/2",
                Map.of(
                        "from",
                        "2022",
                        "congressOn",
                        "2022-08-18",
                        "bodies",
                        List.of(body),
                        "leaders",
                        List.of(leader, Map.of("name", person))));
        put(id, 4, "states/2020-01-01", state("Hội " + unique()));
        as("officer")
                .header("If-Match", "\"5\"")
                .delete(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(204);

        List<TopicRecord> told = told(ORGANISATION_TOPIC, id);

        assertEquals(
                List.of(1, 2, 3, 4, 5, 6),
                told.stream()
                        .map(record -> record.value().get("version").asInt())
                        .toList());
        told.forEach(record -> {
            EventContract.check(ORGANISATION_TOPIC, record.value());
            assertFalse(record.value().toString().contains(person));
        });
        assertFalse(told.get(0).value().has("headcounts"));
        assertFalse(told.get(2).value().has("terms"));
        for (TopicRecord last : told.subList(4, 6)) {
            assertEquals("2023", last.value().at("/headcounts/0/asOf").asText());
            assertEquals(
                    "{\"low\":3,\"high\":4,\"qualifier\":\"RANGE\"}",
                    last.value().at("/headcounts/0/chapters").toString());
            assertEquals("OWN", last.value().at("/headcounts/0/scope").asText());
            assertEquals(300, last.value().at("/headcounts/1/members/low").asInt());
            assertEquals("UNSTATED", last.value().at("/headcounts/1/scope").asText());
            assertEquals(2, last.value().at("/terms/0/ordinal").asInt());
            assertEquals("2022-08-18", last.value().at("/terms/0/congressOn").asText());
            assertEquals(21, last.value().at("/terms/0/bodies/0/seats").asInt());
            assertEquals(
                    "Chủ tịch", last.value().at("/terms/0/leaders/0/position").asText());
            assertEquals(
                    last.value().at("/terms/0/leaders/0/leaderId"), last.value().at("/terms/0/leaders/1/leaderId"));
        }
    }

    @Test
    void anAgreementIsToldWholeAtEveryVersionAndWithoutItsStatus() {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("number", "03/TTHT");
        facts.put("partyIds", List.of(created(association("tay-ninh"))));
        facts.put("externalParties", List.of(Map.of("name", "Xã Som", "countryCode", "KH", "area", "Svay Rieng")));
        facts.put("signedOn", "2022-03-08");
        facts.put("validFrom", "2022");
        facts.put("validTo", "2027");
        facts.put(
                "obligations",
                List.of(
                        Map.of(
                                "text",
                                "Gặp mặt",
                                "everyMonths",
                                12,
                                "firstDueOn",
                                "2022-12-31",
                                "doneOn",
                                List.of("2023-12-01", "2022-11-18")),
                        Map.of("text", "Tổng kết")));
        facts.put("externalId", unique());
        facts.put("source", Map.of("title", "Báo cáo", "issuedOn", "2024-12"));
        String id = createdAgreement(facts);
        facts.put("terminatedOn", "2025-07-01");
        as("officer")
                .header("If-Match", "\"1\"")
                .body(facts)
                .put(AGREEMENTS + "/" + id)
                .then()
                .statusCode(200);
        as("officer")
                .header("If-Match", "\"2\"")
                .delete(AGREEMENTS + "/" + id)
                .then()
                .statusCode(204);

        List<TopicRecord> told = told(AGREEMENT_TOPIC, id);

        assertEquals(
                List.of(1, 2, 3),
                told.stream()
                        .map(record -> record.value().get("version").asInt())
                        .toList());
        told.forEach(record -> EventContract.check(AGREEMENT_TOPIC, record.value()));
        assertEquals("2022", told.get(0).value().get("validFrom").asText());
        assertEquals(
                "[\"2022-11-18\",\"2023-12-01\"]",
                told.get(0).value().at("/obligations/0/doneOn").toString());
        assertFalse(told.get(0).value().has("terminatedOn"));
        assertFalse(told.get(0).value().has("status"));
        assertEquals("2025-07-01", told.get(1).value().get("terminatedOn").asText());
        assertFalse(told.get(1).value().has("withdrawn"));
        assertTrue(told.get(2).value().get("withdrawn").asBoolean());
        assertEquals("vn.huunghi.agreement.changed", told.get(2).headers().get("ce_type"));
    }

    @Test
    void aForeignAreaIsToldWholeAtEveryVersion() {
        Map<String, Object> facts = Map.of("countryCode", "KH", "name", "Som " + unique(), "aliases", List.of("Xom"));
        String id = as("administrator")
                .body(facts)
                .post(FOREIGN_AREAS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("administrator")
                .header("If-Match", "\"1\"")
                .delete(FOREIGN_AREAS + "/" + id)
                .then()
                .statusCode(204);

        List<TopicRecord> told = told(AREA_TOPIC, id);

        told.forEach(record -> EventContract.check(AREA_TOPIC, record.value()));
        assertEquals(
                List.of(1, 2),
                told.stream()
                        .map(record -> record.value().get("version").asInt())
                        .toList());
        assertEquals("[\"Xom\"]", told.get(0).value().get("aliases").toString());
        assertFalse(told.get(0).value().has("withdrawn"));
        assertTrue(told.get(1).value().get("withdrawn").asBoolean());
        assertEquals("vn.huunghi.foreign-area.changed", told.get(1).headers().get("ce_type"));
    }

    @Test
    void aPartOfAClusterRaisesTheVersionThatIsTold() {
        String cluster = newCluster();
        String union = created(union("soc-trang"));
        join(cluster, union, "2021-07-20", null).then().statusCode(201);
        as("coordinator")
                .header("If-Match", "\"2\"")
                .body(Map.of("organisationId", union, "decision", "1/QĐ"))
                .put(CLUSTERS + "/" + cluster + "/officers/2024/HEAD")
                .then()
                .statusCode(200);

        List<TopicRecord> told = told(CLUSTER_TOPIC, cluster);

        assertEquals(
                List.of(1, 2, 3),
                told.stream()
                        .map(record -> record.value().get("version").asInt())
                        .toList());
        assertEquals(
                "soc-trang", told.get(1).value().at("/memberships/0/provinceId").asText());
        assertEquals("HEAD", told.get(2).value().at("/officers/0/role").asText());
    }

    private static void put(String id, int version, String part, Map<String, Object> body) {
        as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(ORGANISATIONS + "/" + id + "/" + part)
                .then()
                .statusCode(200);
    }

    private List<TopicRecord> told(String topic, String key) {
        relay.publishDue();
        List<TopicRecord> told = TopicRecords.of(topic, key);
        assertEquals(
                Optional.of(told.get(told.size() - 1).value()),
                Republished.state(topic, key),
                "told again it is the same");
        return told;
    }
}
