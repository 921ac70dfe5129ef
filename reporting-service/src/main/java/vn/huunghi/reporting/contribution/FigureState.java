package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;

/** A figure as an event carries it; the bounds follow from the qualifier, so only a range needs its own. */
record FigureState(
        String indicator,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        Qualifier qualifier,
        String text,
        String note) {

    Figure figure() {
        Figure figure = switch (qualifier) {
            case EXACT -> Figure.exact(value);
            case MORE_THAN -> Figure.moreThan(value);
            case NEARLY -> Figure.nearly(value);
            case ABOUT -> Figure.about(value);
            case RANGE -> Figure.range(low, high);
            case UNQUANTIFIED -> Figure.unquantified();
        };
        return figure.withText(text).withNote(note);
    }

    /** In the order stated. */
    static Map<String, Figure> byIndicator(List<FigureState> figures) {
        Map<String, Figure> byIndicator = new LinkedHashMap<>();
        for (FigureState state : figures) {
            Objects.requireNonNull(state.indicator(), "a figure without indicator");
            if (byIndicator.put(state.indicator(), state.figure()) != null) {
                throw new IllegalArgumentException("states " + state.indicator() + " twice");
            }
        }
        return byIndicator;
    }
}
