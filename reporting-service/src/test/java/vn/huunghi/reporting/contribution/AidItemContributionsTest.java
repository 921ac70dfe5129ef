package vn.huunghi.reporting.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.figure.Figure;

class AidItemContributionsTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final String APPROVED = "\"approval\":{\"number\":\"1\",\"on\":\"2024-03-11\"},";
    private static final String HOUSEHOLDS = "\"figures\":[" + figure("HOUSEHOLDS_SUPPORTED", 1000) + "],";

    /** Each row: status, approved, emergency, planned end → on which days the item, its figure and its money count. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # status     | approved | emergency | planned to | counts
                    PROPOSED     | false    | false     | 2024-12    | AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    SUBMITTED    | false    | true      | -          | AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    SUBMITTED    | false    | true      | 2024-12    | HOUSEHOLDS_SUPPORTED 2024-12-01..2024-12-31, AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    APPROVED     | true     | true      | 2024-12    | AID_ITEMS 2024-03-11, HOUSEHOLDS_SUPPORTED 2024-03-11, AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    IMPLEMENTING | true     | false     | -          | AID_ITEMS 2024-03-11, HOUSEHOLDS_SUPPORTED 2024-03-11, AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    COMPLETED    | true     | false     | -          | AID_ITEMS 2024-03-11, HOUSEHOLDS_SUPPORTED 2024-03-11, AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    CLOSED       | true     | false     | -          | AID_ITEMS 2024-03-11, HOUSEHOLDS_SUPPORTED 2024-03-11, AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    SUSPENDED    | true     | false     | -          | AID_ITEMS 2024-03-11, HOUSEHOLDS_SUPPORTED 2024-03-11, AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    REJECTED     | false    | true      | 2024-12    | AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    CANCELLED    | false    | true      | 2024-12    | AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    CANCELLED    | true     | false     | -          | AID_ITEMS 2024-03-11, HOUSEHOLDS_SUPPORTED 2024-03-11, AID_PLEDGED 2024-01-01, AID_COMMITTED 2024-02-02, AID_DISBURSED 2024-04-04
                    """)
    void whatAnItemCountsAsFollowsFromItsStatusApprovalAndEmergency(
            String status, boolean approved, boolean emergency, String plannedTo, String expected)
            throws JsonProcessingException {
        List<Contribution> counted = of("""
                {"kind":"PROJECT","status":"%s","emergency":%s,"plannedTo":%s,%s%s"transactions":[%s,%s,%s,{
                  "id":"of-later","kind":"A_KIND_OF_LATER","on":"2024-05-05","currency":"VND","amount":{"value":9},"vnd":{"value":9}}]}
                """.formatted(
                        status,
                        emergency,
                        plannedTo == null ? null : "\"" + plannedTo + "\"",
                        approved ? APPROVED : "\"approval\":null,",
                        HOUSEHOLDS,
                        transaction("p", "PLEDGE", "2024-01-01", "{\"value\":3}", null),
                        transaction("c", "COMMITMENT", "2024-02-02", "{\"value\":2}", null),
                        transaction("d", "DISBURSEMENT", "2024-04-04", "{\"value\":1}", null)));

        assertEquals(
                expected, counted.stream().map(AidItemContributionsTest::days).collect(Collectors.joining(", ")));
    }

    /** Each row: what is posted on one item in order, "reversed by" after a slash → what is left. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # posted                                             | reversals                                        | left
                    {"value":100}                                        | {"value":30}                                     | 70–70 EXACT 70
                    {"value":100}                                        | {"value":30}; {"value":69}                       | 1–1 EXACT 1
                    {"value":100}                                        | {"value":30}; {"value":70}                       |
                    {"value":100}                                        | {"value":100}                                    |
                    {"value":100,"low":100,"high":100,"qualifier":"EXACT"} | {"value":99,"low":99,"high":99,"qualifier":"EXACT"} | 1–1 EXACT 1
                    {"value":100,"qualifier":"MORE_THAN"}                | {"value":30}                                     | 70–null MORE_THAN 70
                    {"value":100,"qualifier":"MORE_THAN"}                | {"value":100,"qualifier":"MORE_THAN"}            |
                    {"value":100,"qualifier":"MORE_THAN"}                | {"value":30}; {"value":70,"qualifier":"MORE_THAN"} |
                    {"value":100,"qualifier":"NEARLY"}                   | {"value":30}                                     | 0–70 NEARLY 70
                    {"value":100,"qualifier":"ABOUT"}                    | {"value":30}                                     | 0–null ABOUT 70
                    {"low":10,"high":20,"qualifier":"RANGE"}             | {"value":5}                                      | 5–15 RANGE null
                    {"low":10,"high":20,"qualifier":"RANGE"}             | {"value":15}                                     | 0–5 RANGE null
                    {"low":10,"high":20,"qualifier":"RANGE"}             | {"low":10,"high":20,"qualifier":"RANGE"}         |
                    {"qualifier":"UNQUANTIFIED"}                         | {"qualifier":"UNQUANTIFIED"}                     |
                    """)
    void aReversalTakesAwayFromItsOriginAndWhatIsWhollyReversedCountsNowhere(
            String posted, String reversals, String expected) throws JsonProcessingException {
        StringBuilder transactions = new StringBuilder(transaction("o", "COMMITMENT", "2024-02-02", posted, null));
        int number = 0;
        for (String reversal : reversals.split("; ")) {
            number++;
            transactions
                    .append(',')
                    .append(transaction("r" + number, "COMMITMENT", "2025-01-0" + number, reversal, "o"));
        }

        List<Contribution> counted = of("""
                {"kind":"PROJECT","status":"PROPOSED","transactions":[%s]}""".formatted(transactions));

        assertEquals(
                expected == null ? "" : "AID_COMMITTED 2024-02-02 " + expected,
                counted.stream()
                        .map(each -> days(each) + " " + numbers(each.figure()))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aReversalOfWhatWasNeverPostedIsRefusedRatherThanCountedWrong() {
        assertThrows(
                IllegalArgumentException.class,
                () -> of("""
                {"kind":"PROJECT","status":"PROPOSED","transactions":[%s]}""".formatted(transaction("r", "PLEDGE", "2024-01-01", "{\"value\":1}", "o"))));
    }

    /** Each row: provinces and sectors with their percents → where 100 đồng fall. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # provinces          | sectors              | parts
                    ''                   | ''                   | [] [] 100
                    a                    | ''                   | [a] [] 100
                    b a                  | 2 1                  | [a, b] [1, 2] 100
                    a:100                | ''                   | [a] [] 100
                    a:33.3333 b:66.6667  | ''                   | [a] [] 33, [b] [] 67
                    a:50 b:25 c:25       | 1                    | [a] [1] 50, [b] [1] 25, [c] [1] 25
                    a b                  | 1:37.5 2:62.5        | [a, b] [1] 37, [a, b] [2] 63
                    a:50 b:50            | 1:33.5 2:66.5        | [a] [1] 16, [a] [2] 34, [b] [1] 16, [b] [2] 34
                    a:50 b:50            | 1:33 2:33 3:34       | [a] [1] 16, [a] [2] 16, [a] [3] 18, [b] [1] 16, [b] [2] 16, [b] [3] 18
                    """)
    void moneyIsSplitByWhatIsKnownToTheLastDong(String provinces, String sectors, String expected)
            throws JsonProcessingException {
        List<Contribution> counted = of("""
                {"kind":"PROJECT","status":"APPROVED",%s"provinces":[%s],"sectors":[%s],"transactions":[%s]}
                """.formatted(
                        APPROVED,
                        shares("provinceId", provinces),
                        shares("code", sectors),
                        transaction("c", "COMMITMENT", "2024-02-02", "{\"value\":100}", null)));

        assertEquals(
                expected,
                counted.stream()
                        .filter(each -> each.measure().equals("AID_COMMITTED"))
                        .map(each -> each.provinces() + " " + each.traits().sectors() + " "
                                + each.figure().value())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                counted.size(),
                counted.stream()
                        .map(each -> each.measure() + each.part())
                        .distinct()
                        .count(),
                "every part is told apart");
    }

    @Test
    void itemAndFiguresAreNotSplitAndCarryTheirDimensionsAsSets() throws JsonProcessingException {
        List<Contribution> counted = of("""
                {"kind":"PROGRAMME","status":"APPROVED",%s%s"donorIds":["y","x","y"],"recipientId":"r","managingAgencyId":"m",
                 "mobiliserId":"r","provinces":[{"provinceId":"b","percent":50},{"provinceId":"a","percent":50}],
                 "sectors":[{"code":"2","percent":50},{"code":"1","percent":50}],"transactions":[]}
                """.formatted(APPROVED, HOUSEHOLDS));

        assertEquals(2, counted.size());
        for (Contribution each : counted) {
            assertEquals(List.of("a", "b"), each.provinces());
            assertEquals(
                    new Traits("PROGRAMME", List.of(), List.of("m", "r"), List.of("1", "2"), List.of("x", "y")),
                    each.traits());
            assertEquals(Basis.RECORDED, each.basis());
        }
        assertEquals(Figure.exact(1), counted.get(0).figure());
        assertEquals(Figure.exact(1000), counted.get(1).figure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":-1}",
                "{}",
                "{\"low\":1,\"qualifier\":\"RANGE\"}",
                "{\"value\":1,\"qualifier\":\"ROUGHLY\"}",
                "{\"low\":-1,\"high\":1,\"qualifier\":\"RANGE\"}"
            })
    void moneyThatCannotBeReadIsRefusedRatherThanCountedWrong(String vnd) {
        assertThrows(Exception.class, () -> of("""
                {"kind":"PROJECT","status":"PROPOSED","transactions":[%s]}""".formatted(transaction("p", "PLEDGE", "2024-01-01", vnd, null))));
    }

    private static List<Contribution> of(String state) throws JsonProcessingException {
        return AidItemContributions.of("id", JSON.readValue(state, AidItemState.class));
    }

    private static String transaction(String id, String kind, String on, String money, String reversalOf) {
        String origin = reversalOf == null ? "null" : "\"" + reversalOf + "\"";
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"on\":\"%s\",\"currency\":\"VND\",\"amount\":%4$s,\"vnd\":%4$s,\"reversalOf\":%5$s}"
                .formatted(id, kind, on, money, origin);
    }

    private static String shares(String key, String words) {
        if (words.isEmpty()) {
            return "";
        }
        return List.of(words.split(" ")).stream()
                .map(word -> word.split(":"))
                .map(word ->
                        "{\"%s\":\"%s\"%s}".formatted(key, word[0], word.length == 1 ? "" : ",\"percent\":" + word[1]))
                .collect(Collectors.joining(","));
    }

    private static String figure(String indicator, int value) {
        return "{\"indicator\":\"%s\",\"value\":%2$d,\"low\":%2$d,\"high\":%2$d,\"qualifier\":\"EXACT\"}"
                .formatted(indicator, value);
    }

    private static String days(Contribution counted) {
        String from = counted.fromDay().toString();
        String to = counted.toDay().toString();
        return counted.measure() + " " + (from.equals(to) ? from : from + ".." + to);
    }

    private static String numbers(Figure figure) {
        return plain(figure.low()) + "–" + plain(figure.high()) + " " + figure.qualifier() + " "
                + plain(figure.value());
    }

    private static String plain(BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }
}
