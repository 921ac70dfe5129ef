package vn.huunghi.kit.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void eachQualifierHasTheBoundsThatTheDomainGivesIt() {
        assertNumbers(Figure.exact(300), "300", "300", "300", Qualifier.EXACT);
        assertNumbers(Figure.moreThan(number("587000")), "587000", "587000", null, Qualifier.MORE_THAN);
        assertNumbers(Figure.nearly(number("4200")), "4200", "0", "4200", Qualifier.NEARLY);
        assertNumbers(Figure.about(number("50")), "50", "0", null, Qualifier.ABOUT);
        assertNumbers(Figure.range(number("3000000"), number("3700000")), null, "3000000", "3700000", Qualifier.RANGE);
        assertNumbers(Figure.unquantified(), null, "0", null, Qualifier.UNQUANTIFIED);
        assertTrue(Figure.unquantified().notCounted());
    }

    @Test
    void nothingReportedIsNegativeNorNearlyNothing() {
        assertThrows(IllegalArgumentException.class, () -> Figure.exact(-1));
        assertThrows(IllegalArgumentException.class, () -> Figure.moreThan(number("-1")));
        assertThrows(IllegalArgumentException.class, () -> Figure.nearly(BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Figure.about(BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Figure.range(number("3"), number("3.0")));
        assertThrows(IllegalArgumentException.class, () -> Figure.range(number("-1"), number("3")));
    }

    @Test
    void equalNumbersMakeEqualFiguresHoweverTheyAreWritten() {
        assertEquals(Figure.exact(number("587E3")), Figure.exact(number("587000.00")));
        assertEquals("587000", Figure.exact(number("5.87E+5")).value().toString());
        assertEquals("0", Figure.exact(number("0.000")).value().toString());
        assertThrows(IllegalArgumentException.class, () -> Figure.exact(number("1E999999999")));
    }

    @Test
    void theSumOfOnePartIsThatPartWordingAndAll() {
        Figure reported = Figure.moreThan(number("587000"))
                .withText("hơn 587.000 lượt người tham gia")
                .withNote("theo Ban Tuyên giáo");
        assertSame(reported, Figure.sum(List.of(reported)).orElseThrow());
        FigureSum sum = new FigureSum();
        sum.add(reported);
        sum.add(null, null, null, false, false, false, 0);
        assertSame(reported, sum.figure().orElseThrow(), "a row over no figure adds nothing");
    }

    @Test
    void theSumOfSeveralHasNoWordingOfItsOwn() {
        Figure wording = Figure.exact(1).withText("một").withNote("n");
        Figure sum = sum(wording, wording);
        assertNumbers(sum, "2", "2", "2", Qualifier.EXACT);
        assertNull(sum.text());
        assertNull(sum.note());
    }

    @Test
    void theSumOfNothingIsNoDataAndNotZero() {
        assertEquals(Optional.empty(), Figure.sum(List.of()));
        assertEquals(Optional.empty(), new FigureSum().figure());
    }

    @Test
    void theQualifierOfASumIsReadOffTheResult() {
        Figure exact = Figure.exact(10);
        Figure moreThan = Figure.moreThan(number("5"));
        Figure nearly = Figure.nearly(number("4"));
        Figure about = Figure.about(number("3"));
        Figure range = Figure.range(number("1"), number("2"));
        assertNumbers(sum(exact, exact), "20", "20", "20", Qualifier.EXACT);
        assertNumbers(sum(exact, moreThan), "15", "15", null, Qualifier.MORE_THAN);
        assertNumbers(sum(exact, nearly), "14", "10", "14", Qualifier.NEARLY);
        assertNumbers(sum(exact, about), "13", "10", null, Qualifier.ABOUT);
        assertNumbers(sum(moreThan, nearly), "9", "5", null, Qualifier.ABOUT);
        assertNumbers(sum(exact, range), null, "11", "12", Qualifier.RANGE);
        assertNumbers(sum(nearly, range), null, "1", "6", Qualifier.RANGE);
        assertNumbers(sum(moreThan, range), null, "6", null, Qualifier.MORE_THAN);
        assertNumbers(sum(about, range, exact), null, "11", null, Qualifier.MORE_THAN);
    }

    @Test
    void whatWasNotCountedMarksTheSumAndTakesItsUpperBound() {
        Figure many = Figure.unquantified();
        Figure sum = sum(Figure.exact(1000), many);
        assertNumbers(sum, "1000", "1000", null, Qualifier.MORE_THAN);
        assertTrue(sum.notCounted());
        assertNumbers(sum(many, many), null, "0", null, Qualifier.UNQUANTIFIED);
        assertTrue(sum(sum, Figure.exact(1)).notCounted());
    }

    @Test
    void aDifferenceIsAsWideAsItsBoundsAllow() {
        Figure exact = Figure.exact(10);
        Figure moreThan = Figure.moreThan(number("12"));
        Figure nearly = Figure.nearly(number("4"));
        Figure range = Figure.range(number("1"), number("2"));
        assertNumbers(exact.minus(Figure.exact(12)), "-2", "-2", "-2", Qualifier.EXACT);
        assertNumbers(exact.minus(moreThan), "-2", null, "-2", Qualifier.ABOUT);
        assertNumbers(moreThan.minus(exact), "2", "2", null, Qualifier.ABOUT);
        assertNumbers(moreThan.minus(moreThan), "0", null, null, Qualifier.ABOUT);
        assertNumbers(exact.minus(nearly), "6", "6", "10", Qualifier.ABOUT);
        assertNumbers(exact.minus(range), null, "8", "9", Qualifier.RANGE);
        assertNumbers(range.minus(moreThan), null, null, "-10", Qualifier.UNQUANTIFIED);
        assertNumbers(Figure.unquantified().minus(exact), null, "-10", null, Qualifier.UNQUANTIFIED);
        assertTrue(sum(exact, Figure.unquantified()).minus(exact).notCounted());
        assertNull(exact.withText("mười").minus(range).text());
    }

    @Test
    void aDifferenceWithoutLowerBoundDoesNotAdd() {
        Figure difference = Figure.exact(10).minus(Figure.moreThan(number("12")));
        assertThrows(IllegalArgumentException.class, () -> sum(difference, Figure.exact(1)));
    }

    @Test
    void wordingIsComposedAndNeverBlank() {
        assertEquals("hơn", Figure.exact(1).withText(" ho\u031bn\u00a0").text());
        assertNull(Figure.exact(1).withText("x").withText("  ").text());
        assertNull(Figure.exact(1).withNote("").note());
    }

    private static void assertNumbers(Figure figure, String value, String low, String high, Qualifier qualifier) {
        assertEquals(
                Arrays.asList(number(value), number(low), number(high), qualifier),
                Arrays.asList(figure.value(), figure.low(), figure.high(), figure.qualifier()));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Figure sum(Figure... parts) {
        return Figure.sum(List.of(parts)).orElseThrow();
    }
}
