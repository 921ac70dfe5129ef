package vn.huunghi.kit.figure;

import static vn.huunghi.kit.figure.FigureProblem.FIGURE_CONTRADICTORY;
import static vn.huunghi.kit.figure.FigureProblem.FIGURE_INCOMPLETE;
import static vn.huunghi.kit.figure.FigureProblem.FIGURE_ZERO;
import static vn.huunghi.kit.figure.FigureProblem.LOW_ABOVE_HIGH;
import static vn.huunghi.kit.figure.FigureProblem.NEGATIVE_FIGURE;
import static vn.huunghi.kit.figure.FigureProblem.TOO_MANY_DIGITS;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;

/**
 * A figure as a client sends it: everything may be missing, and an answer of ours may be sent back as it came.
 *
 * @param qualifier EXACT if a value is given without one, RANGE if low and high are
 * @param text the wording as reported, kept as given; where nothing else is given it is read
 */
public record FigureInput(
        @Schema(nullable = true) BigDecimal value,
        @Schema(nullable = true) BigDecimal low,
        @Schema(nullable = true) BigDecimal high,
        @Schema(nullable = true) Qualifier qualifier,
        @Size(max = 2000) @Schema(nullable = true) String text,
        @Size(max = 2000) @Schema(nullable = true) String note) {

    private static final int MOST_SIGNIFICANT_DIGITS = 15;
    private static final int MOST_INTEGER_DIGITS = 18;
    private static final int MOST_DECIMALS = 4;

    /** As {@link #toFigure(String, Unit)} for a figure that is a body of its own. */
    public Figure toFigure(Unit unit) {
        return toFigure("", unit);
    }

    /**
     * The figure that is meant: what the numbers and the qualifier say, where none is given what the wording says.
     *
     * @param field where it stands in the request, for the violation: {@code figures[2]}
     * @param unit what it counts
     * @throws Refusal 422 with a {@link FigureProblem}
     */
    public Figure toFigure(String field, Unit unit) {
        String prefix = field.isEmpty() ? "" : field + ".";
        if (readsWording()) {
            Figure read = FigureText.read(text, unit, prefix + "text").figure();
            return read.withText(text).withNote(note);
        }
        checkNumber(value, prefix + "value");
        checkNumber(low, prefix + "low");
        checkNumber(high, prefix + "high");
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw lowAboveHigh(prefix);
        }
        Figure figure = figure(prefix);
        checkBound(value, figure.value(), prefix + "value");
        checkBound(low, figure.low(), prefix + "low");
        checkBound(high, figure.high(), prefix + "high");
        return figure.withText(text).withNote(note);
    }

    private boolean readsWording() {
        boolean nothingElse = value == null && low == null && high == null && qualifier == null;
        return nothingElse && Texts.orNull(text) != null;
    }

    private Figure figure(String prefix) {
        return switch (effectiveQualifier(prefix)) {
            case EXACT -> Figure.exact(required(value, prefix + "value"));
            case MORE_THAN -> Figure.moreThan(required(value, prefix + "value"));
            case NEARLY -> Figure.nearly(positive(prefix));
            case ABOUT -> Figure.about(positive(prefix));
            case RANGE -> range(prefix);
            case UNQUANTIFIED -> Figure.unquantified();
        };
    }

    private Qualifier effectiveQualifier(String prefix) {
        if (qualifier != null) {
            return qualifier;
        }
        if (value != null) {
            return Qualifier.EXACT;
        }
        if (low != null || high != null) {
            return Qualifier.RANGE;
        }
        throw incomplete(prefix + "value");
    }

    private Figure range(String prefix) {
        required(low, prefix + "low");
        required(high, prefix + "high");
        if (low.compareTo(high) == 0) {
            throw lowAboveHigh(prefix);
        }
        return Figure.range(low, high);
    }

    private BigDecimal positive(String prefix) {
        if (required(value, prefix + "value").signum() == 0) {
            throw zero(prefix + "value");
        }
        return value;
    }

    private static BigDecimal required(BigDecimal number, String field) {
        if (number == null) {
            throw incomplete(field);
        }
        return number;
    }

    /** A bound that is sent must be the one that follows from the rest; one that is not sent is derived. */
    private static void checkBound(BigDecimal given, BigDecimal derived, String field) {
        if (given != null && (derived == null || given.compareTo(derived) != 0)) {
            String vi = derived == null ? "phải để trống" : "phải bằng " + derived.toPlainString() + " hoặc để trống";
            String en = derived == null ? "must be absent" : "must be " + derived.toPlainString() + " or absent";
            throw refusal(
                    FIGURE_CONTRADICTORY,
                    field,
                    "Với cách định lượng này, trường này " + vi + ".",
                    "With this qualifier the field " + en + ".");
        }
    }

    /** @throws Refusal 422 too-many-digits or negative-figure */
    static void checkNumber(BigDecimal number, String field) {
        if (number == null) {
            return;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() > MOST_SIGNIFICANT_DIGITS
                || stripped.scale() > MOST_DECIMALS
                || Numbers.integerDigits(stripped) > MOST_INTEGER_DIGITS) {
            throw refusal(
                    TOO_MANY_DIGITS,
                    field,
                    "Một số có nhiều nhất 15 chữ số có nghĩa, nhiều nhất 4 chữ số thập phân và nhỏ hơn một tỷ tỷ.",
                    "A number has at most 15 significant digits, at most 4 decimals, and is below 10^18.");
        }
        if (number.signum() < 0) {
            throw refusal(NEGATIVE_FIGURE, field, "Số liệu không được âm.", "A figure is never negative.");
        }
    }

    static Refusal zero(String field) {
        return refusal(
                FIGURE_ZERO,
                field,
                "“gần” hoặc “khoảng” cần một giá trị lớn hơn 0.",
                "Nearly and about need a value above 0.");
    }

    private static Refusal lowAboveHigh(String prefix) {
        return refusal(
                LOW_ABOVE_HIGH,
                prefix + "low",
                "Cận dưới (low) phải nhỏ hơn cận trên (high).",
                "low must be below high.");
    }

    private static Refusal incomplete(String field) {
        return refusal(FIGURE_INCOMPLETE, field, "Số liệu thiếu trường này.", "The figure lacks this number.");
    }

    private static Refusal refusal(FigureProblem problem, String field, String vi, String en) {
        return Refusal.of(problem, field, new Message(vi, en));
    }
}
