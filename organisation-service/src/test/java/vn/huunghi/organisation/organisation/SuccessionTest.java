package vn.huunghi.organisation.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.etag;
import static vn.huunghi.organisation.Api.join;
import static vn.huunghi.organisation.Api.newCluster;
import static vn.huunghi.organisation.Api.state;
import static vn.huunghi.organisation.Api.union;
import static vn.huunghi.organisation.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;
import vn.huunghi.organisation.AtOnce;
import vn.huunghi.organisation.Register;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SuccessionTest {
    private static final String TOPIC = "huunghi.organisation.v1";

    @Inject
    Register register;

    @Inject
    Relay relay;

    @Inject
    Successions successions;

    @Test
    void whatIsMergedKeepsItsStatesAndNamesWhatTookItsPlace() {
        Map<String, Object> facts = association("tay-ninh");
        String id = created(facts);
        String successor = created(association("tay-ninh"));

        merge(id, successor, "2024-07-01")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("states.status", contains("ACTIVE", "MERGED"))
                .body("states[1].from", equalTo("2024-07-01"))
                .body("states[1].name", equalTo(facts.get("name")))
                .body("states[1].provinceId", equalTo("tay-ninh"))
                .body("states[1].decision", equalTo("12/QĐ-UBND"))
                .body("successorId", equalTo(successor))
                .body("finalSuccessorId", equalTo(successor));

        as("reader").get(path(id) + "?on=2024-06-30").then().body("status", equalTo("ACTIVE"));
        relay.publishDue();
        List<TopicRecord> told = TopicRecords.of(TOPIC, id);
        assertEquals(2, told.get(1).value().get("version").asInt());
        assertEquals(successor, told.get(1).value().get("successorId").asText());
        assertFalse(told.get(0).value().has("successorId"));
        EventContract.check(TOPIC, told.get(1).value());
    }

    @Test
    void whatIsDissolvedHasNoSuccessor() {
        String id = created(association("tay-ninh"));

        end(id, succession("DISSOLVED", null, "2024-07-01"))
                .statusCode(200)
                .body("status", equalTo("DISSOLVED"))
                .body("successorId", nullValue())
                .body("finalSuccessorId", nullValue());
    }

    @Test
    void chainsOfSuccessorsAreFollowedToTheirEnd() {
        String first = created(association("tay-ninh"));
        String second = created(association("tay-ninh"));
        String third = created(association("tay-ninh"));
        merge(first, second, "2020-01-01").statusCode(200);
        merge(second, third, "2024-01-01").statusCode(200);

        as("reader")
                .get(path(first))
                .then()
                .body("successorId", equalTo(second))
                .body("finalSuccessorId", equalTo(third));
        as("reader")
                .get(ORGANISATIONS + "?id=" + first + "," + second + "," + third)
                .then()
                .body("items.find { it.id == '%s' }.finalSuccessorId".formatted(first), equalTo(third))
                .body("items.find { it.id == '%s' }.finalSuccessorId".formatted(second), equalTo(third))
                .body("items.find { it.id == '%s' }.finalSuccessorId".formatted(third), nullValue());
    }

    @Test
    void whatHasEndedIsAboveNobodyAndInNoClusterAnyMore() {
        String parent = created(union("hai-phong"));
        String within = created(under(parent, "2020"));
        end(parent, succession("DISSOLVED", null, "2024-07-01")).statusCode(200);
        String cluster = newCluster();

        before(
                409,
                "organisation-ended",
                () -> as("officer").body(under(parent, "2024-07-01")).post(ORGANISATIONS));
        before(409, "organisation-ended", () -> join(cluster, parent, "2025-01-01", null));
        as("reader").get(path(within)).then().body("parentId", equalTo(parent));
        assertEquals(
                parent,
                as("reader").get(path(created(under(parent, "2024-06-30")))).path("parentId"));
    }

    @Test
    void aSuccessorIsNotFoundedAfterWhatEndedInIt() {
        String id = created(association("tay-ninh"));
        Map<String, Object> facts = association("tay-ninh");
        String successor = created(facts);
        merge(id, successor, "2020-01-01").statusCode(200);
        facts.put("foundedOn", "2021");

        before(
                422,
                "succession-against-the-dates",
                () -> as("officer")
                        .header("If-Match", etag(path(successor)))
                        .body(facts)
                        .put(path(successor)));
    }

    @Test
    void whatAChainEndsInIsNeverAnsweredAsUnchanged() {
        String first = created(association("tay-ninh"));
        String second = created(association("tay-ninh"));
        merge(first, second, "2020-01-01").statusCode(200);

        as("reader")
                .header("If-None-Match", etag(path(first)))
                .get(path(first) + "?on=2019-01-01")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> under(String parent, String foundedOn) {
        Map<String, Object> facts = association("hai-phong");
        facts.put("parentId", parent);
        facts.put("foundedOn", foundedOn);
        return facts;
    }

    @Test
    void aSuccessionThatIsNoneIsRefused() {
        Map<String, Object> young = association("tay-ninh");
        young.put("foundedOn", "2010");
        String id = created(young);
        String since2015 = created(foundedIn("2015"));
        String renamed = created(association("tay-ninh"));
        enter("officer", renamed, 1, "2020-01-01", state("Hội mới " + unique())).statusCode(200);
        String gone = created(association("tay-ninh"));
        as("officer").header("If-Match", "\"1\"").delete(path(gone)).then().statusCode(204);
        String ended = created(association("tay-ninh"));
        String successor = created(association("tay-ninh"));
        merge(ended, successor, "2022-01-01").statusCode(200);

        refused(422, "succession-to-itself", id, succession("MERGED_INTO", id, "2024-01-01"));
        refused(422, "unknown-organisation", id, succession("MERGED_INTO", UUID.randomUUID(), "2024-01-01"));
        refused(422, "unknown-organisation", id, succession("MERGED_INTO", gone, "2024-01-01"));
        refused(409, "successor-ended", id, succession("MERGED_INTO", ended, "2022-01-01"));
        refused(422, "succession-against-the-dates", id, succession("MERGED_INTO", since2015, "2014-12-31"));
        refused(422, "succession-against-the-dates", id, succession("DISSOLVED", null, "2009-12-31"));
        refused(422, "succession-against-the-dates", id, succession("DISSOLVED", null, "2010-01-01"));
        refused(409, "organisation-ended", ended, succession("DISSOLVED", null, "2024-01-01"));
        refused(409, "later-state-exists", renamed, succession("DISSOLVED", null, "2019-01-01"));
        refused(409, "later-state-exists", renamed, succession("DISSOLVED", null, "2020-01-01"));
        refused(400, "required", id, succession("MERGED_INTO", null, "2024-01-01"));
        refused(422, "successor-of-a-dissolution", id, succession("DISSOLVED", since2015, "2024-01-01"));
        refused(400, "required", id, Map.of("kind", "DISSOLVED"));
        refused(404, "not-found", UUID.randomUUID().toString(), Map.of());
        refused(410, "withdrawn", gone, Map.of());
        // Before what it took the place of had ended it cannot be gone.
        refused(422, "succession-against-the-dates", successor, succession("MERGED_INTO", id, "2021-12-31"));
        refused(422, "succession-against-the-dates", successor, succession("DISSOLVED", null, "2022-01-01"));
        before(
                403,
                "not-allowed",
                () -> as("officer")
                        .body(succession("DISSOLVED", null, "2024-01-01"))
                        .post(path(id) + "/successions"));
    }

    @Test
    void whatHasEndedTakesNoFurtherState() {
        String id = created(association("tay-ninh"));
        merge(id, created(association("tay-ninh")), "2024-01-01").statusCode(200);
        Map<String, Object> plain = state("Hội " + unique());

        before(409, "organisation-ended", () -> entering("coordinator", id, 2, "2024-01-02", plain));
        before(409, "organisation-ended", () -> entering("officer", id, 2, "2024-01-01", plain));
        before(
                409,
                "organisation-ended",
                () -> as("officer")
                        .header("If-Match", "\"2\"")
                        .body(association("tay-ninh"))
                        .put(path(id) + "?on=2024-05-01"));
        // What it was before it ended may still become known.
        enter("officer", id, 2, "2015-01-01", plain).statusCode(200).body("successorId", notNullValue());
    }

    @Test
    void aCoordinatorTakesAMistakenSuccessionBack() {
        String id = created(association("tay-ninh"));
        String successor = created(association("tay-ninh"));
        merge(id, successor, "2024-01-01").statusCode(200);

        enter("coordinator", id, 2, "2024-01-01", state("Hội " + unique()))
                .statusCode(200)
                .body("states.status", contains("ACTIVE", "ACTIVE"))
                .body("successorId", nullValue())
                .body("finalSuccessorId", nullValue());
    }

    @Test
    void whatOthersEndedInIsNotWithdrawn() {
        String id = created(association("tay-ninh"));
        String successor = created(association("tay-ninh"));
        merge(id, successor, "2024-01-01").statusCode(200);

        before(
                409,
                "organisation-in-use",
                () -> as("officer").header("If-Match", "\"1\"").delete(path(successor)));
        as("officer").header("If-Match", "\"2\"").delete(path(id)).then().statusCode(204);
        as("officer").header("If-Match", "\"1\"").delete(path(successor)).then().statusCode(204);
        before(422, "unknown-organisation", () -> as("officer").post(path(id) + "/restore"));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() {
        String id = created(association("tay-ninh"));
        String key = unique();
        Supplier<ValidatableResponse> request = () -> as("coordinator")
                .header("Idempotency-Key", key)
                .body(succession("DISSOLVED", null, "2024-01-01"))
                .post(path(id) + "/successions")
                .then()
                .statusCode(200);

        assertEquals(request.get().extract().asString(), request.get().extract().asString());
    }

    @RepeatedTest(3)
    void twoSuccessionsAtOnceFormNoRing() throws Exception {
        String one = created(association("tay-ninh"));
        String other = created(association("tay-ninh"));

        List<Integer> answers = AtOnce.statuses(
                () -> ending(one, succession("MERGED_INTO", other, "2024-01-01")),
                () -> ending(other, succession("MERGED_INTO", one, "2024-01-01")));

        assertEquals(List.of(200, 409), answers);
    }

    @RepeatedTest(3)
    void anOrganisationEndsOnce() throws Exception {
        String id = created(association("tay-ninh"));
        String one = created(association("tay-ninh"));
        String other = created(association("tay-ninh"));

        List<Integer> answers = AtOnce.statuses(
                () -> ending(id, succession("MERGED_INTO", one, "2024-01-01")),
                () -> ending(id, succession("MERGED_INTO", other, "2024-01-01")));

        assertEquals(List.of(200, 409), answers);
        as("reader").get(path(id)).then().body("states", hasSize(2)).body("version", equalTo(2));
    }

    @Test
    void aRollbackLeavesNeitherRowNorEvent() {
        String id = created(association("tay-ninh"));
        Map<String, Long> before = register.sizes();

        QuarkusTransaction.begin();
        successions.end(
                UUID.fromString(id),
                () -> new NewSuccession(SuccessionKind.DISSOLVED, LocalDate.of(2024, 1, 1), null, null));
        long told = register.outbox(id);
        QuarkusTransaction.rollback();

        assertEquals(2, told);
        assertEquals(before, register.sizes());
    }

    private void refused(int status, String code, String id, Map<String, Object> facts) {
        before(status, code, () -> ending(id, facts));
    }

    /** Refused, and the register is as it was before. */
    private void before(int status, String code, Supplier<Response> request) {
        Map<String, Long> before = register.sizes();
        request.get()
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        assertEquals(before, register.sizes());
    }

    private static Map<String, Object> foundedIn(String year) {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("foundedOn", year);
        return facts;
    }

    private static ValidatableResponse merge(String id, String successorId, String on) {
        return end(id, succession("MERGED_INTO", successorId, on));
    }

    private static ValidatableResponse end(String id, Map<String, Object> facts) {
        return ending(id, facts).then();
    }

    private static Response ending(String id, Map<String, Object> facts) {
        return as("coordinator").body(facts).post(path(id) + "/successions");
    }

    private static ValidatableResponse enter(
            String role, String id, int version, String from, Map<String, Object> state) {
        return entering(role, id, version, from, state).then();
    }

    private static Response entering(String role, String id, int version, String from, Map<String, Object> state) {
        return as(role).header("If-Match", "\"" + version + "\"").body(state).put(path(id) + "/states/" + from);
    }

    private static Map<String, Object> succession(String kind, Object successorId, String on) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind);
        facts.put("on", on);
        facts.put("successorId", successorId);
        facts.put("decision", "12/QĐ-UBND");
        return facts;
    }

    private static String path(String id) {
        return ORGANISATIONS + "/" + id;
    }
}
