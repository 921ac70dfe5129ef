package vn.huunghi.activity.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.declarationOf;
import static vn.huunghi.activity.Api.etag;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReturnScopeTest {
    private static final String COORDINATOR = Tokens.of("coordinator");
    private static final String OF_CLUSTER_4 = Tokens.coordinatorOf("cum-4");
    private static final String OF_CLUSTER_1 = Tokens.coordinatorOf("cum-1");

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aClustersReturnIsItsCoordinatorsFromDraftToAcceptance() {
        Map<String, Object> stated = declarationOf("cum-4");
        officer().body(stated).post(RETURNS).then().statusCode(403).body("code", is("not-allowed"));
        as(OF_CLUSTER_1).body(stated).post(RETURNS).then().statusCode(403).body("code", is("not-your-cluster"));

        String path = RETURNS + "/" + created(as(OF_CLUSTER_4), RETURNS, stated).get("id");

        as(OF_CLUSTER_4)
                .get(path)
                .then()
                .body("clusterId", is("cum-4"))
                .body("provinceId", nullValue())
                .body("allowedActions", contains("submit"));
        officer().post(path + "/submit").then().statusCode(403).body("code", is("not-allowed"));
        as(OF_CLUSTER_1).post(path + "/submit").then().statusCode(403).body("code", is("not-your-cluster"));
        as(OF_CLUSTER_4).post(path + "/submit").then().statusCode(200);
        as(OF_CLUSTER_1).post(path + "/accept").then().statusCode(403).body("code", is("not-your-cluster"));
        as(OF_CLUSTER_4).post(path + "/accept").then().statusCode(200).body("status", is("ACCEPTED"));
        reader().get(path).then().statusCode(200).body("allowedActions", empty());
    }

    @Test
    void theNationsReturnIsACoordinatorsWhoIsLimitedToNoCluster() {
        Map<String, Object> stated = declarationOf(null);
        officer().body(stated).post(RETURNS).then().statusCode(403).body("code", is("not-allowed"));
        as(OF_CLUSTER_4).body(stated).post(RETURNS).then().statusCode(403).body("code", is("not-your-cluster"));

        String path = RETURNS + "/" + created(as(COORDINATOR), RETURNS, stated).get("id");

        as(OF_CLUSTER_4).get(path).then().statusCode(403);
        as(COORDINATOR).post(path + "/submit").then().statusCode(200).body("clusterId", nullValue());
        as(OF_CLUSTER_4).post(path + "/accept").then().statusCode(403).body("code", is("not-your-cluster"));
        as(Tokens.of("administrator")).post(path + "/accept").then().statusCode(200);
        as(OF_CLUSTER_4).post(path + "/reopen").then().statusCode(403);
        as(COORDINATOR).post(path + "/reopen").then().statusCode(200).body("status", is("DRAFT"));
    }

    @Test
    void aDraftOfAClusterIsSeenByItsCoordinatorsOnly() {
        String id = (String)
                created(as(OF_CLUSTER_4), RETURNS, declarationOf("cum-4")).get("id");
        String one = RETURNS + "?id=" + id;

        as(OF_CLUSTER_4).get(one).then().body("items.id", contains(id));
        as(COORDINATOR).get(one).then().body("items.id", contains(id));
        for (String other : List.of(OF_CLUSTER_1, Tokens.of("officer", "tay-ninh"), Tokens.of("reader"))) {
            as(other).get(one).then().statusCode(200).body("items", empty());
            as(other).get(RETURNS + "/" + id).then().statusCode(403);
            as(other).get(RETURNS + "/" + id + "/history").then().statusCode(403);
        }
        as(OF_CLUSTER_4).post(RETURNS + "/" + id + "/submit").then().statusCode(200);
        reader().get(one).then().body("items.id", contains(id));
        reader().get(RETURNS + "/" + id + "/history").then().body("items[0].after", nullValue());
    }

    @Test
    void aReturnMovesToAnotherScopeOnlyForOneWhoMayWriteForBoth() {
        Map<String, Object> stated = declarationOf("cum-4");
        String path = RETURNS + "/" + created(as(OF_CLUSTER_4), RETURNS, stated).get("id");
        stated.remove("clusterId");

        as(OF_CLUSTER_4)
                .header("If-Match", "\"1\"")
                .body(stated)
                .put(path)
                .then()
                .statusCode(403);
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(stated)
                .put(path)
                .then()
                .statusCode(200)
                .body("clusterId", nullValue());
    }

    @Test
    void aClusterThatNobodyKnowsIsWaitedForAndRefused() {
        as(COORDINATOR)
                .body(declarationOf("cum-99"))
                .post(RETURNS)
                .then()
                .statusCode(422)
                .body("code", is("unknown-cluster"))
                .body("retryable", is(true))
                .body("violations.field", contains("clusterId"));
        reader().get(RETURNS + "?clusterId=cum-99").then().statusCode(422).body("code", is("unknown-cluster"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "cum-4")
    void everyScopeIsDeclaredOncePerReporterKindAndDays(String cluster) throws Exception {
        Map<String, Object> stated = declarationOf(cluster);
        stated.put("period", Map.of("kind", "AS_OF", "to", "2024-06-30"));
        int clients = 4;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Integer>> answers = IntStream.range(0, clients)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return as(COORDINATOR).body(stated).post(RETURNS).statusCode();
                    }))
                    .toList();
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertEquals(List.of(201, 409, 409, 409), statuses.stream().sorted().toList());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theSameReporterDeclaresForEveryScope() {
        Map<String, Object> stated = declarationOf("cum-4");
        created(as(COORDINATOR), RETURNS, stated);
        stated.remove("clusterId");
        created(as(COORDINATOR), RETURNS, stated);
        stated.put("provinceId", "tay-ninh");
        Map<String, Object> ofProvince = created(as(COORDINATOR), RETURNS, stated);

        String own = RETURNS + "?reporterId=" + stated.get("reporterId");
        as(COORDINATOR).get(own).then().body("items.size()", is(3));
        as(COORDINATOR).get(own + "&level=CLUSTER").then().body("items.clusterId", contains("cum-4"));
        as(COORDINATOR).get(own + "&clusterId=cum-4").then().body("items.clusterId", contains("cum-4"));
        as(COORDINATOR).get(own + "&level=NATION,PROVINCE").then().body("items.provinceId", contains("tay-ninh", null));
        as(COORDINATOR).get(own + "&level=REGION").then().statusCode(400).body("code", is("invalid-parameter"));
        officer().get(own).then().body("items.id", contains(ofProvince.get("id")));
    }

    @Test
    void anExternalIdFindsTheCallersOwnRecordsOnly() {
        Map<String, Object> stated = declarationOf("cum-4");
        String number = UUID.randomUUID().toString();
        stated.put("externalId", number);
        Object id = created(as(COORDINATOR), RETURNS, stated).get("id");
        String stranger = Tokens.ofPerson("coordinator", "lan", "another-client");

        as(COORDINATOR).get(RETURNS + "?externalId=x," + number).then().body("items.id", contains(id));
        as(stranger).get(RETURNS + "?externalId=" + number).then().body("items", empty());
        as(stranger).get(RETURNS).then().body("items.id", hasItem(id)).body("items.id", not(empty()));
    }

    @Test
    void aClustersReturnIsWithdrawnAndRestoredByItsCoordinator() {
        Map<String, Object> declared = created(as(OF_CLUSTER_4), RETURNS, declarationOf("cum-4"));
        String path = RETURNS + "/" + declared.get("id");

        officer().header("If-Match", etag(declared)).delete(path).then().statusCode(403);
        as(OF_CLUSTER_4).header("If-Match", etag(declared)).delete(path).then().statusCode(204);
        as(OF_CLUSTER_4).post(path + "/restore").then().statusCode(200).body("status", is("DRAFT"));
    }
}
