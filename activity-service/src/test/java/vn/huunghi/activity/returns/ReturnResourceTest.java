package vn.huunghi.activity.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.declaration;
import static vn.huunghi.activity.Api.etag;
import static vn.huunghi.activity.Api.figure;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.activity.Stored;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReturnResourceTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aReturnDeclaresAnyIndicatorAndItsPeriodInDays() {
        Map<String, Object> stated = declaration();
        stated.put("period", Map.of("kind", "TERM", "from", "2017", "to", "2022"));
        stated.put(
                "figures",
                List.of(
                        figure("AID_DISBURSED", 105000000000L, "EXACT"),
                        figure("AID_YEARLY_AVERAGE", 20000000000L, "EXACT"),
                        figure("COMMUNICATION_SESSIONS", 20957, "EXACT")));
        stated.put("results", List.of("Hoàn thành"));
        stated.put("limitations", List.of("Chậm"));
        stated.put("tasks", List.of("Tiếp tục"));

        Map<String, Object> declared = created(RETURNS, stated);

        reader().get(RETURNS + "/" + declared.get("id")).then().statusCode(403);
        officer()
                .get(RETURNS + "/" + declared.get("id"))
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("period.kind", is("TERM"))
                .body("period.from", is("2017-01-01"))
                .body("period.to", is("2022-12-31"))
                .body("figures.indicator", contains("AID_DISBURSED", "AID_YEARLY_AVERAGE", "COMMUNICATION_SESSIONS"))
                .body("figures[0].text", is("105 tỷ đồng"))
                .body("results", contains("Hoàn thành"))
                .body("allowedActions", contains("submit"));
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2024-01-01, 2024-12-31",
        "HALF_YEAR, 2024-07-01, 2024-12-31",
        "QUARTER, 2024-04-01, 2024-06-30",
        "MONTH, 2024-02-01, 2024-02-29",
        "TERM, 2017-01-01, 2022-12-31",
        "YEAR_TO_DATE, 2024-01-01, 2024-07-31",
        "CUMULATIVE, 2010-01-01, 2023-07-31",
        "CUMULATIVE, , 2023-07-31",
        "AS_OF, , 2024-06-30"
    })
    void everyKindOfPeriodDeclaresWhateverTheMeasureIsMadeOf(String kind, String from, String to) {
        List<String> indicators = kind.equals("AS_OF")
                ? List.of("MEMBERS", "MEMBER_ASSOCIATIONS", "AGREEMENTS_IN_FORCE", "TWINNED_VILLAGES")
                : List.of("ACTIVITIES", "AID_COMMITTED", "AID_YEARLY_AVERAGE", "MEMBERS", "COMMUNICATION_SESSIONS");
        Map<String, Object> stated = declaration();
        Map<String, Object> period = new HashMap<>(Map.of("kind", kind, "to", to));
        period.put("from", from);
        stated.put("period", period);
        stated.put(
                "figures",
                indicators.stream().map(code -> figure(code, 5, "EXACT")).toList());

        String path = RETURNS + "/" + created(RETURNS, stated).get("id");

        officer()
                .get(path)
                .then()
                .body("period.kind", is(kind))
                .body("period.from", is(from))
                .body("period.to", is(to))
                .body("figures.indicator", is(indicators));
    }

    @Test
    void aReturnGoesFromDraftToAcceptanceAndItsHistoryTellsByWhom() {
        String path = RETURNS + "/" + created(RETURNS, declaration()).get("id");

        officer()
                .body(Map.of("note", "Kính gửi"))
                .post(path + "/submit")
                .then()
                .statusCode(200)
                .body("status", is("SUBMITTED"))
                .body("allowedActions", contains("reopen"));
        as(Tokens.coordinatorOf("cum-4"))
                .get(path)
                .then()
                .body("allowedActions", contains("accept", "send-back", "reopen"));
        as(Tokens.coordinatorOf("cum-4"))
                .post(path + "/accept")
                .then()
                .statusCode(200)
                .body("status", is("ACCEPTED"))
                .body("version", is(3))
                .body("history.action", contains("submit", "accept"))
                .body("history.subject", contains("test-officer", "test-coordinator"))
                .body("history.note", contains("Kính gửi", null))
                .body("history[1].at", notNullValue());
        reader().get(path).then().statusCode(200).body("allowedActions", empty());
    }

    @Test
    void whatWasSentBackIsCorrectedAndSubmittedAgain() {
        Map<String, Object> stated = declaration();
        String path = RETURNS + "/" + created(RETURNS, stated).get("id");
        officer().post(path + "/submit").then().statusCode(200);
        officer()
                .header("If-Match", "\"2\"")
                .body(stated)
                .put(path)
                .then()
                .statusCode(409)
                .body("code", is("action-not-allowed"))
                .body("allowedActions", contains("reopen"));

        as(Tokens.of("coordinator"))
                .body(Map.of("note", "Thiếu số liệu"))
                .post(path + "/send-back")
                .then()
                .statusCode(200);
        stated.put("figures", List.of(figure("DELEGATIONS", 3, "EXACT")));
        officer()
                .header("If-Match", "\"3\"")
                .body(stated)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", is(4));
        officer().post(path + "/submit").then().statusCode(200).body("status", is("SUBMITTED"));
    }

    @Test
    void aStepThatIsNotPossibleNamesThoseThatAre() {
        String path = RETURNS + "/" + created(RETURNS, declaration()).get("id");

        as(Tokens.of("coordinator"))
                .post(path + "/accept")
                .then()
                .statusCode(409)
                .body("code", is("action-not-allowed"))
                .body("allowedActions", contains("submit"));
        officer().post(path + "/accept").then().statusCode(403).body("code", is("not-allowed"));
    }

    @Test
    void aCoordinatorAcceptsOnlyInTheClustersOfTheToken() {
        String path = RETURNS + "/" + created(RETURNS, declaration()).get("id");
        officer().post(path + "/submit").then().statusCode(200);

        as(Tokens.coordinatorOf("cum-1"))
                .post(path + "/accept")
                .then()
                .statusCode(403)
                .body("code", is("not-your-cluster"));
        reader().get(path).then().body("status", is("SUBMITTED"));
    }

    @Test
    void whatWasAcceptedIsReopenedAndWithdrawnByACoordinatorOnly() {
        String path = RETURNS + "/" + created(RETURNS, declaration()).get("id");
        officer().post(path + "/submit").then().statusCode(200);
        as(Tokens.of("coordinator")).post(path + "/accept").then().statusCode(200);

        officer().post(path + "/reopen").then().statusCode(403);
        officer().header("If-Match", "\"3\"").delete(path).then().statusCode(403);
        as(Tokens.of("coordinator"))
                .post(path + "/reopen")
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"));
        reader().get(path).then().statusCode(403);
    }

    @Test
    void onePeriodIsDeclaredOncePerReporterUntilItIsWithdrawn() {
        Map<String, Object> stated = declaration();
        Map<String, Object> first = created(RETURNS, stated);
        String path = RETURNS + "/" + first.get("id");

        officer().body(stated).post(RETURNS).then().statusCode(409).body("code", is("already-declared"));
        Map<String, Object> otherDays = new HashMap<>(stated);
        otherDays.put("period", Map.of("kind", "HALF_YEAR", "from", "2024-01", "to", "2024-06"));
        String other = RETURNS + "/" + created(RETURNS, otherDays).get("id");
        officer()
                .header("If-Match", "\"1\"")
                .body(stated)
                .put(other)
                .then()
                .statusCode(409)
                .body("code", is("already-declared"));

        officer().header("If-Match", etag(first)).delete(path).then().statusCode(204);
        created(RETURNS, stated);
        officer().post(path + "/restore").then().statusCode(409).body("code", is("already-declared"));
    }

    @Test
    void aPeriodWithoutAFirstDayIsDeclaredOnceToo() {
        Map<String, Object> stated = declaration();
        stated.put("period", Map.of("kind", "AS_OF", "to", "2023-07-31"));
        stated.put("figures", List.of(figure("TWINNED_VILLAGES", 4, "EXACT")));
        created(RETURNS, stated);

        officer().body(stated).post(RETURNS).then().statusCode(409).body("code", is("already-declared"));
    }

    @Test
    void ofRequestsAtTheSameTimeOneDeclares() throws Exception {
        Map<String, Object> stated = declaration();
        int clients = 4;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Integer>> answers = IntStream.range(0, clients)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return officer().body(stated).post(RETURNS).statusCode();
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
    void anotherProvincesDraftsAreNeitherListedNorReadNorPartOfTheHistory() {
        Map<String, Object> stated = declaration();
        String id = (String) created(RETURNS, stated).get("id");
        String path = RETURNS + "/" + id;
        String stranger = Tokens.of("officer", "kon-tum");

        as(stranger).get(path).then().statusCode(403).body("code", is("not-your-province"));
        as(stranger).get(path + "/history").then().statusCode(403);
        as(stranger).get(RETURNS + "?id=" + id).then().body("items", empty());
        reader().get(RETURNS + "?id=" + id).then().body("items", empty());
        officer().get(RETURNS + "?id=" + id).then().body("items.id", contains(id));
        as(Tokens.of("officer", "tay-ninh-2025"))
                .get(RETURNS + "?id=" + id)
                .then()
                .body("items.id", contains(id));

        officer().post(path + "/submit").then().statusCode(200);
        reader().get(RETURNS + "?id=" + id).then().body("items.id", contains(id));
        reader().get(path + "/history")
                .then()
                .body("items.action", contains("create", "submit"))
                .body("items[0].after", nullValue())
                .body("items[1].before", nullValue())
                .body("items[1].after.status", is("SUBMITTED"));
        officer().get(path + "/history").then().body("items[0].after.status", is("DRAFT"));
    }

    @Test
    void eventsBeginAtSubmissionAndAReopenedReturnIsGone() {
        String id = (String) created(RETURNS, declaration()).get("id");
        String path = RETURNS + "/" + id;
        assertEquals(List.of(), Stored.waitingEvents("huunghi.return.v1", id));

        officer().post(path + "/submit").then().statusCode(200);
        officer().post(path + "/reopen").then().statusCode(200);
        officer().header("If-Match", "\"3\"").delete(path).then().statusCode(204);
        officer().post(path + "/restore").then().statusCode(200).body("status", is("DRAFT"));

        assertEquals(List.of(2L, 3L), Stored.waitingEvents("huunghi.return.v1", id));
    }

    @Test
    void filtersFindByWhatTheySay() {
        Map<String, Object> stated = declaration();
        stated.put("period", Map.of("kind", "YEAR_TO_DATE", "from", "2023-01-01", "to", "2023-07-31"));
        String id = (String) created(RETURNS, stated).get("id");
        String own = RETURNS + "?reporterId=" + stated.get("reporterId");

        for (String fits : List.of(
                "",
                "&provinceId=kon-tum,tay-ninh",
                "&status=DRAFT,SUBMITTED",
                "&kind=YEAR_TO_DATE",
                "&from=2023-01-01&to=2023-07-31",
                "&from=2023&to=2023",
                "&updatedSince=2020-01-01T00:00:00Z")) {
            officer().get(own + fits).then().statusCode(200).body("items.id", contains(id));
        }
        for (String other : List.of(
                "&provinceId=kon-tum",
                "&status=ACCEPTED",
                "&kind=YEAR",
                "&from=2023-01-02",
                "&to=2023-07-30",
                "&updatedSince=2199-01-01T00:00:00Z")) {
            officer().get(own + other).then().statusCode(200).body("items", empty());
        }
        officer().get(RETURNS).then().body("items.id", hasItem(id)).body("items.id", not(empty()));
    }
}
