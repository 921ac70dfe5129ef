package vn.huunghi.kit.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Language;

/**
 * A figure as it is answered.
 *
 * @param value null for a range, for what was not counted, and for a sum over such
 * @param low null only in a difference
 * @param high null where there is no upper bound
 * @param text the wording as reported, else the figure in the words of the language asked for
 */
@JsonPropertyOrder({"value", "low", "high", "qualifier", "text", "note"})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FigureView(
        @Schema(nullable = true) BigDecimal value,
        @Schema(nullable = true) BigDecimal low,
        @Schema(nullable = true) BigDecimal high,
        Qualifier qualifier,
        String text,
        @Schema(nullable = true) String note) {

    /** The answer for a figure that counts {@code unit}. */
    public static FigureView of(Figure figure, Unit unit, Language language) {
        String text = figure.text() == null ? figure.render(unit, language) : figure.text();
        return new FigureView(figure.value(), figure.low(), figure.high(), figure.qualifier(), text, figure.note());
    }
}
