package vn.huunghi.organisation.cluster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static vn.huunghi.organisation.Api.CLUSTERS;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.etag;
import static vn.huunghi.organisation.Api.join;
import static vn.huunghi.organisation.Api.newCluster;
import static vn.huunghi.organisation.Api.union;
import static vn.huunghi.organisation.Api.unique;
import static vn.huunghi.organisation.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ClusterResourceTest {

    @Test
    void theSeededClustersHaveTheirMembersOverTime() {
        as("reader")
                .get(CLUSTERS + "?id=cum-1,cum-2,cum-3,cum-4")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2, 3, 4))
                .body("items.name", contains("Cụm số 1", "Cụm số 2", "Cụm số 3", "Cụm số 4"))
                .body("items.collect { it.memberships.size() }", contains(8, 11, 11, 9))
                .body("items[0].memberships.provinceId", hasItems("quang-ninh", "ninh-binh-2025"))
                .body("items[1].memberships.find { it.provinceId == 'quang-ninh' }.to", equalTo("2024-02-26"));
    }

    @Test
    void theSeededOfficersKeepTheDecisionBehindThem() {
        cluster("cum-2")
                .body("officers.year", contains(2024, 2024))
                .body("officers.role", contains("HEAD", "DEPUTY"))
                .body("officers.decision", hasItem("326/QĐ-LHHN of 2024-03-22"));
        cluster("cum-3").body("officers.year", contains(2021, 2022));
    }

    @Test
    void aClusterIsFoundByItsName() {
        as("reader").get(CLUSTERS + "?q=cum so 4").then().statusCode(200).body("items.id", hasItem("cum-4"));
        as("reader").get(CLUSTERS + "?q=" + unique()).then().body("items", empty());
    }

    @Test
    void aUnionJoinsWithTheProvinceOfItsFirstDay() {
        String cluster = newCluster();
        String union = created(union("soc-trang"));

        join(cluster, union, "2021-07-20", "2024-01-01")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", containsString(CLUSTERS + "/" + cluster + "/memberships/"))
                .body("provinceId", equalTo("soc-trang"))
                .body("to", equalTo("2024-01-01"));
        // Its province has ended by then, and it stands for the successor.
        join(cluster, union, "2025-07-01", null).then().statusCode(201).body("provinceId", equalTo("can-tho-2025"));
        cluster(cluster).body("version", equalTo(3)).body("memberships", hasSize(2));
    }

    @Test
    void aMembershipCanBeReadWhereItsLocationSays() {
        String cluster = newCluster();
        ValidatableResponse joined = join(cluster, created(union("soc-trang")), "2021-07-20", null)
                .then()
                .statusCode(201);
        String id = joined.extract().path("id");

        joined.header("Location", endsWith("/memberships/" + id));
        as("reader")
                .get(CLUSTERS + "/" + cluster + "/memberships/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void aUnionIsInOneClusterAtATime() {
        String first = newCluster();
        String second = newCluster();
        String union = created(union("soc-trang"));
        join(first, union, "2021-07-20", "2024-01-01").then().statusCode(201);

        for (String from : new String[] {"2021-07-20", "2023-12-31", "2020-01-01"}) {
            join(second, union, from, null)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("already-in-a-cluster"))
                    .body("clusterId", equalTo(first));
        }
        join(first, union, "2022-01-01", null).then().statusCode(409);
        join(second, union, "2024-01-01", null).then().statusCode(201);
        cluster(second).body("version", equalTo(2));
    }

    @Test
    void aMemberLeavesOnADay() {
        String cluster = newCluster();
        String union = created(union("soc-trang"));
        String id = join(cluster, union, "2021-07-20", null).then().extract().path("id");
        String path = CLUSTERS + "/" + cluster + "/memberships/" + id;
        Map<String, Object> facts = membership(union, "2021-07-20", "2024-02-26");
        facts.put("id", id);
        facts.put("provinceId", "soc-trang");
        facts.put("decision", "351-TB/LHHN-BTCCB");

        as("coordinator").body(facts).put(path).then().statusCode(428).body("code", equalTo("version-required"));
        as("coordinator")
                .header("If-Match", "\"1\"")
                .body(facts)
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"))
                .body("currentVersion", equalTo(2));
        as("coordinator")
                .header("If-Match", "\"2\"")
                .body(facts)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("memberships[0].to", equalTo("2024-02-26"))
                .body("memberships[0].decision", equalTo("351-TB/LHHN-BTCCB"));
    }

    @Test
    void anOfficeIsForMembersOfTheYear() {
        String cluster = newCluster();
        String union = created(union("soc-trang"));
        join(cluster, union, "2021-07-20", "2024-01-01").then().statusCode(201);

        appoint(cluster, "2024/HEAD", union).statusCode(422).body("code", equalTo("not-a-member-that-year"));
        appoint(cluster, "2023/HEAD", union)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("officers[0].year", equalTo(2023))
                .body("officers[0].role", equalTo("HEAD"))
                .body("officers[0].organisationId", equalTo(union));
        appoint(cluster, "2023/CHIEF", union).statusCode(404);
        appoint(cluster, "2023/DEPUTY", UUID.randomUUID().toString())
                .statusCode(422)
                .body("code", equalTo("unknown-organisation"));
    }

    @Test
    void onlyProvincialUnionsJoin() {
        String cluster = newCluster();

        join(cluster, created(association("soc-trang")), "2021-07-20", null)
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-provincial-union"))
                .body("violations[0].field", equalTo("organisationId"));
        join(cluster, UUID.randomUUID().toString(), "2021-07-20", null)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-organisation"));
        join(cluster, created(union(null)), "2021-07-20", null)
                .then()
                .statusCode(422)
                .body("code", equalTo("union-without-province"));
        join(cluster, created(union("soc-trang")), "2008-07-31", null)
                .then()
                .statusCode(422)
                .body("code", equalTo("before-the-register"));
        cluster(cluster).body("version", equalTo(1)).body("memberships", empty());
    }

    @Test
    void aMemberIsNeitherWithdrawnNorMadeSomethingElse() {
        String union = created(union("soc-trang"));
        join(newCluster(), union, "2021-07-20", null).then().statusCode(201);
        String path = ORGANISATIONS + "/" + union;

        as("administrator")
                .header("If-Match", etag(path))
                .delete(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-in-use"));
        as("administrator")
                .header("If-Match", etag(path))
                .body(association("soc-trang"))
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-in-use"));
    }

    @Test
    void coordinatorsActForTheirClustersOnly() {
        String cluster = newCluster();
        Map<String, Object> facts = membership(created(union("soc-trang")), "2021-07-20", null);
        String path = CLUSTERS + "/" + cluster + "/memberships";

        with(Tokens.coordinatorOf("cum-4")).body(facts).post(path).then().statusCode(403);
        as("officer").body(facts).post(path).then().statusCode(403).body("code", equalTo("not-allowed"));
        with(Tokens.coordinatorOf(cluster)).body(facts).post(path).then().statusCode(201);
    }

    @Test
    void administratorsSetUpClusters() {
        String cluster = newCluster();
        String path = CLUSTERS + "/" + cluster;
        int number = as("reader").get(path).then().extract().path("number");
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("name", "Cụm đổi tên");
        facts.put("aliases", new String[] {"Cụm " + unique()});

        as("coordinator")
                .header("If-Match", "\"1\"")
                .body(facts)
                .put(path)
                .then()
                .statusCode(403);
        as("administrator")
                .header("If-Match", "\"1\"")
                .body(facts)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Cụm đổi tên"))
                .body("aliases", hasSize(1));
        facts.put("number", 4);
        as("administrator")
                .header("If-Match", "\"2\"")
                .body(facts)
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("cluster-exists"));
        facts.put("id", cluster);
        facts.put("number", number + 1);
        as("administrator").body(facts).post(CLUSTERS).then().statusCode(409).body("code", equalTo("cluster-exists"));
        as("reader").get(path + "/history").then().body("items.action", contains("create", "change"));
    }

    @Test
    void anUnknownClusterIsNotFound() {
        as("reader").get(CLUSTERS + "/cum-99").then().statusCode(404).body("code", equalTo("not-found"));
        join("cum-99", created(union("soc-trang")), "2021-07-20", null).then().statusCode(404);
        as("reader")
                .get(CLUSTERS + "/cum-4/memberships/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("violations", empty());
    }

    private static ValidatableResponse appoint(String cluster, String office, String organisationId) {
        String path = CLUSTERS + "/" + cluster;
        return as("coordinator")
                .header("If-Match", etag(path))
                .body(Map.of("organisationId", organisationId))
                .put(path + "/officers/" + office)
                .then();
    }

    private static Map<String, Object> membership(String organisationId, String from, String to) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("organisationId", organisationId);
        facts.put("from", from);
        facts.put("to", to);
        return facts;
    }

    private static ValidatableResponse cluster(String id) {
        return as("reader").get(CLUSTERS + "/" + id).then().statusCode(200);
    }
}
