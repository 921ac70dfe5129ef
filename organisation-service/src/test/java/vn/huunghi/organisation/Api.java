package vn.huunghi.organisation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.huunghi.kit.test.Tokens;

/** The interface as a client uses it; what a test creates has names and ids of its own. */
public final class Api {
    public static final String ORGANISATIONS = "/api/v1/organisations";
    public static final String CLUSTERS = "/api/v1/clusters";
    public static final String PROVINCES = "/api/v1/provinces";
    public static final String AGREEMENTS = "/api/v1/agreements";
    public static final String FOREIGN_AREAS = "/api/v1/foreign-areas";

    private Api() {}

    public static RequestSpecification as(String role, String... provinces) {
        return with(Tokens.of(role, provinces));
    }

    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Not of a province that a seeded union stands for: its clusters would no longer be those of the reference data. */
    public static Map<String, Object> union(String provinceId) {
        return organisation("PROVINCIAL_UNION", provinceId);
    }

    public static Map<String, Object> association(String provinceId) {
        return organisation("FRIENDSHIP_ASSOCIATION", provinceId);
    }

    private static Map<String, Object> organisation(String kind, String provinceId) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind);
        facts.put("name", "Hội thử " + unique());
        facts.put("status", "ACTIVE");
        facts.put("provinceId", provinceId);
        return facts;
    }

    public static Map<String, Object> state(String name) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("status", "ACTIVE");
        facts.put("provinceId", "tay-ninh");
        return facts;
    }

    /** Between nobody of the register and a foreign party. */
    public static Map<String, Object> agreement(String provinceId) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", "COOPERATION_AGREEMENT");
        facts.put("title", "Thỏa thuận thử " + unique());
        facts.put("externalParties", List.of(Map.of("name", "Svay Rieng", "countryCode", "KH")));
        facts.put("provinceIds", provinceId == null ? List.of() : List.of(provinceId));
        return facts;
    }

    /** A new agreement's id. */
    public static String createdAgreement(Map<String, Object> facts) {
        return postAgreement(facts).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse postAgreement(Map<String, Object> facts) {
        return as("administrator").body(facts).post(AGREEMENTS).then();
    }

    /** Letters only, so that it is found by {@code q} as it is written. */
    public static String unique() {
        StringBuilder letters = new StringBuilder();
        UUID random = UUID.randomUUID();
        for (char digit : random.toString().replace("-", "").toCharArray()) {
            letters.append((char) ('a' + Character.digit(digit, 16)));
        }
        return letters.toString();
    }

    /** A new organisation's id. */
    public static String created(Map<String, Object> facts) {
        return post(facts).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse post(Map<String, Object> facts) {
        return as("administrator").body(facts).post(ORGANISATIONS).then();
    }

    /** A new cluster's id. */
    public static String newCluster() {
        String id = "cum-" + unique();
        as("administrator")
                .body(Map.of(
                        "id", id, "number", ThreadLocalRandom.current().nextInt(100, 1 << 30), "name", "Cụm " + id))
                .post(CLUSTERS)
                .then()
                .statusCode(201);
        return id;
    }

    public static Response join(String clusterId, String organisationId, String from, String to) {
        Map<String, Object> membership = new LinkedHashMap<>();
        membership.put("organisationId", organisationId);
        membership.put("from", from);
        membership.put("to", to);
        return as("coordinator").body(membership).post(CLUSTERS + "/" + clusterId + "/memberships");
    }

    public static String etag(String path) {
        return as("reader").get(path).then().statusCode(200).extract().header("ETag");
    }
}
