package vn.huunghi.reporting.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;

class ActivityContributionsTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Each row: kind, part or not, indicators stated → measures contributed, implied ones with a ~. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    COMMUNICATION     | whole |                                      | ~ACTIVITIES ~COMMUNICATION_SESSIONS
                    COMMUNICATION     | whole | COMMUNICATION_SESSIONS               | COMMUNICATION_SESSIONS ~ACTIVITIES
                    COMMUNICATION     | whole | COMMUNICATION_PARTICIPANTS           | COMMUNICATION_PARTICIPANTS ~ACTIVITIES ~COMMUNICATION_SESSIONS
                    COMMUNICATION     | whole | EXCHANGE_SESSIONS                    | EXCHANGE_SESSIONS ~ACTIVITIES ~COMMUNICATION_SESSIONS
                    COMMUNICATION     | part  |                                      | ~COMMUNICATION_SESSIONS
                    CULTURAL_EXCHANGE | whole |                                      | ~ACTIVITIES ~EXCHANGE_SESSIONS
                    SPORT_EXCHANGE    | whole |                                      | ~ACTIVITIES ~EXCHANGE_SESSIONS
                    YOUTH_EXCHANGE    | whole | EXCHANGE_SESSIONS PERSONS_ATTENDING  | EXCHANGE_SESSIONS PERSONS_ATTENDING ~ACTIVITIES
                    YOUTH_EXCHANGE    | part  | PERSONS_ATTENDING                    | PERSONS_ATTENDING ~EXCHANGE_SESSIONS
                    GIFT              | whole | HOUSEHOLDS_SUPPORTED                 | HOUSEHOLDS_SUPPORTED ~ACTIVITIES
                    GIFT              | part  | HOUSEHOLDS_SUPPORTED                 | HOUSEHOLDS_SUPPORTED
                    GIFT              | part  |                                      |
                    A_KIND_OF_LATER   | whole |                                      | ~ACTIVITIES
                    """)
    void countsAsWhatItStatesAndWhatItsKindImplies(String kind, String extent, String indicators, String expected)
            throws JsonProcessingException {
        String figures = indicators == null
                ? ""
                : String.join(
                        ",",
                        List.of(indicators.split(" ")).stream()
                                .map(code -> figure(code, "7"))
                                .toList());
        String parent = extent.equals("part") ? "\"parentId\":\"p\"," : "";

        List<Contribution> contributions = of("""
                {"kind":"%s","status":"HELD","endsOn":"2024-05-31",%s"figures":[%s]}""".formatted(kind, parent, figures));

        assertEquals(
                expected == null ? "" : expected,
                String.join(
                        " ",
                        contributions.stream()
                                .map(c -> (c.stated() ? "" : "~") + c.measure())
                                .toList()));
        contributions.forEach(
                c -> assertEquals(Figure.exact(c.stated() ? 7 : 1), c.figure(), "the figure of " + c.measure()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLANNED", "CANCELLED", "A_STATUS_OF_LATER"})
    void countsAsNothingUnlessHeld(String status) throws JsonProcessingException {
        assertEquals(List.of(), of("""
                {"kind":"GIFT","status":"%s","endsOn":"2024-05-31","figures":[%s]}""".formatted(status, figure("SCHOLARSHIPS", "300"))));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-31, 2024-05-31, 2024-05-31", "2024-02, 2024-02-01, 2024-02-29", "2024, 2024-01-01, 2024-12-31"
    })
    void countsOnTheDayItEndsAsFarAsThatIsKnown(String endsOn, LocalDate from, LocalDate to)
            throws JsonProcessingException {
        Contribution contribution = of("""
                {"kind":"GIFT","status":"HELD","startsOn":"2023-01-01","endsOn":"%s"}""".formatted(endsOn)).get(0);

        assertEquals(from, contribution.fromDay());
        assertEquals(to, contribution.toDay());
        assertEquals(Basis.RECORDED, contribution.basis());
        assertEquals(Accumulation.PERIOD, contribution.accumulation());
    }

    @Test
    void carriesItsDimensionsAsSets() throws JsonProcessingException {
        Contribution contribution =
                of("""
                {"kind":"GIFT","status":"HELD","endsOn":"2024","provinceIds":["kon-tum","gia-lai","kon-tum"],
                 "countryCodes":["LA","KH"],"organiserIds":["b","a"],"parentId":"p",
                 "figures":[%s]}""".formatted(figure("SCHOLARSHIPS", "300"))).get(0);

        assertEquals(List.of("gia-lai", "kon-tum"), contribution.provinces());
        assertEquals(List.of("KH", "LA"), contribution.traits().countries());
        assertEquals(List.of("a", "b"), contribution.traits().organisations());
        assertEquals("GIFT", contribution.traits().kind());
        assertEquals("p", contribution.parentId());
    }

    @Test
    void withoutProvinceStandsOnTheNationsAccount() throws JsonProcessingException {
        assertEquals(
                List.of(),
                of("{\"kind\":\"GIFT\",\"status\":\"HELD\",\"endsOn\":\"2024\"}")
                        .get(0)
                        .provinces());
    }

    @Test
    void everyQualifierKeepsItsBoundsAndWording() throws JsonProcessingException {
        Map<Qualifier, Figure> figures = new TreeMap<>();
        of("""
                {"kind":"OTHER","status":"HELD","endsOn":"2024","parentId":"p","figures":[
                  {"indicator":"A","value":300,"low":300,"high":300,"qualifier":"EXACT","text":"300 suất"},
                  {"indicator":"B","value":1000,"low":1000,"qualifier":"MORE_THAN"},
                  {"indicator":"C","value":4200,"low":0,"high":4200,"qualifier":"NEARLY"},
                  {"indicator":"D","value":500,"low":0,"high":null,"qualifier":"ABOUT","note":"ước tính"},
                  {"indicator":"E","low":3000000.5,"high":3700000,"qualifier":"RANGE"},
                  {"indicator":"F","low":0,"qualifier":"UNQUANTIFIED","text":"nhiều","unknownOfLater":1}]}""").forEach(c -> figures.put(c.figure().qualifier(), c.figure()));

        assertEquals(
                Map.of(
                        Qualifier.EXACT, Figure.exact(300).withText("300 suất"),
                        Qualifier.MORE_THAN, Figure.moreThan(number("1000")),
                        Qualifier.NEARLY, Figure.nearly(number("4200")),
                        Qualifier.ABOUT, Figure.about(number("500")).withNote("ước tính"),
                        Qualifier.RANGE, Figure.range(number("3000000.5"), number("3700000")),
                        Qualifier.UNQUANTIFIED, Figure.unquantified().withText("nhiều")),
                figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"GIFT\",\"status\":\"HELD\"}",
                "{\"kind\":\"GIFT\",\"endsOn\":\"2024\"}",
                "{\"kind\":\"GIFT\",\"status\":\"HELD\",\"endsOn\":\"2024-13\"}",
                "{\"kind\":\"GIFT\",\"status\":\"HELD\",\"endsOn\":\"2024\",\"figures\":[{\"value\":1,\"qualifier\":\"EXACT\"}]}",
                "{\"kind\":\"GIFT\",\"status\":\"HELD\",\"endsOn\":\"2024\",\"figures\":[{\"indicator\":\"A\",\"qualifier\":\"EXACT\"}]}",
                "{\"kind\":\"GIFT\",\"status\":\"HELD\",\"endsOn\":\"2024\",\"figures\":[{\"indicator\":\"A\",\"value\":1}]}",
                "{\"kind\":\"GIFT\",\"status\":\"HELD\",\"endsOn\":\"2024\",\"figures\":[{\"indicator\":\"A\",\"value\":-1,\"qualifier\":\"EXACT\"}]}",
                "{\"kind\":\"GIFT\",\"status\":\"HELD\",\"endsOn\":\"2024\",\"figures\":[{\"indicator\":\"A\",\"value\":1,\"qualifier\":\"ROUGHLY\"}]}",
            })
    void whatCannotBeCountedIsRefusedRatherThanCountedWrong(String state) {
        assertThrows(Exception.class, () -> of(state));
    }

    @Test
    void anIndicatorStatedTwiceIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> of("""
                {"kind":"GIFT","status":"HELD","endsOn":"2024","figures":[%s,%s]}""".formatted(figure("SCHOLARSHIPS", "1"), figure("SCHOLARSHIPS", "1"))));
    }

    private static List<Contribution> of(String state) throws JsonProcessingException {
        return ActivityContributions.of("id", JSON.readValue(state, ActivityState.class));
    }

    private static String figure(String indicator, String value) {
        return "{\"indicator\":\"%s\",\"value\":%2$s,\"low\":%2$s,\"high\":%2$s,\"qualifier\":\"EXACT\"}"
                .formatted(indicator, value);
    }

    private static java.math.BigDecimal number(String digits) {
        return new java.math.BigDecimal(digits);
    }
}
