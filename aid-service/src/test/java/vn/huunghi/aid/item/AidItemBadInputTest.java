package vn.huunghi.aid.item;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.figure;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AidItemBadInputTest {

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    static Stream<Arguments> spoiled() {
        String unknown = UUID.randomUUID().toString();
        return Stream.of(
                spoil(400, "required", "kind", a -> a.remove("kind")),
                spoil(400, "required", "title", a -> a.put("title", "  ")),
                spoil(400, "required", "donorIds", a -> a.remove("donorIds")),
                spoil(400, "required", "donorIds", a -> a.put("donorIds", List.of())),
                spoil(400, "invalid-value", "donorIds[0]", a -> a.put("donorIds", List.of("Oxfam"))),
                spoil(400, "invalid-value", "kind", a -> a.put("kind", "GIFT")),
                spoil(400, "invalid-value", "plannedFrom", a -> a.put("plannedFrom", "2024-02-30")),
                spoil(400, "invalid-value", "emergency", a -> a.put("emergency", "yes")),
                spoil(400, "unknown-field", "amount", a -> a.put("amount", 5)),
                spoil(400, "required", "sectors[0].code", a -> a.put("sectors", List.of(Map.of("percent", 100)))),
                spoil(422, "constraint-violated", "title", a -> a.put("title", "x".repeat(1001))),
                spoil(422, "constraint-violated", "sectors", a -> a.put("sectors", many("code", 21))),
                spoil(422, "constraint-violated", "provinces", a -> a.put("provinces", many("provinceId", 64))),
                spoil(422, "unknown-donor", "donorIds[0]", a -> a.put("donorIds", List.of(unknown))),
                spoil(422, "unknown-organisation", "recipientId", a -> a.put("recipientId", unknown)),
                spoil(422, "unknown-organisation", "managingAgencyId", a -> a.put("managingAgencyId", unknown)),
                spoil(422, "unknown-organisation", "mobiliserId", a -> a.put("mobiliserId", unknown)),
                spoil(
                        422,
                        "two-recipients",
                        "recipientName",
                        a -> a.putAll(Map.of("recipientId", unknown, "recipientName", "Trường"))),
                spoil(
                        422,
                        "two-managing-agencies",
                        "managingAgency",
                        a -> a.putAll(Map.of("managingAgencyId", unknown, "managingAgency", "Sở Y tế"))),
                spoil(422, "unknown-sector", "sectors[0].code", a -> a.put("sectors", sectors("99999", null))),
                spoil(422, "shares-not-100", "sectors", a -> a.put("sectors", sectors("12220", 99.99))),
                spoil(422, "shares-not-100", "sectors", a -> a.put("sectors", sectors("12220", 101))),
                spoil(
                        422,
                        "shares-not-100",
                        "provinces",
                        a -> a.put(
                                "provinces",
                                List.of(
                                        Map.of("provinceId", "tay-ninh", "percent", 50),
                                        Map.of("provinceId", "long-an")))),
                spoil(
                        422,
                        "share-twice",
                        "provinces[1].provinceId",
                        a -> a.put(
                                "provinces",
                                List.of(Map.of("provinceId", "tay-ninh"), Map.of("provinceId", "tay-ninh")))),
                spoil(422, "plan-ends-before-it-starts", "plannedTo", a -> a.put("plannedTo", "2023-12-31")),
                spoil(
                        422,
                        "unknown-province",
                        "provinces",
                        a -> a.put("provinces", List.of(Map.of("provinceId", "tay-nam")))),
                spoil(422, "province-not-in-force", "provinces[0].provinceId", a -> a.put("plannedFrom", "2025-07-01")),
                spoil(422, "province-not-in-force", "provinces[0].provinceId", a -> a.remove("plannedFrom")),
                spoil(422, "unknown-indicator", "figures[0].indicator", figures(figure("NO_SUCH", 1, "EXACT"))),
                spoil(
                        422,
                        "indicator-not-recordable",
                        "figures[0].indicator",
                        figures(figure("AID_COMMITTED", 1, "EXACT"))),
                spoil(
                        422,
                        "indicator-not-recordable",
                        "figures[1].indicator",
                        figures(figure("SCHOLARSHIPS", 1, "EXACT"), figure("AID_MOBILISED", 1, "EXACT"))),
                spoil(422, "indicator-inactive", "figures[0].indicator", figures(figure("OLD_GIFTS", 1, "EXACT"))),
                spoil(
                        422,
                        "duplicate-indicator",
                        "figures[1].indicator",
                        figures(figure("SCHOLARSHIPS", 1, "EXACT"), figure("SCHOLARSHIPS", 2, "EXACT"))),
                spoil(422, "negative-figure", "figures[0].value", figures(figure("SCHOLARSHIPS", -1, "EXACT"))),
                spoil(
                        403,
                        "not-your-province",
                        null,
                        a -> a.put("provinces", List.of(Map.of("provinceId", "kon-tum")))),
                spoil(403, "not-allowed", null, a -> a.remove("provinces")));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void everyKindOfBadItemHasItsCodeAndStoresNothing(
            int status, String code, String field, Consumer<Map<String, Object>> spoil) {
        Map<String, Object> item = Aid.item();
        spoil.accept(item);
        Stored before = Stored.now();

        Response answer = officer().body(item).post(AID_ITEMS);

        refused(answer, status, code, field);
        assertEquals(before, Stored.now());
    }

    static Stream<Arguments> spoiledTransactions() {
        String unknown = UUID.randomUUID().toString();
        return Stream.of(
                spoil(400, "required", "kind", t -> t.remove("kind")),
                spoil(400, "required", "on", t -> t.remove("on")),
                spoil(400, "required", "currency", t -> t.remove("currency")),
                spoil(400, "required", "amount", t -> t.remove("amount")),
                spoil(400, "invalid-value", "on", t -> t.put("on", "2024-02")),
                spoil(400, "invalid-value", "kind", t -> t.put("kind", "GRANT")),
                spoil(400, "unknown-field", "value", t -> t.put("value", 5)),
                spoil(422, "unknown-currency", "currency", t -> t.put("currency", "XYZ")),
                spoil(422, "unknown-currency", "currency", t -> t.put("currency", "usd")),
                spoil(422, "unknown-currency", "currency", t -> t.put("currency", "XAU")),
                spoil(
                        422,
                        "too-many-digits",
                        "amount.value",
                        amount(Map.of("value", new BigDecimal("123456789012345678901234567890")))),
                spoil(422, "too-many-decimals", "amount", amount(Map.of("value", 0.5))),
                spoil(422, "amount-zero", "amount", amount(Map.of("value", 0))),
                spoil(422, "negative-figure", "amount.value", amount(Map.of("value", -1))),
                spoil(422, "figure-incomplete", "amount.value", amount(Map.of())),
                spoil(
                        422,
                        "figure-incomplete",
                        "amount.value",
                        t -> t.putAll(Map.of("currency", "USD", "amount", Map.of("text", "10.000 đồng")))),
                spoil(422, "transaction-in-the-future", "on", t -> t.put("on", "2199-01-01")),
                spoil(422, "rate-of-vnd", "rate", t -> t.put("rate", 2)),
                spoil(422, "rate-of-vnd", "vnd", t -> t.put("vnd", Map.of("value", 999))),
                spoil(422, "rate-not-positive", "rate", t -> t.putAll(Map.of("currency", "USD", "rate", 0))),
                spoil(422, "rate-not-positive", "rate", t -> t.putAll(Map.of("currency", "USD", "rate", -1))),
                spoil(
                        422,
                        "rate-and-vnd",
                        "vnd",
                        t -> t.putAll(Map.of("currency", "USD", "rate", 25000, "vnd", Map.of("value", 1)))),
                spoil(
                        400,
                        "required",
                        "rateSource",
                        t -> t.putAll(Map.of("currency", "USD", "vnd", Map.of("value", 25000)))),
                spoil(400, "required", "rateSource", t -> t.putAll(Map.of("currency", "USD", "rate", 25000))),
                spoil(
                        400,
                        "required",
                        "rateSource",
                        t -> t.putAll(Map.of("currency", "USD", "rate", 25000, "rateSource", "  "))),
                spoil(
                        422,
                        "rate-after-the-transaction",
                        "rateOn",
                        t -> t.putAll(
                                Map.of("currency", "USD", "rate", 25000, "rateSource", "x", "rateOn", "2024-02-02"))),
                spoil(
                        422,
                        "rate-after-the-transaction",
                        "rateOn",
                        t -> t.putAll(Map.of(
                                "currency",
                                "USD",
                                "vnd",
                                Map.of("value", 25000),
                                "rateSource",
                                "x",
                                "rateOn",
                                "9999-12-31"))),
                spoil(
                        422,
                        "too-many-decimals",
                        "vnd",
                        t -> t.putAll(Map.of("currency", "USD", "vnd", Map.of("value", 0.5), "rateSource", "x"))),
                spoil(
                        422,
                        "too-many-digits",
                        "amount",
                        t -> t.putAll(Map.of(
                                "currency",
                                "USD",
                                "rate",
                                25123,
                                "rateSource",
                                "x",
                                "amount",
                                Map.of("value", 123456789012345L)))),
                spoil(
                        422,
                        "too-many-digits",
                        "amount",
                        t -> t.putAll(Map.of(
                                "currency",
                                "USD",
                                "rate",
                                25000,
                                "rateSource",
                                "x",
                                "amount",
                                Map.of("value", 100_000_000_000_000_000L)))),
                spoil(
                        422,
                        "amount-zero",
                        "vnd",
                        t -> t.putAll(Map.of("currency", "USD", "vnd", Map.of("value", 0), "rateSource", "x"))),
                spoil(
                        422,
                        "vnd-not-counted",
                        "vnd",
                        t -> t.putAll(Map.of(
                                "currency", "USD", "vnd", Map.of("qualifier", "UNQUANTIFIED"), "rateSource", "x"))),
                spoil(400, "required", "rate", t -> t.putAll(Map.of("currency", "USD", "rateOn", "2024-01-31"))),
                spoil(400, "required", "rate", t -> t.putAll(Map.of("currency", "USD", "rateSource", "Vietcombank"))),
                spoil(422, "rate-of-vnd", "rateOn", t -> t.put("rateOn", "2024-01-31")),
                spoil(422, "no-exchange-rate", "rate", t -> t.put("currency", "TMT")),
                spoil(409, "disbursed-before-approval", "on", t -> t.put("kind", "DISBURSEMENT")),
                spoil(422, "unknown-transaction", "reversalOf", t -> t.put("reversalOf", unknown)));
    }

    @ParameterizedTest
    @MethodSource("spoiledTransactions")
    void everyKindOfBadTransactionHasItsCodeAndStoresNothing(
            int status, String code, String field, Consumer<Map<String, Object>> spoil) {
        String path = Aid.proposed();
        Map<String, Object> transaction = Aid.transaction("PLEDGE", 1000, "VND", "2024-02-01");
        spoil.accept(transaction);
        Stored before = Stored.now();

        Response answer = officer().body(transaction).post(path + "/transactions");

        refused(answer, status, code, field);
        assertEquals(before, Stored.now());
        reader().get(path).then().body("version", is(1));
    }

    static Stream<Arguments> spoiledReversals() {
        return Stream.of(
                spoil(422, "reversal-of-another-currency", "currency", t -> t.put("currency", "USD")),
                spoil(422, "reversal-of-another-kind", "kind", t -> t.put("kind", "COMMITMENT")),
                spoil(422, "rate-of-a-reversal", "rate", t -> t.put("rate", 2)),
                spoil(422, "rate-of-a-reversal", "rateOn", t -> t.put("rateOn", "2024-02-01")),
                spoil(422, "rate-of-a-reversal", "rateSource", t -> t.put("rateSource", "Vietcombank")),
                spoil(422, "reversal-before-its-origin", "on", t -> t.put("on", "2024-01-31")),
                spoil(422, "reversal-too-large", "amount", amount(Map.of("value", 1001))),
                spoil(422, "amount-zero", "amount", amount(Map.of("value", 0))),
                spoil(422, "too-many-decimals", "amount", amount(Map.of("value", 0.5))),
                spoil(422, "reversal-not-exact", "amount", amount(Map.of("value", 500, "qualifier", "NEARLY"))));
    }

    @ParameterizedTest
    @MethodSource("spoiledReversals")
    void everyKindOfBadReversalHasItsCodeAndStoresNothing(
            int status, String code, String field, Consumer<Map<String, Object>> spoil) {
        String path = Aid.proposed();
        Object origin = Aid.post(path, Aid.transaction("PLEDGE", 1000, "VND", "2024-02-01"))
                .get("id");
        Map<String, Object> reversal = Aid.reversal(origin, null, "2024-03-01");
        spoil.accept(reversal);
        Stored before = Stored.now();

        Response answer = officer().body(reversal).post(path + "/transactions");

        refused(answer, status, code, field);
        assertEquals(before, Stored.now());
        Object back = Aid.post(path, Aid.reversal(origin, 1, "2024-03-01")).get("id");
        refused(
                officer().body(Aid.reversal(back, null, "2024-03-01")).post(path + "/transactions"),
                422,
                "reversal-of-a-reversal",
                "reversalOf");
        // Of another item there is no such transaction.
        refused(
                officer().body(Aid.reversal(origin, null, "2024-03-01")).post(Aid.proposed() + "/transactions"),
                422,
                "unknown-transaction",
                "reversalOf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=1",
                "limit=0",
                "status=DONE",
                "donorId=me",
                "approvedFrom=yesterday",
                "cursor=abc",
                "emergency=maybe"
            })
    void aParameterThatCannotBeReadIsRefused(String query) {
        reader().get(AID_ITEMS + "?" + query).then().statusCode(400).body("code", notNullValue());
    }

    @Test
    void aFilterByAnUnknownProvinceIsRefused() {
        reader().get(AID_ITEMS + "?provinceId=tay-nam").then().statusCode(422).body("code", is("unknown-province"));
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        given().contentType(ContentType.JSON).get(AID_ITEMS).then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post(AID_ITEMS)
                .then()
                .statusCode(401);
        reader().body(Aid.item()).post(AID_ITEMS).then().statusCode(403);
    }

    private static void refused(Response answer, int status, String code, String field) {
        answer.then().statusCode(status).contentType("application/problem+json").body("code", is(code));
        if (field != null) {
            answer.then().body("violations.field", hasItem(field));
        }
    }

    private static List<Map<String, Object>> sectors(String code, Object percent) {
        return List.of(percent == null ? Map.of("code", code) : Map.of("code", code, "percent", percent));
    }

    private static List<Map<String, Object>> many(String key, int number) {
        return IntStream.range(0, number)
                .<Map<String, Object>>mapToObj(n -> Map.of(key, key + n))
                .toList();
    }

    @SafeVarargs
    private static Consumer<Map<String, Object>> figures(Map<String, Object>... figures) {
        return item -> item.put("figures", List.of(figures));
    }

    private static Consumer<Map<String, Object>> amount(Map<String, Object> amount) {
        return transaction -> transaction.put("amount", amount);
    }

    private static Arguments spoil(int status, String code, String field, Consumer<Map<String, Object>> spoil) {
        return Arguments.of(status, code, field, spoil);
    }
}
