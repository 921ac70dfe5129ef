package vn.huunghi.activity;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StatementCountTest {

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

    /** The reader of events sends statements of its own now and then; of several runs the quietest is counted. */
    private static int fewest(Runnable work) {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            fewest = Math.min(fewest, ExecutedStatements.during(work));
        }
        return fewest;
    }
}
