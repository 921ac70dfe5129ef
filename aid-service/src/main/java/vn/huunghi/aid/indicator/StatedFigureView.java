package vn.huunghi.aid.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.text.Language;

/** A figure under its indicator as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StatedFigureView(
        String indicator,
        @Schema(nullable = true) BigDecimal value,
        BigDecimal low,
        @Schema(nullable = true) BigDecimal high,
        Qualifier qualifier,

        @Schema(description = "The wording as reported, else the figure in the words of the language asked for")
        String text,

        @Schema(nullable = true) String note) {

    public static List<StatedFigureView> of(List<IndicatorFigure> figures, Map<String, Unit> units, Language language) {
        return figures.stream()
                .map(figure -> of(figure, units.get(figure.indicator()), language))
                .toList();
    }

    private static StatedFigureView of(IndicatorFigure stated, Unit unit, Language language) {
        if (unit == null) {
            // Its indicator was withdrawn: what it counted is not known any more, only how many.
            String text = stated.text() == null ? String.valueOf(stated.value()) : stated.text();
            return new StatedFigureView(
                    stated.indicator(),
                    stated.value(),
                    stated.low(),
                    stated.high(),
                    stated.qualifier(),
                    text,
                    stated.note());
        }
        FigureView view = FigureView.of(stated.figure(), unit, language);
        return new StatedFigureView(
                stated.indicator(), view.value(), view.low(), view.high(), view.qualifier(), view.text(), view.note());
    }
}
