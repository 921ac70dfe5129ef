package vn.huunghi.kit.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.text.Language;

class RenderingTest {

    @Test
    void countsAreWrittenInDigits() {
        assertRendered(exact("20957"), Unit.SESSION, "20.957 cuộc", "20,957 sessions");
        assertRendered(
                moreThan("587000"), Unit.PERSON_TURN, "hơn 587.000 lượt người", "more than 587,000 person-turns");
        assertRendered(Figure.nearly(number("4200")), Unit.PERSON, "gần 4.200 người", "nearly 4,200 persons");
        assertRendered(Figure.about(number("50")), Unit.HOUSEHOLD, "khoảng 50 hộ", "about 50 households");
        assertRendered(range("100", "1000"), Unit.PERSON_TURN, "100–1.000 lượt người", "100–1,000 person-turns");
        assertRendered(exact("300"), Unit.REMAINS_SET, "300 hài cốt liệt sĩ", "300 sets of remains");
        assertRendered(exact("1234567.5"), Unit.PERSON, "1.234.567,5 người", "1,234,567.5 persons");
        assertRendered(exact("3000000000"), Unit.PERSON, "3.000.000.000 người", "3,000,000,000 persons");
        assertRendered(exact("0"), Unit.ACTIVITY, "0 hoạt động", "0 activities");
    }

    @Test
    void englishKnowsTheSingular() {
        assertRendered(exact("1"), Unit.REMAINS_SET, "1 hài cốt liệt sĩ", "1 set of remains");
        assertRendered(moreThan("1"), Unit.ACTIVITY, "hơn 1 hoạt động", "more than 1 activity");
        assertRendered(exact("0.5"), Unit.SITE, "0,5 điểm cầu", "0.5 sites");
        assertRendered(exact("2").minus(exact("3")), Unit.AGREEMENT, "−1 thỏa thuận", "−1 agreement");
    }

    @Test
    void moneyIsGivenInMillionsAndBillionsWhereThatIsExact() {
        assertRendered(moreThan("83000000000"), Unit.VND, "hơn 83 tỷ đồng", "more than 83 billion VND");
        assertRendered(exact("105000000000"), Unit.VND, "105 tỷ đồng", "105 billion VND");
        assertRendered(exact("20000000000"), Unit.VND_PER_YEAR, "20 tỷ đồng/năm", "20 billion VND per year");
        assertRendered(exact("1234500000000"), Unit.VND, "1.234,5 tỷ đồng", "1,234.5 billion VND");
        assertRendered(exact("1250000000"), Unit.VND, "1,25 tỷ đồng", "1.25 billion VND");
        assertRendered(exact("1234000000"), Unit.VND, "1.234 triệu đồng", "1,234 million VND");
        assertRendered(exact("1234567890"), Unit.VND, "1.234.567.890 đồng", "1,234,567,890 VND");
        assertRendered(exact("500000"), Unit.VND, "500.000 đồng", "500,000 VND");
        assertRendered(exact("1"), Unit.VND, "1 đồng", "1 VND");
        assertRendered(exact("0.0001"), Unit.VND, "0,0001 đồng", "0.0001 VND");
        assertRendered(exact("0"), Unit.VND, "0 đồng", "0 VND");
    }

    @Test
    void bothEndsOfARangeOfMoneyAreGivenInTheSameScale() {
        assertRendered(
                range("3000000", "3700000"),
                Unit.VND_PER_MONTH,
                "3–3,7 triệu đồng/tháng",
                "3–3.7 million VND per month");
        assertRendered(range("1000000000", "10000000000"), Unit.VND, "1–10 tỷ đồng", "1–10 billion VND");
        assertRendered(range("500000000", "2000000000"), Unit.VND, "0,5–2 tỷ đồng", "0.5–2 billion VND");
        assertRendered(range("3000000", "5000000000"), Unit.VND, "3–5.000 triệu đồng", "3–5,000 million VND");
        assertRendered(range("1", "5000000000"), Unit.VND, "1–5.000.000.000 đồng", "1–5,000,000,000 VND");
    }

