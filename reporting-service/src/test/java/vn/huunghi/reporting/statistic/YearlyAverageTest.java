package vn.huunghi.reporting.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.text.Language;

class YearlyAverageTest {

    @Test
    void boundsAndQualifierStayThoseOfTheTotal() {
        var average = YearlyAverage.of(Figure.moreThan(new BigDecimal(587_000)), 5, Unit.PERSON_TURN, Language.VI);

        assertEquals(new BigDecimal(117_400), average.value());
        assertEquals(new BigDecimal(117_400), average.low());
        assertNull(average.high());
        assertEquals(Qualifier.MORE_THAN, average.qualifier());
        assertEquals("hơn 117.400 lượt người", average.text());
        assertEquals("Bình quân năm, hệ thống tính từ tổng của 5 năm.", average.note());
    }

    @Test
    void aCountIsRoundedToTwoDecimalsAndNeverToNothing() {
        assertEquals(
                new BigDecimal("2.33"),
                YearlyAverage.of(Figure.exact(7), 3, Unit.SESSION, Language.EN).value());
        assertTrue(YearlyAverage.of(Figure.exact(1), 100, Unit.SESSION, Language.EN)
                        .value()
                        .signum()
                > 0);
    }

    @Test
    void moneyIsRoundedHalfUpToTheDong() {
        assertEquals(
                new BigDecimal(3),
                YearlyAverage.of(Figure.exact(5), 2, Unit.VND, Language.VI).value());
    }

    @Test
    void aRangeHasNoValueAndWhatIsNotCountedIsNoNumber() {
        var range = YearlyAverage.of(Figure.range(BigDecimal.TEN, new BigDecimal(20)), 2, Unit.SESSION, Language.VI);
        assertNull(range.value());
        assertEquals(new BigDecimal(5), range.low());
        assertEquals(BigDecimal.TEN, range.high());
        assertEquals(
                Qualifier.UNQUANTIFIED,
                YearlyAverage.of(Figure.unquantified(), 2, Unit.SESSION, Language.VI)
                        .qualifier());
    }

    @Test
    void ofAnUpperBoundItIsOneAndSaysSo() {
        var total = Figure.exact(10).withNote("Cộng từ nhiều nguồn: là cận trên.");

        assertEquals(
                "Bình quân năm, hệ thống tính từ tổng của 2 năm. Cộng từ nhiều nguồn: là cận trên.",
                YearlyAverage.of(total, 2, Unit.PERSON, Language.VI).note());
    }
}
