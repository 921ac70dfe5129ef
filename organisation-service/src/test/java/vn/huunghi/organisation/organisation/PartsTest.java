package vn.huunghi.organisation.organisation;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.state;
import static vn.huunghi.organisation.Api.unique;
import static vn.huunghi.organisation.organisation.Facts.association;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.organisation.Api;
import vn.huunghi.organisation.Register;

/** Headcounts and terms are parts of their organisation: they come and go with it, at no cost to who does not need them. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PartsTest {
    private final String mark = unique();

    @Inject
    SessionFactory sessions;

    @Inject
    Organisations organisations;

    @Inject
    Terms terms;

    @Inject
    Register register;

    @Test
    void aRollbackLeavesNeitherTermNorLeaderNorEvent() {
        String id = created(Api.association("tay-ninh"));
        Map<String, Long> before = register.sizes();

        QuarkusTransaction.begin();
        terms.hold(
                UUID.fromString(id),
                1,
                version -> {},
                () -> new NewTerm(
                        PartialDate.ofYear(2022),
                        null,
                        null,
                        null,
                        List.of(new NewTermLeader(null, "Lê Thị " + mark, null, null, null, null))));
        long told = register.outbox(id);
        QuarkusTransaction.rollback();

        assertEquals(2, told);
        assertEquals(before, register.sizes());
    }

    @Test
    void aListReadsNeitherHeadcountsNorTerms() {
        for (int i = 0; i < 4; i++) {
            Map<String, Object> facts = Api.association("tay-ninh");
            facts.put("name", "Hội " + mark + i);
            furnish(created(facts), 2);
        }
        Statistics statistics = statistics();
        long statements = statistics.getPrepareStatementCount();

        as("reader").get(ORGANISATIONS + "?q=" + mark).then().statusCode(200).body("items", hasSize(4));

        assertTrue(statistics.getPrepareStatementCount() - statements <= 3);
    }

    @Test
    void aChangeCostsTheSameStatementsHoweverMuchItsEventCarries() {
        String little = created(Api.association("tay-ninh"));
        String much = created(Api.association("tay-ninh"));
        furnish(little, 1);
        furnish(much, 6);

        assertEquals(statementsOfAnotherState(little, 3), statementsOfAnotherState(much, 13));
    }

    @Test
    void enteringManyOrganisationsReadsNoHeadcountsAndNoTerms() {
        Statistics statistics = statistics();
        long fetched = statistics.getCollectionFetchCount();

        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 5; i++) {
                UUID id = UUID.randomUUID();
                organisations.enterRegister(id, association("Hội " + mark, OrganisationStatus.ACTIVE, null), null);
                organisations.enter(
                        id,
                        LocalDate.of(2020, 1, 1),
                        version -> {},
                        () -> Facts.state("Hội " + mark, OrganisationStatus.ACTIVE));
            }
        });

        assertEquals(fetched, statistics.getCollectionFetchCount());
    }

    private long statementsOfAnotherState(String id, int version) {
        Statistics statistics = statistics();
        long before = statistics.getPrepareStatementCount();
        as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(state("Hội " + mark))
                .put(ORGANISATIONS + "/" + id + "/states/2024-01-01")
                .then()
                .statusCode(200);
        return statistics.getPrepareStatementCount() - before;
    }

    private void furnish(String id, int parts) {
        int version = 1;
        for (int i = 0; i < parts; i++) {
            put(id, version++, "headcounts/" + (2000 + i), Map.of("members", Map.of("value", i)));
            put(
                    id,
                    version++,
                    "terms/" + (i + 1),
                    Map.of(
                            "from",
                            String.valueOf(2000 + i),
                            "to",
                            String.valueOf(2001 + i),
                            "leaders",
                            List.of(Map.of("name", mark + i), Map.of("name", mark + i))));
        }
    }

    private static void put(String id, int version, String part, Map<String, Object> body) {
        as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(ORGANISATIONS + "/" + id + "/" + part)
                .then()
                .statusCode(200);
    }

    private Statistics statistics() {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        return statistics;
    }
}
