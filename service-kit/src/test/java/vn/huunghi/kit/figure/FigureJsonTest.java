package vn.huunghi.kit.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.text.Language;

class FigureJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void anAnswerNamesEveryFieldAndWritesNumbersPlainly() throws JsonProcessingException {
        Figure figure = Figure.moreThan(new BigDecimal("587E3"));
        assertEquals(
                "{\"value\":587000,\"low\":587000,\"high\":null,\"qualifier\":\"MORE_THAN\","
                        + "\"text\":\"hơn 587.000 lượt người\",\"note\":null}",
                json.writeValueAsString(FigureView.of(figure, Unit.PERSON_TURN, Language.VI)));
    }

    @Test
    void whatIsStoredLeavesOutWhatIsNull() throws JsonProcessingException {
        Figure range = Figure.range(new BigDecimal("3E6"), new BigDecimal("3700000.00"));
        String stored = json.writeValueAsString(IndicatorFigure.of("AVERAGE_MONTHLY_INCOME", range));
        assertEquals(
                "{\"indicator\":\"AVERAGE_MONTHLY_INCOME\",\"low\":3000000,\"high\":3700000,\"qualifier\":\"RANGE\"}",
                stored);
        assertEquals(range, json.readValue(stored, IndicatorFigure.class).figure());
    }

    @Test
    void everyReportedFigureComesBackFromItsStoredForm() throws JsonProcessingException {
        for (Figure figure : new Figure[] {
            Figure.exact(new BigDecimal("0.0001")).withText("\"một phần\" vạn").withNote("ghi chú"),
            Figure.moreThan(new BigDecimal("83000000000")),
            Figure.nearly(BigDecimal.TEN),
            Figure.about(BigDecimal.TEN),
            Figure.unquantified()
        }) {
            String stored = json.writeValueAsString(IndicatorFigure.of("X", figure));
            IndicatorFigure read = json.readValue(stored, IndicatorFigure.class);
            assertEquals(figure, read.figure());
            assertEquals(stored, json.writeValueAsString(read));
        }
    }
}
