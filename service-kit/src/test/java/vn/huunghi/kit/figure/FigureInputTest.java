package vn.huunghi.kit.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Language;

class FigureInputTest {

    @ParameterizedTest
    @CsvSource({
        "300,,,,EXACT",
        "300,,,EXACT,EXACT",
        "300,300,300.0,,EXACT",
        "0,,,,EXACT",
        "587000,,,MORE_THAN,MORE_THAN",
        "587000,587000,,MORE_THAN,MORE_THAN",
        "4200,,,NEARLY,NEARLY",
        "4200,0,4200,NEARLY,NEARLY",
        "50,,,ABOUT,ABOUT",
        "50,0,,ABOUT,ABOUT",
        ",3000000,3700000,RANGE,RANGE",
        ",3000000,3700000,,RANGE",
        ",0,10,,RANGE",
        ",,,UNQUANTIFIED,UNQUANTIFIED",
        ",0,,UNQUANTIFIED,UNQUANTIFIED",
        "999999999999999,,,,EXACT",
        "99999999999.9999,,,,EXACT",
        "100000000000000000,,,,EXACT",
        "1E3,,,,EXACT"
    })
    void whatFollowsFromTheRestMayBeLeftOutOrSentBack(
            BigDecimal value, BigDecimal low, BigDecimal high, Qualifier qualifier, Qualifier meant) {
        Figure figure = new FigureInput(value, low, high, qualifier, null, null).toFigure(Unit.PERSON);
        assertEquals(meant, figure.qualifier());
        FigureView answer = FigureView.of(figure, Unit.PERSON, Language.VI);
        Figure again = new FigureInput(answer.value(), answer.low(), answer.high(), answer.qualifier(), null, null)
                .toFigure(Unit.PERSON);
        assertEquals(figure, again);
    }

    @ParameterizedTest
    @CsvSource({
        ",,,,figure-incomplete,value",
        ",,,EXACT,figure-incomplete,value",
        ",,,MORE_THAN,figure-incomplete,value",
        ",5,,MORE_THAN,figure-incomplete,value",
        ",,,NEARLY,figure-incomplete,value",
        ",,,ABOUT,figure-incomplete,value",
        ",,,RANGE,figure-incomplete,low",
        ",5,,,figure-incomplete,high",
        ",,5,RANGE,figure-incomplete,low",
        ",5,4,,low-above-high,low",
        ",5,4,RANGE,low-above-high,low",
        ",5,5,RANGE,low-above-high,low",
        "5,5,4,EXACT,low-above-high,low",
        "-1,,,,negative-figure,value",
        "-1,,,NEARLY,negative-figure,value",
        ",-1,4,RANGE,negative-figure,low",
        ",,-4,UNQUANTIFIED,negative-figure,high",
        "5,4,6,,figure-contradictory,low",
        "5,4,6,RANGE,figure-contradictory,value",
        "5,5,6,MORE_THAN,figure-contradictory,high",
        "5,1,,NEARLY,figure-contradictory,low",
        "5,,,UNQUANTIFIED,figure-contradictory,value",
        ",1,,UNQUANTIFIED,figure-contradictory,low",
        "0,,,NEARLY,figure-zero,value",
        "0.0,,,ABOUT,figure-zero,value",
        "1234567890123456,,,,too-many-digits,value",
        "0.00001,,,,too-many-digits,value",
        "1000000000000000000,,,,too-many-digits,value",
        "1E999999999,,,,too-many-digits,value",
        "1E-2147483647,,,,too-many-digits,value",
        ",0,1E999999999,RANGE,too-many-digits,high"
    })
    void whatMakesNoFigureIsRefusedWithItsField(
            BigDecimal value, BigDecimal low, BigDecimal high, Qualifier qualifier, String code, String field) {
        FigureInput input = new FigureInput(value, low, high, qualifier, null, null);
        assertRefused(
                code, "figures[2]." + field, assertThrows(Refusal.class, () -> input.toFigure("figures[2]", Unit.VND)));
        assertRefused(code, field, assertThrows(Refusal.class, () -> input.toFigure(Unit.VND)));
    }

    @Test
    void wordingAloneIsReadAndKept() {
        Figure figure = wording("hơn 587.000 lượt người tham gia").toFigure(Unit.PERSON_TURN);
        assertEquals(
                Figure.moreThan(new BigDecimal("587000"))
                        .withText("hơn 587.000 lượt người tham gia")
                        .withNote("cả năm"),
                figure);
    }

    @Test
    void besideNumbersTheWordingIsOnlyKept() {
        FigureInput input = new FigureInput(BigDecimal.TEN, null, null, null, "vài đoàn xe", null);
        assertEquals(Figure.exact(10).withText("vài đoàn xe"), input.toFigure(Unit.PERSON));
    }

    @Test
    void aWordingThatIsRefusedIsRefusedInItsField() {
        FigureInput input = wording("13 đoàn xe");
        assertRefused(
                "figure-unreadable",
                "figures[2].text",
                assertThrows(Refusal.class, () -> input.toFigure("figures[2]", Unit.PERSON)));
        assertRefused("figure-unreadable", "text", assertThrows(Refusal.class, () -> input.toFigure(Unit.PERSON)));
        FigureInput delegations = wording("13 đoàn");
        assertRefused(
                "figure-of-another-unit", "text", assertThrows(Refusal.class, () -> delegations.toFigure(Unit.PERSON)));
    }

    private static FigureInput wording(String text) {
        return new FigureInput(null, null, null, null, text, "cả năm");
    }

    @Test
    void wordingAndNoteAreKeptAsGiven() {
        Figure figure = new FigureInput(
                        new BigDecimal("587000"), null, null, Qualifier.MORE_THAN, "hơn 587.000 lượt", "cả năm")
                .toFigure(Unit.PERSON_TURN);
        assertEquals("hơn 587.000 lượt", figure.text());
        assertEquals("cả năm", figure.note());
    }

    @Test
    void everyReportedFigureComesBackFromItsOwnAnswer() {
        long seed = new Random().nextLong();
        Figures figures = new Figures(seed);
        for (int i = 0; i < 5_000; i++) {
            Figure figure = figures.reported();
            FigureView answer = FigureView.of(figure, Unit.VND, Language.EN);
            Figure again = new FigureInput(
                            answer.value(), answer.low(), answer.high(), answer.qualifier(), null, answer.note())
                    .toFigure(Unit.VND);
            assertEquals(figure, again, () -> "seed " + seed);
        }
    }

    private static void assertRefused(String code, String field, Refusal refusal) {
        assertEquals(code, refusal.type().code());
        assertEquals(422, refusal.type().status());
        assertEquals(1, refusal.violations().size());
        assertEquals(field, refusal.violations().get(0).field());
        assertEquals(code, refusal.violations().get(0).code());
    }
}
