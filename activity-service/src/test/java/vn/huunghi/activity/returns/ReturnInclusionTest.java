package vn.huunghi.activity.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.declaration;
import static vn.huunghi.activity.Api.declarationOf;
import static vn.huunghi.activity.Api.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReturnInclusionTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aReturnIncludesOthersEachOnceDraftsToo() {
        String department = draft();
        String other = draft();
        Map<String, Object> stated = declaration();
        stated.put("includesReturnIds", List.of(department, other, department));

        officer()
                .body(stated)
                .post(RETURNS)
                .then()
                .statusCode(201)
                .body("includesReturnIds", contains(department, other));
    }

    @Test
    void aClustersReturnIncludesThoseOfItsMembers() {
        String member = draft();
        officer().post(RETURNS + "/" + member + "/submit").then().statusCode(200);
        Map<String, Object> stated = declarationOf("cum-4");
        stated.put("includesReturnIds", List.of(member));

        as(Tokens.coordinatorOf("cum-4"))
                .body(stated)
                .post(RETURNS)
                .then()
                .statusCode(201)
                .body("includesReturnIds", contains(member));
    }

    @Test
    void anothersDraftIsAsGoodAsUnknown() {
        String ofNation = (String) created(as(Tokens.of("coordinator")), RETURNS, declarationOf(null))
                .get("id");
        Map<String, Object> stated = declaration();
        stated.put("includesReturnIds", List.of(ofNation));

        officer()
                .body(stated)
                .post(RETURNS)
                .then()
                .statusCode(422)
                .body("code", is("unknown-return"))
                .body("violations.field", contains("includesReturnIds"));
    }

    @Test
    void whatReachesOutsideThePeriodIsNotIncluded() {
        String year = draft();
        Map<String, Object> half = declaration();
        half.put("period", Map.of("kind", "HALF_YEAR", "from", "2024-01", "to", "2024-06"));
        half.put("includesReturnIds", List.of(year));
        officer()
                .body(half)
                .post(RETURNS)
                .then()
                .statusCode(422)
                .body("code", is("included-outside-period"))
                .body("violations.field", contains("includesReturnIds"));

        half.remove("includesReturnIds");
        Map<String, Object> whole = declaration();
        whole.put("includesReturnIds", List.of(created(RETURNS, half).get("id")));
        created(RETURNS, whole);
    }

    @Test
    void aProvinceIncludesOnlyWhatIsItsOwn() {
        Map<String, Object> ofAnotherProvince = declaration();
        ofAnotherProvince.put("provinceId", "long-an");
        String accepted = acceptedBy("long-an", ofAnotherProvince);
        String ofCluster = (String) created(as(Tokens.of("coordinator")), RETURNS, declarationOf("cum-4"))
                .get("id");
        as(Tokens.of("coordinator"))
                .post(RETURNS + "/" + ofCluster + "/submit")
                .then()
                .statusCode(200);

        for (String included : List.of(accepted, ofCluster)) {
            Map<String, Object> stated = declaration();
            stated.put("includesReturnIds", List.of(included));
            outsideScope(officer().body(stated).post(RETURNS));
        }
        Map<String, Object> changed = declaration();
        outsideScope(put((String) created(RETURNS, changed).get("id"), changed, accepted));
    }

    @Test
    void aMergedProvinceIncludesWhatItsPredecessorsDeclared() {
        Map<String, Object> half = declaration();
        half.put("provinceId", "long-an");
        half.put("period", Map.of("kind", "HALF_YEAR", "from", "2025-01", "to", "2025-06"));
        String ofPredecessor = acceptedBy("long-an", half);
        Map<String, Object> year = declaration();
        year.put("provinceId", "tay-ninh-2025");
        year.put("period", Map.of("kind", "YEAR", "from", "2025-01", "to", "2025-12"));
        year.put("includesReturnIds", List.of(ofPredecessor));

        created(RETURNS, year);
    }

    @Test
    void aClusterIncludesOnlyItselfAndItsMembersOnTheLastDay() {
        Map<String, Object> ofNoMember = declaration();
        ofNoMember.put("provinceId", "long-an");
        String stranger = acceptedBy("long-an", ofNoMember);
        RequestSpecification coordinator = as(Tokens.of("coordinator"));
        String ofCluster =
                (String) created(coordinator, RETURNS, declarationOf("cum-4")).get("id");
        String ofNation = (String) created(as(Tokens.of("coordinator")), RETURNS, declarationOf(null))
                .get("id");

        for (String included : List.of(stranger, ofNation)) {
            Map<String, Object> stated = declarationOf("cum-4");
            stated.put("includesReturnIds", List.of(included));
            outsideScope(as(Tokens.of("coordinator")).body(stated).post(RETURNS));
        }
        Map<String, Object> stated = declarationOf("cum-4");
        stated.put("includesReturnIds", List.of(ofCluster));
        created(as(Tokens.of("coordinator")), RETURNS, stated);
    }

    @Test
    void theNationIncludesAny() {
        Map<String, Object> ofProvince = declaration();
        ofProvince.put("provinceId", "long-an");
        RequestSpecification coordinator = as(Tokens.of("coordinator"));
        String ofCluster =
                (String) created(coordinator, RETURNS, declarationOf("cum-4")).get("id");
        Map<String, Object> stated = declarationOf(null);
        stated.put("includesReturnIds", List.of(acceptedBy("long-an", ofProvince), ofCluster));

        created(as(Tokens.of("coordinator")), RETURNS, stated);
    }

    @Test
    void whatIsIncludedMustStillFitWhenTheScopeChanges() {
        Map<String, Object> stated = declaration();
        stated.put("includesReturnIds", List.of(draft()));
        String id = (String) created(RETURNS, stated).get("id");
        stated.put("provinceId", "long-an");

        outsideScope(as(Tokens.of("officer"))
                .header("If-Match", "\"1\"")
                .body(stated)
                .put(RETURNS + "/" + id));
    }

    @Test
    void aReturnThatWasWithdrawnSinceMayStayIncludedButIsNotIncludedAnew() {
        String included = draft();
        Map<String, Object> stated = declaration();
        stated.put("includesReturnIds", List.of(included));
        String path = RETURNS + "/" + created(RETURNS, stated).get("id");
        officer()
                .header("If-Match", "\"1\"")
                .delete(RETURNS + "/" + included)
                .then()
                .statusCode(204);

        officer()
                .header("If-Match", "\"1\"")
                .body(stated)
                .put(path)
                .then()
                .statusCode(200)
                .body("includesReturnIds", contains(included));
        officer().post(path + "/submit").then().statusCode(200);
        Map<String, Object> another = declaration();
        another.put("includesReturnIds", List.of(included));
        officer().body(another).post(RETURNS).then().statusCode(422).body("code", is("unknown-return"));
    }

    @Test
    void noReturnIncludesItselfNorClosesARing() {
        Map<String, Object> a = declaration();
        Map<String, Object> b = declaration();
        Map<String, Object> c = declaration();
        String idOfA = (String) created(RETURNS, a).get("id");
        b.put("includesReturnIds", List.of(idOfA));
        String idOfB = (String) created(RETURNS, b).get("id");
        c.put("includesReturnIds", List.of(idOfB));
        String idOfC = (String) created(RETURNS, c).get("id");

        for (String included : List.of(idOfA, idOfB, idOfC)) {
            put(idOfA, a, included)
                    .then()
                    .statusCode(422)
                    .body("code", is("return-ring"))
                    .body("violations.field", contains("includesReturnIds"));
        }
        put(idOfC, c, idOfA).then().statusCode(200).body("includesReturnIds", contains(idOfA));
    }

    @Test
    void noRingIsClosedThroughAWithdrawnReturnThatMayBeRestored() {
        Map<String, Object> a = declaration();
        String idOfA = (String) created(RETURNS, a).get("id");
        Map<String, Object> b = declaration();
        b.put("includesReturnIds", List.of(idOfA));
        String idOfB = (String) created(RETURNS, b).get("id");
        Map<String, Object> c = declaration();
        c.put("includesReturnIds", List.of(idOfB));
        String idOfC = (String) created(RETURNS, c).get("id");
        officer()
                .header("If-Match", "\"1\"")
                .delete(RETURNS + "/" + idOfB)
                .then()
                .statusCode(204);

        put(idOfA, a, idOfC).then().statusCode(422).body("code", is("return-ring"));
    }

    @RepeatedTest(5)
    void ofRequestsThatCloseARingTogetherOneIsRefused() throws Exception {
        int size = 3;
        List<Map<String, Object>> stated = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            stated.add(declaration());
            ids.add((String) created(RETURNS, stated.get(i)).get("id"));
        }
        CyclicBarrier start = new CyclicBarrier(size);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = i;
                answers.add(threads.submit(() -> {
                    start.await();
                    return put(ids.get(number), stated.get(number), ids.get((number + 1) % size))
                            .statusCode();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertEquals(List.of(200, 200, 422), statuses.stream().sorted().toList());
        } finally {
            threads.shutdown();
        }
    }

    private static String acceptedBy(String province, Map<String, Object> stated) {
        RequestSpecification anOfficer = as(Tokens.of("officer", province));
        String id = (String) created(anOfficer, RETURNS, stated).get("id");
        as(Tokens.of("officer", province))
                .post(RETURNS + "/" + id + "/submit")
                .then()
                .statusCode(200);
        as(Tokens.of("coordinator")).post(RETURNS + "/" + id + "/accept").then().statusCode(200);
        return id;
    }

    private static void outsideScope(Response answer) {
        answer.then()
                .statusCode(422)
                .body("code", is("included-outside-scope"))
                .body("violations.field", contains("includesReturnIds"));
    }

    private static String draft() {
        return (String) created(RETURNS, declaration()).get("id");
    }

    private static Response put(String id, Map<String, Object> stated, String included) {
        stated.put("includesReturnIds", List.of(included));
        return officer().header("If-Match", "\"1\"").body(stated).put(RETURNS + "/" + id);
    }
}
