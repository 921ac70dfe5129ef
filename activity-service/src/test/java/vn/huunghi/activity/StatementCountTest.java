package vn.huunghi.activity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.declaration;
import static vn.huunghi.activity.Api.figure;
import static vn.huunghi.activity.Api.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StatementCountTest {
    private final AtomicInteger returns = new AtomicInteger();

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aCreationIsAHandfulOfStatements() {
        Map<String, Object> stated = activity();
        stated.put("organiserIds", List.of(OrganisationService.organisation().toString()));
        stated.put("figures", List.of(figure("DELEGATIONS", 1, "EXACT"), figure("ONLINE_SITES", 1, "EXACT")));
        created(ACTIVITIES, stated);

        int executed = fewest(() -> officer()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(stated)
                .post(ACTIVITIES)
                .then()
                .statusCode(201));

        // Geography's stamp, organisers, begin, key, indicators, activity, history, event, doubles, answer, commit.
        assertTrue(executed > 5 && executed <= 11, executed + " statements");
        Map<String, Object> plain = activity();
        int least = fewest(() -> officer().body(plain).post(ACTIVITIES).then().statusCode(201));
        // Geography's stamp, begin, activity, history, event, doubles, commit.
        assertTrue(least > 5 && least <= 7, least + " statements");
    }

    @Test
    void oneActivityIsAHandfulOfStatementsToo() {
        String path = ACTIVITIES + "/" + created(ACTIVITIES, activity()).get("id");

        int executed = fewest(() -> officer().get(path).then().statusCode(200));

        // The activity, its doubles.
        assertTrue(executed >= 1 && executed <= 2, executed + " statements");
    }

    @Test
    void aListCostsTheSameHoweverManyItShows() {
        Map<String, Object> stated = activity();
        String series = UUID.randomUUID().toString();
        stated.put("seriesId", series);
        stated.put("figures", List.of(figure("DELEGATIONS", 1, "EXACT")));
        for (int i = 0; i < 5; i++) {
            created(ACTIVITIES, stated);
        }

        int one = fewest(() -> officer().get(ACTIVITIES + "?limit=1&seriesId=" + series));
        int five = fewest(() -> officer().get(ACTIVITIES + "?limit=5&seriesId=" + series));

        assertEquals(one, five);
        assertTrue(five >= 1 && five <= 3, five + " statements");
    }

    @Test
    void aListOfReturnsCostsTheSameHoweverManyItShows() {
        for (int i = 0; i < 5; i++) {
            created(RETURNS, declaration());
        }

        int one = fewest(() -> officer().get(RETURNS + "?limit=1"));
        int five = fewest(() -> officer().get(RETURNS + "?limit=5"));

        assertEquals(one, five);
        assertTrue(five >= 1 && five <= 3, five + " statements");
    }

    @Test
    void whoIsDueCostsTheSameHoweverManyHaveDeclared() {
        int before = fewest(() -> officer().get(RETURNS + "/due?period=2024"));
        for (int i = 0; i < 5; i++) {
            created(RETURNS, declaration());
        }

        int after = fewest(() -> officer().get(RETURNS + "/due?period=2024"));

        assertEquals(before, after);
        // Geography's stamp, returns, unions, clusters.
        assertTrue(after >= 1 && after <= 4, after + " statements");
    }

    @Test
    void aHundredPartsInAFileCostHardlyMoreThanTheSameWithoutTheirWhole() {
        String whole = (String) created(ACTIVITIES, activity()).get("id");

        int alone = fewest(() -> imported(ACTIVITIES, activities("")));
        int parts = fewest(() -> imported(ACTIVITIES, activities(whole)));

        // The lock on the whole, and what is asked about the import while it goes on.
        assertTrue(parts > 10 && parts - alone <= 20, parts + " statements instead of " + alone);
    }

    private static String activities(String whole) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "%s;COMMUNICATION;Một;2024-05-01;tay-ninh;%s".formatted(UUID.randomUUID(), whole))
                .collect(Collectors.joining("\n", "externalId;kind;title;endsOn;provinceIds;parentId\n", "\n"));
    }

    @Test
    void aHundredReturnsThatIncludeOthersCostHardlyMoreThanThoseThatDoNot() {
        Map<String, Object> month = declaration();
        month.put("period", Map.of("kind", "MONTH", "from", "2020-05-01", "to", "2020-05-31"));
        String included = (String) created(RETURNS, month).get("id");
        UUID reporter = OrganisationService.organisation();

        int alone = fewest(() -> imported(RETURNS, returns(reporter, "")));
        int including = fewest(() -> imported(RETURNS, returns(reporter, included)));

        assertTrue(including > 10 && including - alone <= 20, including + " statements instead of " + alone);
    }

    private String returns(UUID reporter, String included) {
        int start = returns.addAndGet(100);
        return IntStream.range(0, 100)
                .mapToObj(i -> "%s;%s;tay-ninh;CUMULATIVE;%s;2024-12-31;%s"
                        .formatted(
                                UUID.randomUUID(),
                                reporter,
                                LocalDate.of(2020, 5, 1).minusDays(start + (long) i),
                                included))
                .collect(Collectors.joining(
                        "\n",
                        "externalId;reporterId;provinceId;period.kind;period.from;period.to;includesReturnIds\n",
                        "\n"));
    }

    private static void imported(String records, String file) {
        Response begun = given().auth()
                .oauth2(Tokens.of("officer", "tay-ninh"))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(records + "/imports");
        begun.then().statusCode(201).body("created", equalTo(100));
    }

    /** The reader of events sends statements of its own now and then; of several runs the quietest is counted. */
    private static int fewest(Runnable work) {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            fewest = Math.min(fewest, ExecutedStatements.during(work));
        }
        return fewest;
    }
}
