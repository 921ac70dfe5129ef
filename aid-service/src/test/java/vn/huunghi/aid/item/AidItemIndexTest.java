package vn.huunghi.aid.item;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.StackResource;

/** What the queries ask for, an index can answer: told to avoid everything else, the planner finds one. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AidItemIndexTest {
    private static final String SOME_ID = "'0198c6f0-0000-7000-8000-000000000000'";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            first_disbursed_on is not null and not withdrawn and (approved_on is null or first_disbursed_on < approved_on and not emergency) | aid_item_disbursed_early
            open_since is not null and not withdrawn and status not in ('REJECTED', 'CANCELLED') | aid_item_open
            """)
    void aPageOfFindingsIsReadInTheOrderOfItsOwnIndex(String condition, String index) {
        String plan = plan(
                "select * from aid_item where " + condition + " and id < " + SOME_ID + " order by id desc limit 51");

        assertTrue(plan.contains("Index Scan Backward using " + index) && plan.contains("Index Cond"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            donor_ids && array['0198c6f0-0000-7000-8000-000000000000'::uuid] | aid_item_by_set
            province_ids && array['tay-ninh']::varchar[]                     | aid_item_by_set
            approved_on >= date '2024-06-30'                                 | aid_item_by_approval
            recipient_id = '0198c6f0-0000-7000-8000-000000000000'            | aid_item_by_recipient
            changed_at >= now()                                              | aid_item_by_change
            search like '%nuoc sach%'                                        | aid_item_search
            """)
    void eachFilterHasItsIndex(String condition, String index) {
        String plan = plan("select id from aid_item where " + condition);

        assertTrue(plan.contains("on " + index) || plan.contains("using " + index), plan);
    }

    @Test
    void theRateOfADayIsTheFirstOfItsIndex() {
        String plan = plan("select * from exchange_rate where currency = 'USD' and quoted_on <= date '2024-06-30'"
                + " and quoted_on >= date '2024-06-23' order by quoted_on desc limit 1");

        assertTrue(plan.contains("exchange_rate_latest") && plan.contains("Index Cond"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    private static String plan(String query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Stored.database().update("set local enable_seqscan = off");
            Stored.database().update("set local enable_sort = off");
            List<String> lines = Stored.database().query("explain " + query, row -> row.getString(1));
            return String.join("\n", lines);
        });
    }
}
