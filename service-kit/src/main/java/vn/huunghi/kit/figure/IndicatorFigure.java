package vn.huunghi.kit.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;

/** A figure under its indicator as it is stored and as events carry it: what is null is left out. */
@JsonPropertyOrder({"indicator", "value", "low", "high", "qualifier", "text", "note"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorFigure(
        String indicator,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        Qualifier qualifier,
        String text,
        String note) {

    public IndicatorFigure {
        value = Numbers.canonical(value);
        low = Numbers.canonical(low);
        high = Numbers.canonical(high);
    }

    /** A reported figure under its indicator; sums are never stored so. */
    public static IndicatorFigure of(String indicator, Figure figure) {
        return new IndicatorFigure(
                indicator,
                figure.value(),
                figure.low(),
                figure.high(),
                figure.qualifier(),
                figure.text(),
                figure.note());
    }

    /** The figure without its indicator. */
    public Figure figure() {
        return new Figure(value, low, high, qualifier, false, text, note);
    }
}
