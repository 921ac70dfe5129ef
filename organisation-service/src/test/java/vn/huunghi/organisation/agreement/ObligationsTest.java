package vn.huunghi.organisation.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.organisation.Api.AGREEMENTS;
import static vn.huunghi.organisation.Api.agreement;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.createdAgreement;
import static vn.huunghi.organisation.Api.etag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.time.BusinessDay;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ObligationsTest {
    private static final LocalDate TODAY = BusinessDay.today(Clock.systemUTC());

    @Inject
    SessionFactory sessions;

    @Test
    void whatIsDueByTodayIsListedWithHowLongItIsOverdue() {
        String id = agreed(
                "2022",
                null,
                null,
                owed("hôm nay", null, TODAY),
                owed("ngày mai", null, TODAY.plusDays(1)),
                owed("hôm kia", null, TODAY.minusDays(2)),
                owed("không bao giờ", null, null));

        List<Map<String, Object>> due = due("", id);

        assertEquals(
                List.of("hôm kia", "hôm nay"),
                due.stream().map(item -> item.get("text")).toList());
        assertEquals(
                List.of(2, 0), due.stream().map(item -> item.get("obligation")).toList());
        assertEquals(
                List.of(2, 0), due.stream().map(item -> item.get("overdueDays")).toList());
        assertEquals(TODAY.minusDays(2).toString(), due.get(0).get("dueOn"));
        assertEquals(
                List.of("hôm kia", "hôm nay", "ngày mai"),
                due("dueBefore=" + TODAY.plusDays(2), id).stream()
                        .map(item -> item.get("text"))
                        .toList());
        assertEquals(1, due("dueBefore=" + TODAY, id).size());
    }

    @Test
    void whatWasMetIsDueAgainAnIntervalLater() {
        LocalDate first = TODAY.minusMonths(24);
        Map<String, Object> obligation = owed("giao ban", 12, first);
        String id = agreed("2000", null, null, obligation);
        assertEquals(first.toString(), due("", id).get(0).get("dueOn"));

        meet(id, obligation, first);
        assertEquals(first.plusMonths(12).toString(), due("", id).get(0).get("dueOn"));
        meet(id, obligation, first, first.plusMonths(12), TODAY);
        assertEquals(List.of(), due("", id));
        assertEquals(
                first.plusMonths(36).toString(),
                due("dueBefore=" + TODAY.plusYears(2), id).get(0).get("dueOn"));
    }

    @Test
    void onlyAgreementsInForceOweAnything() {
        Map<String, Object> overdue = owed("cũ", null, LocalDate.parse("2020-06-30"));
        String proposed = agreed(null, null, null, overdue);
        String toCome = agreed(TODAY.plusDays(1).toString(), null, null, overdue);
        String expired = agreed("2020", TODAY.minusDays(1).toString(), null, overdue);
        String terminated = agreed("2020", null, TODAY.toString(), overdue);
        String lastDay = agreed("2020", TODAY.toString(), null, overdue);
        String firstDay = agreed(TODAY.toString(), null, null, overdue);
        String withdrawn = agreed("2020", null, null, overdue);
        as("administrator")
                .header("If-Match", "\"1\"")
                .delete(AGREEMENTS + "/" + withdrawn)
                .then()
                .statusCode(204);

        for (String id : List.of(proposed, toCome, expired, terminated, withdrawn)) {
            assertEquals(List.of(), due("", id));
        }
        for (String id : List.of(lastDay, firstDay)) {
            assertEquals(1, due("", id).size());
        }
    }

    @Test
    void whatWouldFallAfterTheEndIsNotDue() {
        LocalDate last = TODAY.plusDays(10);
        String id = agreed("2020", last.toString(), null, owed("A", null, last), owed("B", null, last.plusDays(1)));

        assertEquals(
                List.of("A"),
                due("dueBefore=2199-12-31", id).stream()
                        .map(item -> item.get("text"))
                        .toList());
    }

    @Test
    void thePagesTogetherAreTheWholeListTheOldestFirst() {
        for (int i = 0; i < 3; i++) {
            agreed(
                    "2020",
                    null,
                    null,
                    owed("A", null, LocalDate.parse("2021-01-01")),
                    owed("B", null, LocalDate.parse("2021-01-01")),
                    owed("C", null, LocalDate.parse("2021-02-01")));
        }
        List<Map<String, Object>> whole = read("", 200);

        assertTrue(whole.size() >= 9);
        assertEquals(whole, read("", 2));
        assertEquals(
                whole.stream().map(item -> (String) item.get("dueOn")).sorted().toList(),
                whole.stream().map(item -> (String) item.get("dueOn")).toList());
    }

    @Test
    void aPageIsOneStatement() {
        agreed("2020", null, null, owed("A", null, TODAY), owed("B", null, TODAY));
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();

        page("limit=200");

        assertEquals(1, statistics.getPrepareStatementCount() - before);
    }

    @SafeVarargs
    private static String agreed(String from, String to, String terminatedOn, Map<String, Object>... obligations) {
        return createdAgreement(facts(from, to, terminatedOn, List.of(obligations)));
    }

    private static Map<String, Object> facts(
            String from, String to, String terminatedOn, List<Map<String, Object>> obligations) {
        Map<String, Object> facts = agreement(null);
        facts.put("validFrom", from);
        facts.put("validTo", to);
        facts.put("terminatedOn", terminatedOn);
        facts.put("obligations", obligations);
        return facts;
    }

    private static Map<String, Object> owed(String text, Integer everyMonths, LocalDate firstDueOn) {
        Map<String, Object> obligation = new LinkedHashMap<>();
        obligation.put("text", text);
        obligation.put("everyMonths", everyMonths);
        obligation.put("firstDueOn", firstDueOn == null ? null : firstDueOn.toString());
        return obligation;
    }

    private static void meet(String id, Map<String, Object> obligation, LocalDate... days) {
        obligation.put("doneOn", List.of(days).stream().map(LocalDate::toString).toList());
        as("administrator")
                .header("If-Match", etag(AGREEMENTS + "/" + id))
                .body(facts("2000", null, null, List.of(obligation)))
                .put(AGREEMENTS + "/" + id)
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> due(String query, String agreementId) {
        return read(query, 200).stream()
                .filter(item -> item.get("agreementId").equals(agreementId))
                .toList();
    }

    private static List<Map<String, Object>> read(String query, int limit) {
        List<Map<String, Object>> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = page(query + "&limit=" + limit + cursor);
            read.addAll(page.extract().<List<Map<String, Object>>>path("items"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return read;
    }

    private static ValidatableResponse page(String query) {
        return as("reader")
                .get(AGREEMENTS + "/obligations?" + query.replaceFirst("^&", ""))
                .then()
                .statusCode(200);
    }
}
