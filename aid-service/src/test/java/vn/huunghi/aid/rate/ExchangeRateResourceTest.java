package vn.huunghi.aid.rate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Api.EXCHANGE_RATES;
import static vn.huunghi.aid.Api.administrator;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.rate.Rates.anyDay;
import static vn.huunghi.aid.rate.Rates.path;
import static vn.huunghi.aid.rate.Rates.rate;
import static vn.huunghi.aid.rate.Rates.recorded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ExchangeRateResourceTest {
    @Inject
    RatesOfDays rates;

    @Test
    void aRateIsRecordedWithoutAVersionAndCorrectedWithOne() {
        String path = path("USD", anyDay());
        Map<String, Object> stated = rate(new BigDecimal("25450.5"));
        stated.put("source", Map.of("title", "Ngân hàng Nhà nước", "url", "https://sbv.gov.vn"));

        administrator()
                .body(stated)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("currency", is("USD"))
                .body("rate", is(25450.5f))
                .body("source.title", is("Ngân hàng Nhà nước"))
                .body("version", is(1));
        administrator().body(stated).put(path).then().statusCode(428).body("code", is("version-required"));
        administrator()
                .header("If-Match", "\"2\"")
                .body("nonsense")
                .put(path)
                .then()
                .statusCode(412);
        administrator()
                .header("If-Match", "\"1\"")
                .body("nonsense")
                .put(path)
                .then()
                .statusCode(400);

        Map<String, Object> shown = reader().get(path).jsonPath().getMap("");
        shown.put("rate", 25460);
        shown.remove("source");
        administrator()
                .header("If-Match", "\"1\"")
                .body(shown)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", is(2));

        reader().get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("rate", is(25460))
                .body("source", nullValue());
        reader().header("If-None-Match", "\"2\"").get(path).then().statusCode(304);
        reader().get(path + "/history")
                .then()
                .body("items.action", contains("create", "change"))
                .body("items[1].before.rate", is(25450.5f))
                .body("items[1].after.rate", is(25460));
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 0, rate-not-positive, rate",
        "USD, -1, rate-not-positive, rate",
        "USD, 1.1234567, rate-too-precise, rate",
        "USD, 1000000000000, rate-too-precise, rate",
        "QQQ, 1, unknown-currency, currency",
        "usd, 1, unknown-currency, currency",
        "VND, 1, rate-of-vnd, currency"
    })
    void whatBreaksARuleIsRefusedAndLeavesNothing(String currency, BigDecimal rate, String code, String field) {
        mustRefuse(path(currency, anyDay()), rate(rate), 422, code, field);
    }

    @ParameterizedTest
    @CsvSource({
        "rate, , required",
        "rate, 25.450, invalid-value",
        "rates, 1, unknown-field",
        "source, SBV, invalid-value"
    })
    void whatCannotBeReadIsRefusedAndLeavesNothing(String field, String value, String code) {
        Map<String, Object> stated = rate(1);
        stated.put(field, value);

        mustRefuse(path("USD", anyDay()), stated, 400, code, field);
    }

    @Test
    void whatIsNotThereOrNoDayIsNotFoundAndOnlyAdministratorsWrite() {
        reader().get(path("USD", anyDay())).then().statusCode(404);
        reader().get(EXCHANGE_RATES + "/USD/2024-02-30").then().statusCode(404);
        administrator().body(rate(1)).put(EXCHANGE_RATES + "/USD/2024").then().statusCode(404);
        officer()
                .body(rate(1))
                .put(path("USD", anyDay()))
                .then()
                .statusCode(403)
                .body("code", is("not-allowed"));
        reader().get(EXCHANGE_RATES + "?from=2024").then().statusCode(400).body("code", is("invalid-parameter"));
    }

    @Test
    void everyPageTogetherIsTheListTheLatestDayOfACurrencyFirst() {
        LocalDate day = anyDay();
        for (int i = 0; i < 3; i++) {
            recorded("CHF", day.plusDays(i), 28000 + i);
            recorded("SEK", day.plusDays(i), 2400 + i);
        }
        recorded("CHF", day.plusDays(3), 28003);
        String query = EXCHANGE_RATES + "?currency=SEK,CHF,NOK&from=" + day + "&to=" + day.plusDays(2) + "&limit=2";

        List<String> paged = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Response page = reader().get(query + (cursor == null ? "" : "&cursor=" + cursor));
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> paged.add(item.get("currency") + " " + item.get("rate")));
            cursor = page.path("next");
            pages++;
        } while (cursor != null);

        assertEquals(List.of("CHF 28002", "CHF 28001", "CHF 28000", "SEK 2402", "SEK 2401", "SEK 2400"), paged);
        assertEquals(3, pages);
        reader().get(query + "&updatedSince=2199-01-01T00:00:00Z").then().body("items", empty());
        reader().get(EXCHANGE_RATES + "?cursor=abc").then().statusCode(400).body("code", is("bad-cursor"));
    }

    @Test
    void theRateIsThatOfTheDayOrTheLastWithinTheSevenDaysBefore() {
        LocalDate day = anyDay();
        recorded("DKK", day, 3500);
        recorded("DKK", day.plusDays(3), new BigDecimal("3600.25"));

        assertEquals(Optional.empty(), rates.on("DKK", day.minusDays(1)));
        assertEquals(Optional.of(quoted(day, "3500")), rates.on("DKK", day));
        assertEquals(Optional.of(quoted(day, "3500")), rates.on("DKK", day.plusDays(2)));
        assertEquals(Optional.of(quoted(day.plusDays(3), "3600.25")), rates.on("DKK", day.plusDays(3)));
        assertEquals(Optional.of(quoted(day.plusDays(3), "3600.25")), rates.on("DKK", day.plusDays(10)));
        assertEquals(Optional.empty(), rates.on("DKK", day.plusDays(11)));
        assertEquals(Optional.empty(), rates.on("NZD", day));
    }

    @Test
    void manyRatesAreFoundInOneStatementAndTheDongIsOne() {
        LocalDate day = anyDay();
        recorded("SGD", day, 19000);
        recorded("THB", day.minusDays(7), 700);
        WantedRate dong = new WantedRate("VND", day);
        WantedRate near = new WantedRate("SGD", day.plusDays(1));
        WantedRate far = new WantedRate("THB", day);
        WantedRate none = new WantedRate("THB", day.plusDays(1));

        Map<WantedRate, QuotedRate> found = rates.on(List.of(dong, near, far, none, near));

        assertEquals(
                Map.of(
                        dong, new QuotedRate("VND", day, BigDecimal.ONE, null),
                        near, new QuotedRate("SGD", day, new BigDecimal("1.9E+4"), "Ngân hàng Nhà nước"),
                        far, new QuotedRate("THB", day.minusDays(7), new BigDecimal("7E+2"), "Ngân hàng Nhà nước")),
                found);
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            fewest = Math.min(fewest, ExecutedStatements.during(() -> rates.on(List.of(dong, near, far, none))));
        }
        assertEquals(1, fewest);
    }

    private static QuotedRate quoted(LocalDate day, String rate) {
        return new QuotedRate("DKK", day, new BigDecimal(rate).stripTrailingZeros(), "Ngân hàng Nhà nước");
    }

    private static void mustRefuse(String path, Map<String, Object> stated, int status, String code, String field) {
        Stored before = Stored.now();

        administrator()
                .body(stated)
                .put(path)
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("violations.field", hasItem(field));

        assertEquals(before, Stored.now());
        reader().get(path).then().statusCode(404);
    }
}
