package vn.huunghi.organisation.agreement;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;

/** What the queries ask for, an index can answer: told to avoid everything else, the planner finds one. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AgreementIndexTest {
    @Inject
    Database database;

    @Test
    void thePagesAreReadInTheOrderOfAnIndex() {
        String plan = plan("select id, listed_on from agreement where not withdrawn"
                + " and (listed_on, id) < (date '2024-06-30', '0198c6f0-0000-7000-8000-000000000000')"
                + " order by listed_on desc, id desc limit 51");

        assertTrue(plan.contains("Index Scan using agreement_listed") && plan.contains("Index Cond"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    @Test
    void whatIsDueIsReadInTheOrderOfAnIndex() {
        String plan = plan("select o.agreement_id from agreement_obligation o join agreement a on a.id = o.agreement_id"
                + " where o.next_due_on < date '2024-06-30' and o.ends > date '2024-06-30'"
                + " and a.begins <= date '2024-06-30' and not a.withdrawn"
                + " order by o.next_due_on, o.agreement_id, o.position limit 51");

        assertTrue(plan.contains("Scan using agreement_obligation_due"), plan);
        assertTrue(plan.contains("Index Cond: ((next_due_on <"), plan);
        assertTrue(plan.contains("(ends > "), plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            party_ids @> array['0198c6f0-0000-7000-8000-000000000000'::uuid] | agreement_sets
            province_ids && array['tay-ninh']                                | agreement_sets
            country_codes && array['KH']                                     | agreement_sets
            expires <= date '2024-06-30'                                     | agreement_expires
            changed_at >= now()                                              | agreement_changed
            folded like '%thoa thuan%'                                       | agreement_folded
            """)
    void eachFilterHasItsIndex(String condition, String index) {
        String plan = plan("select id from agreement where " + condition);

        assertTrue(plan.contains("on " + index) || plan.contains("using " + index), plan);
    }

    private String plan(String query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.update("set local enable_seqscan = off");
            database.update("set local enable_sort = off");
            List<String> lines = database.query("explain " + query, row -> row.getString(1));
            return String.join("\n", lines);
        });
    }
}
