package vn.huunghi.aid.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Aid.item;
import static vn.huunghi.aid.Aid.path;
import static vn.huunghi.aid.Aid.transaction;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.figure;
import static vn.huunghi.aid.Api.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ItemStatementCountTest {

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void aCreationIsSomeStatementsWhateverItRefersTo() {
        Map<String, Object> stated = full(Aid.foundation());

        int executed = fewest(() -> officer()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(stated)
                .post(AID_ITEMS)
                .then()
                .statusCode(201));

        // The key, geography's stamp, donors, sectors, organisations, indicators; begin, the key's claim, indicators,
        // item, history, event, indicators, totals, registrations, answer, commit.
        assertTrue(executed > 10 && executed <= 17, executed + " statements");
    }

    @Test
    void aPostingIsAHandfulOfStatements() {
        String path = Aid.proposed();

        int executed = fewest(() -> officer()
                .body(transaction("PLEDGE", 1, "VND", "2024-02-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(201));

        // Begin, item, geography's stamp, transactions, item, transaction, history, event, commit.
        assertTrue(executed > 5 && executed <= 9, executed + " statements");
    }

    @Test
    void aListCostsTheSameHoweverManyItShows() {
        String donor = Aid.ngo();
        for (int i = 0; i < 5; i++) {
            String path = path(created(AID_ITEMS, full(donor)));
            Aid.post(path, transaction("PLEDGE", 1, "VND", "2024-02-01"));
        }
        String list = AID_ITEMS + "?donorId=" + donor + "&limit=";

        int one = fewest(() -> officer().get(list + 1).then().statusCode(200));
        int five = fewest(() -> officer().get(list + 5).then().statusCode(200));

        assertEquals(one, five);
        // Items, indicators, totals, registrations, geography's stamp.
        assertTrue(five >= 4 && five <= 5, five + " statements");
    }

    @Test
    void findingsCostTheSameHoweverManyTheyAre() {
        for (int i = 0; i < 3; i++) {
            Aid.post(Aid.proposed(), transaction("COMMITMENT", 1, "VND", "2024-02-01"));
        }
        String list = AID_ITEMS + "/compliance?finding=COMMITTED_NOT_DISBURSED&limit=";

        int one = fewest(() -> officer().get(list + 1).then().statusCode(200));
        int three = fewest(() -> officer().get(list + 3).then().statusCode(200));

        assertEquals(one, three);
        assertEquals(2, three);
    }

    private static Map<String, Object> full(String donor) {
        Map<String, Object> stated = item(donor);
        stated.put("recipientId", OrganisationService.organisation().toString());
        stated.put("sectors", List.of(Map.of("code", "12220"), Map.of("code", "14030")));
        stated.put("figures", List.of(figure("SCHOLARSHIPS", 1, "EXACT")));
        return stated;
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