    @Test
    void whatWasNotCountedIsSaid() {
        Figure many = Figure.unquantified();
        assertRendered(many, Unit.PERSON_TURN, "nhiều lượt người", "many person-turns (not counted)");
        assertRendered(many, Unit.VND, "số tiền chưa thống kê", "an amount not counted");
        assertRendered(sum(many, many), Unit.PERSON, "nhiều người", "many persons (not counted)");
        assertRendered(
                sum(exact("1000"), many),
                Unit.PERSON,
                "hơn 1.000 người, có phần chưa thống kê",
                "more than 1,000 persons, in part not counted");
    }

    @Test
    void moreThanWithoutValueGivesItsLowerBound() {
        Figure sum = sum(moreThan("5000"), range("100", "1000"));
        assertRendered(sum, Unit.PERSON, "hơn 5.100 người", "more than 5,100 persons");
    }

    @Test
    void differencesMayBeNegative() {
        assertRendered(exact("10").minus(exact("1500")), Unit.SESSION, "−1.490 cuộc", "−1,490 sessions");
        assertRendered(
                exact("10").minus(moreThan("587000")),
                Unit.PERSON_TURN,
                "khoảng −586.990 lượt người",
                "about −586,990 person-turns");
        assertRendered(
                exact("1500000").minus(exact("3000000000")), Unit.VND, "−2.998,5 triệu đồng", "−2,998.5 million VND");
        assertRendered(range("1", "8").minus(exact("3")), Unit.PERSON, "từ −2 đến 5 người", "from −2 to 5 persons");
        assertRendered(
                sum(exact("10"), Figure.unquantified()).minus(exact("4")),
                Unit.PERSON,
                "khoảng 6 người, có phần chưa thống kê",
                "about 6 persons, in part not counted");
    }

    @Test
    void aDifferenceThatNobodyKnowsIsNotCalledMany() {
        Figure range = range("1", "2");
        assertRendered(
                range.minus(moreThan("12")),
                Unit.PERSON,
                "chưa xác định, không quá −10 người",
                "undetermined, at most −10 persons");
        assertRendered(
                Figure.unquantified().minus(exact("10")),
                Unit.PERSON,
                "chưa xác định, từ −10 người trở lên",
                "undetermined, −10 persons or more");
        assertRendered(
                Figure.unquantified().minus(Figure.unquantified()), Unit.PERSON, "chưa xác định", "undetermined");
    }

    @Test
    void theAnswerShowsTheWordingAsReportedElseTheFigureInWords() {
        Figure figure = moreThan("587000").withNote("cả năm");
        FigureView rendered = FigureView.of(figure, Unit.PERSON_TURN, Language.EN);
        assertEquals("more than 587,000 person-turns", rendered.text());
        assertEquals("cả năm", rendered.note());
        FigureView reported =
                FigureView.of(figure.withText("hơn 587.000 lượt người tham gia"), Unit.PERSON_TURN, Language.EN);
        assertEquals("hơn 587.000 lượt người tham gia", reported.text());
    }

    @Test
    void everyUnitHasAVietnameseLabelOfItsOwnAndBothEnglishForms() {
        for (Language language : Language.values()) {
            Set<String> labels = new HashSet<>();
            for (Unit unit : Unit.values()) {
                assertTrue(labels.add(unit.label(language)), unit + " is told apart in " + language);
                assertFalse(unit.label(BigDecimal.ONE, language).isBlank());
            }
        }
    }

    @Test
    void noTwoReportedFiguresAreGivenInTheSameWords() {
        long seed = new Random().nextLong();
        Figures figures = new Figures(seed);
        for (Unit unit : List.of(Unit.PERSON, Unit.VND)) {
            for (Language language : Language.values()) {
                Map<String, Figure> said = new HashMap<>();
                for (int i = 0; i < 5_000; i++) {
                    Figure figure = figures.reported();
                    Figure other = said.putIfAbsent(figure.render(unit, language), figure);
                    assertEquals(figure, other == null ? figure : other, () -> "seed " + seed);
                }
            }
        }
    }

    private static void assertRendered(Figure figure, Unit unit, String vietnamese, String english) {
        assertEquals(vietnamese, figure.render(unit, Language.VI));
        assertEquals(english, figure.render(unit, Language.EN));
    }

    private static Figure exact(String number) {
        return Figure.exact(number(number));
    }

    private static Figure moreThan(String number) {
        return Figure.moreThan(number(number));
    }

    private static Figure range(String low, String high) {
        return Figure.range(number(low), number(high));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Figure sum(Figure... parts) {
        return Figure.sum(List.of(parts)).orElseThrow();
    }
}
