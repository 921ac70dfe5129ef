package vn.huunghi.kit.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.kit.rest.Http.PLANTS;
import static vn.huunghi.kit.rest.Http.as;
import static vn.huunghi.kit.rest.Http.officer;
import static vn.huunghi.kit.rest.Http.sending;
import static vn.huunghi.kit.rest.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ProblemAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/v1", "/api/v1/plants/1/2/3", "/docs/nowhere", "/q/health", "/q/metrics"})
    void anUnknownPathIsAProblem(String path) {
        refused(given().get(path), 404, "not-found");
        refused(officer().get(path), 404, "not-found");
    }

    @Test
    void anotherMethodIsAProblem() {
        refused(officer().patch(PLANTS), 405, "method-not-allowed");
        refused(officer().delete(PLANTS), 405, "method-not-allowed");
    }

    @Test
    void anAnswerInAnotherFormatIsAProblem() {
        refused(officer().accept("application/xml").get(PLANTS), 406, "not-acceptable");
    }

    @Test
    void aBodyInAnotherFormatIsAProblem() {
        refused(officer().contentType("text/csv").body("name").post(PLANTS), 415, "unsupported-media-type");
        refused(officer().contentType("application/xml").body("<name/>").post(PLANTS), 415, "unsupported-media-type");
    }

    @Test
    void aBodyOfMoreThanTenMegabytesIsRefusedBeforeItIsSent() throws IOException {
        String answer = RawHttp.exchange(
                "POST /api/v1/plants HTTP/1.1",
                "Authorization: Bearer " + Tokens.of("officer"),
                "Content-Type: application/json",
                "Content-Length: " + (10 * 1024 * 1024 + 1));
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("application/problem+json") && answer.contains("\"body-too-large\""), answer);
    }

    @Test
    void aBodyThatGrowsPastTenMegabytesIsRefused() throws IOException {
        String answer = RawHttp.exchangeChunks(
                11 * 1024 * 1024,
                "POST /api/v1/plants HTTP/1.1",
                "Authorization: Bearer " + Tokens.of("officer"),
                "Content-Type: application/json",
                "Transfer-Encoding: chunked");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("application/problem+json") && answer.contains("\"body-too-large\""), answer);
    }

    @Test
    void withoutATokenNothingIsSaid() {
        refused(given().get(PLANTS), 401, "unauthenticated").header("WWW-Authenticate", containsString("Bearer"));
        refused(given().get(PLANTS + "/" + UUID.randomUUID()), 401, "unauthenticated");
        refused(given().get(PLANTS + "?nowhere=1"), 401, "unauthenticated");
    }

    @Test
    void aTokenThatIsNotOursIsNone() {
        refused(as("nonsense").get(PLANTS), 401, "unauthenticated").header("WWW-Authenticate", notNullValue());
        refused(as(Tokens.expired()).get(PLANTS), 401, "unauthenticated");
        refused(as(Tokens.ofAnotherKey("administrator")).get(PLANTS), 401, "unauthenticated");
        refused(given().header("Authorization", "Basic YTpi").get(PLANTS), 401, "unauthenticated");
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretOrNotAtAllIsNone() throws Exception {
        String[] parts = Tokens.of("administrator").split("\\.");
        refused(as(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".").get(PLANTS), 401, "unauthenticated");

        String content = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + parts[1];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Tokens.publicKey().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        String signature = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        refused(as(content + "." + signature).get(PLANTS), 401, "unauthenticated");
    }

    @Test
    void aTokenWithTooLittleIsForbidden() {
        refused(as(Tokens.withoutRole()).get(PLANTS), 403, "not-allowed");
        refused(as(Tokens.of("service")).get(PLANTS), 403, "not-allowed");
        // The body is wrong too, but whoever may not write is not told so.
        refused(
                as(Tokens.of("reader"))
                        .contentType("application/json")
                        .body("{")
                        .post(PLANTS),
                403,
                "not-allowed");
    }

    @Test
    void anEndpointThatNamesNoRoleIsClosedToAll() {
        refused(as(Tokens.of("administrator")).get("/faults/without-annotation"), 403, "not-allowed");
    }

    @Test
    void somethingUnforeseenSaysNothingOfItself() {
        refused(given().get("/faults/unforeseen"), 500, "internal-error")
                .body(not(containsString("mắm tôm")))
                .body(not(containsString("IllegalState")))
                .body("retryable", equalTo(false));
    }

    @Test
    void aDatabaseThatIsAwayIsTemporary() {
        refused(given().get("/faults/connection-lost"), 503, "temporarily-unavailable")
                .header("Retry-After", equalTo("5"))
                .body("retryable", equalTo(true));
        refused(given().get("/faults/lock-not-available"), 503, "temporarily-unavailable");
    }

    @Test
    void whoIsOvertakenWhileWritingIsTold() {
        refused(given().get("/faults/overtaken/" + Http.planted()), 412, "stale-version");
    }

    @Test
    void aNameThatIsTakenMeanwhileIsAConflict() {
        String name = Http.name();
        sending(Http.plant(name)).post(PLANTS).then().statusCode(201);
        refused(sending(Http.plant(name)).post(PLANTS), 409, "conflict");
    }

    @Test
    void theLanguageIsVietnameseUnlessEnglishIsAskedFor() {
        refused(officer().get(PLANTS + "/x"), 404, "not-found")
                .header("Content-Language", "vi")
                .body("title", equalTo("Không tìm thấy"))
                .body("detail", equalTo("Không tìm thấy bản ghi x."));
        refused(officer().header("Accept-Language", "en-GB,en;q=0.9,vi;q=0.1").get(PLANTS + "/x"), 404, "not-found")
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"))
                .body("detail", equalTo("There is no record x."));
        refused(officer().header("Accept-Language", "fr").get(PLANTS + "/x"), 404, "not-found")
                .body("title", equalTo("Không tìm thấy"));
    }

    @Test
    void aProblemCarriesTheTraceOfTheRequest() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        refused(
                        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                                .get("/nowhere"),
                        404,
                        "not-found")
                .body("traceId", equalTo(trace));
    }

    @Test
    void allCodesAreListedForEverybody() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("not-found", "stale-version", "internal-error", "plant-wilted"))
                .body("items.title.vi", everyItem(notNullValue()))
                .body("items.title.en", everyItem(notNullValue()))
                .body("items.find { it.code == 'temporarily-unavailable' }.retryable", equalTo(true))
                .body("items.find { it.code == 'temporarily-unavailable' }.status", equalTo(503));
    }

    @Test
    void aProblemsTypeLeadsToItsDescription() {
        given().get("/problems/version-required").then().statusCode(200).body("status", equalTo(428));
        refused(given().get("/problems/nowhere"), 404, "not-found");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }
}
