package vn.huunghi.aid.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.figure.Unit;

/** A figure under its indicator as a client sends it; an answer of ours may be sent back as it came. */
public record StatedFigure(
        @NotBlank String indicator,
        @Schema(nullable = true) BigDecimal value,
        @Schema(nullable = true) BigDecimal low,
        @Schema(nullable = true) BigDecimal high,
        @Schema(nullable = true) Qualifier qualifier,
        @Schema(nullable = true) @Size(max = 2000) String text,
        @Schema(nullable = true) @Size(max = 2000) String note) {

    static StatedFigure of(String indicator, Figure figure) {
        return new StatedFigure(
                indicator,
                figure.value(),
                figure.low(),
                figure.high(),
                figure.qualifier(),
                figure.text(),
                figure.note());
    }

    /** The same number from a file, which knows no notes and in a workbook no wording, keeps what was said of it. */
    StatedFigure restatedAs(StatedFigure other) {
        boolean isSame = qualifier == other.qualifier
                && isSame(value, other.value)
                && isSame(low, other.low)
                && isSame(high, other.high);
        return isSame
                ? new StatedFigure(indicator, value, low, high, qualifier, other.text == null ? text : other.text, note)
                : other;
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    Figure toFigure(String field, Unit unit) {
        return new FigureInput(value, low, high, qualifier, text, note).toFigure(field, unit);
    }
}
