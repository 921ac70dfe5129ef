package vn.huunghi.aid.donor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.as;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.donor;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.Api.registered;
import static vn.huunghi.aid.Api.registration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DonorResourceTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aDonorIsAnsweredAsItWasStated() {
        Map<String, Object> registration = registration("12/CNV-HĐ", "2023-01-01", "2025-12-31");
        registration.put("fields", List.of("giáo dục", "y tế"));
        registration.put("withdrawnOn", "2025-06-01");
        Map<String, Object> stated = registered(registration);
        stated.putAll(Map.of(
                "shortName",
                "HB",
                "aliases",
                List.of("Peace", "Hòa bình"),
                "countryCode",
                "KR",
                "website",
                "https://example.org",
                "externalId",
                UUID.randomUUID().toString(),
                "source",
                Map.of("title", "Danh sách", "issuedOn", "2023-01")));

        Response answer = officer().body(stated).post(DONORS);

        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(DONORS + "/" + id))
                .header("ETag", "\"1\"");
        for (Response shown : List.of(answer, reader().get(DONORS + "/" + id))) {
            shown.then()
                    .body("kind", is("NGO"))
                    .body("name", is(stated.get("name")))
                    .body("shortName", is("HB"))
                    .body("aliases", contains("Peace", "Hòa bình"))
                    .body("countryCode", is("KR"))
                    .body("website", is("https://example.org"))
                    .body("registrations[0].number", is("12/CNV-HĐ"))
                    .body("registrations[0].kind", is("OPERATION"))
                    .body("registrations[0].from", is("2023-01-01"))
                    .body("registrations[0].to", is("2025-12-31"))
                    .body("registrations[0].provinceIds", contains("tay-ninh"))
                    .body("registrations[0].fields", contains("giáo dục", "y tế"))
                    .body("registrations[0].withdrawnOn", is("2025-06-01"))
                    .body("source.issuedOn", is("2023-01"))
                    .body("externalId", is(stated.get("externalId")))
                    .body("withdrawn", is(false))
                    .body("version", is(1));
        }
    }

    @Test
    void whatNobodySaidIsNullOrEmpty() {
        String id = (String) created(DONORS, donor()).get("id");

        reader().get(DONORS + "/" + id)
                .then()
                .body("shortName", nullValue())
                .body("countryCode", nullValue())
                .body("aliases", empty())
                .body("registrations", empty())
                .body("source", nullValue());
    }

    @Test
    void everyKindOfDonorIsRecordedByAnOfficerOfAnyProvince() {
        for (String kind : List.of("NGO", "FOUNDATION", "AGENCY", "COMPANY", "INDIVIDUAL")) {
            Map<String, Object> stated = donor();
            stated.put("kind", kind);
            created(as(Tokens.of("officer", "kon-tum")), DONORS, stated);
        }
    }

    @Test
    void theAnswerMaySentBackAsItIsAndChangesOnlyWhatIsChanged() {
        Map<String, Object> body = created(DONORS, registered(registration("1", "2023-01-01", "2025-12-31")));
        body.put("shortName", "TCHB");

        officer()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(DONORS + "/" + body.get("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("shortName", is("TCHB"))
                .body("registrations[0].number", is("1"))
                .body("version", is(2));
    }

    @Test
    void anExtensionAndAWithdrawalAreToldByAChange() {
        Map<String, Object> first = registration("1", "2023-01-01", "2025-12-31");
        Map<String, Object> stated = registered(first);
        String path = DONORS + "/" + created(DONORS, stated).get("id");
        Map<String, Object> extension = registration("1", "2026-01-01", "2028-12-31");
        extension.put("provinceIds", List.of("tay-ninh-2025"));
        extension.put("withdrawnOn", "2027-01-01");
        stated.put("registrations", List.of(first, extension));

        officer()
                .header("If-Match", "\"1\"")
                .body(stated)
                .put(path)
                .then()
                .statusCode(200)
                .body("registrations.from", contains("2023-01-01", "2026-01-01"))
                .body("registrations[1].withdrawnOn", is("2027-01-01"));
        reader().get(path + "/history")
                .then()
                .body("items.action", contains("create", "change"))
                .body("items[1].subject", is("test-officer"))
                .body("items[1].client", is("test-client"))
                .body("items[1].before.registrations.size()", is(1))
                .body("items[1].after.registrations.size()", is(2));
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeFrom() {
        String path = DONORS + "/" + created(DONORS, donor()).get("id");

        officer().body("nonsense").put(path).then().statusCode(428).body("code", is("version-required"));
        officer().header("If-Match", "\"9\"").body("nonsense").put(path).then().statusCode(412);
        officer().header("If-Match", "\"1\"").body("nonsense").put(path).then().statusCode(400);
        officer().delete(path).then().statusCode(428);
        officer().put(DONORS + "/" + UUID.randomUUID()).then().statusCode(404);
        reader().body(donor()).put(path).then().statusCode(403);
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        String path = DONORS + "/" + created(DONORS, donor()).get("id");

        reader().header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
        reader().header("If-None-Match", "\"2\"").get(path).then().statusCode(200);
    }

    @Test
    void aWithdrawnDonorIsGoneUntilItIsRestored() {
        String id = (String) created(DONORS, donor()).get("id");
        String path = DONORS + "/" + id;

        officer().header("If-Match", "\"1\"").delete(path).then().statusCode(204);

        reader().get(path).then().statusCode(410).body("code", is("withdrawn"));
        reader().get(path + "?includeWithdrawn=true").then().statusCode(200).body("withdrawn", is(true));
        reader().get(DONORS + "?id=" + id).then().body("items", empty());
        reader().get(DONORS + "?includeWithdrawn=true&id=" + id).then().body("items.id", contains(id));
        officer().header("If-Match", "\"2\"").body(donor()).put(path).then().statusCode(410);
        officer().header("If-Match", "\"2\"").delete(path).then().statusCode(410);

        officer()
                .body(Map.of("note", "Rút nhầm"))
                .post(path + "/restore")
                .then()
                .statusCode(200)
                .body("version", is(3));
        officer().post(path + "/restore").then().statusCode(200).body("version", is(3));
        reader().get(path).then().statusCode(200);
        reader().get(path + "/history").then().body("items.note", contains(nullValue(), nullValue(), is("Rút nhầm")));
        assertEquals(List.of(1L, 2L, 3L), Stored.waitingEvents("huunghi.donor.v1", id));
    }

    @Test
    void anExternalIdIsOneDonorsOfItsClientUntilThatIsWithdrawn() {
        Map<String, Object> stated = donor();
        stated.put("externalId", UUID.randomUUID().toString());
        Map<String, Object> first = created(DONORS, stated);

        officer()
                .body(stated)
                .post(DONORS)
                .then()
                .statusCode(409)
                .body("code", is("external-id-taken"))
                .body("violations[0].field", is("externalId"));
        created(as(Tokens.ofPerson("officer", "minh", "another-client")), DONORS, stated);
        officer().header("If-Match", "\"1\"").delete(DONORS + "/" + first.get("id"));
        created(DONORS, stated);
        officer().post(DONORS + "/" + first.get("id") + "/restore").then().statusCode(409);
    }

    @Test
    void aRepetitionUnderTheSameKeyRecordsOnce() {
        Map<String, Object> stated = donor();
        String key = UUID.randomUUID().toString();

        String first = officer()
                .header("Idempotency-Key", key)
                .body(stated)
                .post(DONORS)
                .asString();
        String second = officer()
                .header("Idempotency-Key", key)
                .body(stated)
                .post(DONORS)
                .asString();

        assertEquals(first, second);
        officer()
                .header("Idempotency-Key", key)
                .body(donor())
                .post(DONORS)
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
        reader().get(DONORS + "?q=" + stated.get("name")).then().body("items.size()", is(1));
    }

    @Test
    void allProblemsOfDonorsAreListed() {
        reader().get("/problems")
                .then()
                .statusCode(200)
                .body("items.code", not(empty()))
                .body("items.find { it.code == 'registration-too-long' }.status", is(422))
                .body("items.find { it.code == 'unknown-donor' }.title", notNullValue());
    }
}
