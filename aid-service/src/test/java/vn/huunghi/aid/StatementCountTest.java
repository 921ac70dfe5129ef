package vn.huunghi.aid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.EXCHANGE_RATES;
import static vn.huunghi.aid.Api.SECTORS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.donor;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.registered;
import static vn.huunghi.aid.Api.registration;

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
    void theCreationOfADonorIsAHandfulOfStatements() {
        Map<String, Object> stated = registered(
                registration("1", "2020-01-01", "2022-12-31"), registration("1", "2023-01-01", "2025-12-31"));
        created(DONORS, stated);

        int executed = fewest(() -> officer()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(stated)
                .post(DONORS)
                .then()
                .statusCode(201));

        // The key, geography's stamp, begin, the key's claim, donor, history, event, answer, commit.
        assertTrue(executed > 5 && executed <= 9, executed + " statements");
        Map<String, Object> plain = donor();
        int least = fewest(() -> officer().body(plain).post(DONORS).then().statusCode(201));
        // Begin, donor, history, event, commit.
        assertTrue(least >= 4 && least <= 5, least + " statements");
    }

    @Test
    void aListOfDonorsCostsTheSameHoweverManyItShows() {
        String mark = UUID.randomUUID().toString();
        Map<String, Object> stated = registered(registration("1", "2023-01-01", "2025-12-31"));
        stated.put("aliases", List.of(mark));
        for (int i = 0; i < 5; i++) {
            created(DONORS, stated);
        }
        String list = DONORS + "?registeredOn=2024-01-01&expiringBefore=2026-01-01&q=" + mark + "&limit=";

        int one = fewest(() -> officer().get(list + 1).then().statusCode(200));
        int five = fewest(() -> officer().get(list + 5).then().statusCode(200));

        assertEquals(one, five);
        // Donors; where registrations end, geography's stamp before.
        assertEquals(2, five);
        assertEquals(1, fewest(() -> officer().get(DONORS + "?q=" + mark).then().statusCode(200)));
    }

    @Test
    void listsOfReferenceDataAreOneStatement() {
        assertEquals(1, fewest(() -> officer().get(SECTORS).then().statusCode(200)));
        assertEquals(1, fewest(() -> officer().get(EXCHANGE_RATES).then().statusCode(200)));
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
