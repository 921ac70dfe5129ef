package vn.huunghi.reporting.statistic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** What a total over several years comes to in a year; says of itself that it is computed, for a declared average is another figure. */
final class YearlyAverage {

    // A hundred years is the most that can be asked for: what is counted at all is not rounded to nothing.
    private static final int DECIMALS_OF_A_COUNT = 2;

    private YearlyAverage() {}

    /**
     * Low, value and high divided and rounded half up: amounts of money to the đồng, counts to two decimals. What the note
     * says of the total holds of it too.
     */
    static FigureView of(Figure total, int years, Unit unit, Language language) {
        var decimals = unit.isMoney() ? 0 : DECIMALS_OF_A_COUNT;
        var computed = new Message(
                        "Bình quân năm, hệ thống tính từ tổng của %d năm.".formatted(years),
                        "A yearly average, computed from the total of %d years.".formatted(years))
                .in(language);
        var average = new Figure(
                divided(total.value(), years, decimals),
                divided(total.low(), years, decimals),
                divided(total.high(), years, decimals),
                total.qualifier(),
                total.notCounted(),
                null,
                total.note() == null ? computed : computed + " " + total.note());
        return FigureView.of(average, unit, language);
    }

    private static BigDecimal divided(BigDecimal total, int years, int decimals) {
        return total == null ? null : total.divide(BigDecimal.valueOf(years), decimals, RoundingMode.HALF_UP);
    }
}
