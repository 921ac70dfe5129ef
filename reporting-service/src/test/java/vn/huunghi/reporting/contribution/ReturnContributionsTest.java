package vn.huunghi.reporting.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.figure.Figure;

class ReturnContributionsTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    YEAR,         2024-01-01, 2024-12-31, PERIOD
                    HALF_YEAR,    2024-07-01, 2024-12-31, PERIOD
                    YEAR_TO_DATE, 2024-01-01, 2024-09-15, PERIOD
                    TERM,         2017-01-01, 2022-12-31, PERIOD
                    AS_OF,        -,          2024-06-30, PERIOD
                    CUMULATIVE,   2010-01-01, 2023-07-31, CUMULATIVE
                    CUMULATIVE,   -,          2023-07-31, CUMULATIVE
                    """)
    void declaresItsFiguresForItsDays(String kind, LocalDate from, LocalDate to, Accumulation accumulation)
            throws JsonProcessingException {
        String start = from == null ? "null" : "\"" + from + "\"";

        assertEquals(
                List.of(
                        declared("COMMUNICATION_SESSIONS", from, to, accumulation, Figure.exact(20957)),
                        declared(
                                "COMMUNICATION_PARTICIPANTS",
                                from,
                                to,
                                accumulation,
                                Figure.moreThan(new BigDecimal(587000)).withText("hơn 587.000 lượt người"))),
                of("ACCEPTED", """
                        "period":{"kind":"%s","from":%s,"to":"%s"}""".formatted(kind, start, to)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "SENT_BACK", "A_STATUS_OF_LATER"})
    void declaresNothingUnlessAccepted(String status) throws JsonProcessingException {
        assertEquals(List.of(), of(status, "\"period\":{\"kind\":\"AS_OF\",\"to\":\"2024-06-30\"}"));
    }

    @Test
    void withoutPeriodIsRefused() {
        assertThrows(JsonProcessingException.class, () -> of("ACCEPTED", "\"results\":[]"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", quoteCharacter = '\'', textBlock = """
                    '',                                        NATION,  -
                    '"provinceId":null,"clusterId":null,',     NATION,  -
                    '"clusterId":"cum-4",',                    CLUSTER, cum-4
                    '"provinceId":null,"clusterId":"cum-4",',  CLUSTER, cum-4
                    """)
    void aClustersAndTheNationsOwnStandAtALevelOfTheirOwn(String scope, Level level, String cluster)
            throws JsonProcessingException {
        String state = """
                    {"reporterId":"reporter",%s"status":"ACCEPTED","period":{"kind":"AS_OF","to":"2024-06-30"},
                     "figures":[{"indicator":"MEMBERS","value":7,"low":7,"high":7,"qualifier":"EXACT"}]}""".formatted(scope);

        assertEquals(
                List.of(new Contribution(
                        "id",
                        "MEMBERS",
                        Contribution.WHOLE,
                        Basis.DECLARED,
                        null,
                        LocalDate.of(2024, 6, 30),
                        Accumulation.PERIOD,
                        List.of(),
                        Traits.of(null, List.of(), List.of("reporter")),
                        null,
                        true,
                        Figure.exact(7),
                        level,
                        cluster)),
                ReturnContributions.of("id", JSON.readValue(state, ReturnState.class)));
    }

    private static Contribution declared(
            String measure, LocalDate from, LocalDate to, Accumulation accumulation, Figure figure) {
        return new Contribution(
                "id",
                measure,
                Contribution.WHOLE,
                Basis.DECLARED,
                from,
                to,
                accumulation,
                List.of("tay-ninh"),
                Traits.of(null, List.of(), List.of("reporter")),
                null,
                true,
                figure);
    }

    private static List<Contribution> of(String status, String member) throws JsonProcessingException {
        String state = """
                {"reporterId":"reporter","provinceId":"tay-ninh","status":"%s",%s,"figures":[
                  {"indicator":"COMMUNICATION_SESSIONS","value":20957,"low":20957,"high":20957,"qualifier":"EXACT"},
                  {"indicator":"COMMUNICATION_PARTICIPANTS","value":587000,"low":587000,"qualifier":"MORE_THAN",
                   "text":"hơn 587.000 lượt người"}]}""".formatted(status, member);
        return ReturnContributions.of("id", JSON.readValue(state, ReturnState.class));
    }
}
