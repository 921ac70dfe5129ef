package vn.huunghi.organisation.organisation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.text.Language;

/** A figure as it is stored and as events carry it; its unit follows from where it stands. */
@JsonPropertyOrder({"value", "low", "high", "qualifier", "text", "note"})
record StatedFigure(BigDecimal value, BigDecimal low, BigDecimal high, Qualifier qualifier, String text, String note) {

    /** The figure that is meant; null for null. */
    static StatedFigure of(FigureInput given, String field, Unit unit) {
        if (given == null) {
            return null;
        }
        Figure figure = given.toFigure(field, unit);
        return new StatedFigure(
                figure.value(), figure.low(), figure.high(), figure.qualifier(), figure.text(), figure.note());
    }

    /** The figure as it is answered; null for null. */
    static FigureView view(StatedFigure stated, Unit unit, Language language) {
        return stated == null ? null : FigureView.of(stated.figure(), unit, language);
    }

    private Figure figure() {
        return new Figure(value, low, high, qualifier, false, text, note);
    }
}
