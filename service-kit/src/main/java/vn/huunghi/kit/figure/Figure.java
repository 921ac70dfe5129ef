package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Nfc;

/**
 * A number as reports give it: "hơn 587.000", "3–3,7 triệu", "nhiều". It keeps its bounds and its qualifier through
 * sums, so that no total claims more than its parts said.
 *
 * <p>Numbers are kept without trailing zeros and exponent: equal figures are {@link #equals equal}, and JSON shows them
 * plainly. {@code high} null means no upper bound; {@code low} is null only in a {@link #minus difference}.
 *
 * @param notCounted whether something in it was not counted; always so if UNQUANTIFIED
 * @param text the wording as reported, or null
 * @param note a remark on the figure, or null
 */
public record Figure(
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        Qualifier qualifier,
        boolean notCounted,
        String text,
        String note) {

    public Figure {
        Objects.requireNonNull(qualifier, "qualifier");
        value = Numbers.canonical(value);
        low = Numbers.canonical(low);
        high = Numbers.canonical(high);
        notCounted = notCounted || qualifier == Qualifier.UNQUANTIFIED;
        text = Numbers.textOrNull(Nfc.of(text));
        note = Numbers.textOrNull(Nfc.of(note));
    }

    /** Exactly {@code value}, which is not negative. */
    public static Figure exact(BigDecimal value) {
        return reported(value, value, value, Qualifier.EXACT);
    }

    /** Exactly {@code value}, which is not negative. */
    public static Figure exact(long value) {
        return exact(BigDecimal.valueOf(value));
    }

    /** "hơn", "trên": at least {@code value}, which is not negative. */
    public static Figure moreThan(BigDecimal value) {
        return reported(value, value, null, Qualifier.MORE_THAN);
    }

    /** "gần": at most {@code value}, which is above zero. */
    public static Figure nearly(BigDecimal value) {
        return reported(Numbers.positive(value), BigDecimal.ZERO, value, Qualifier.NEARLY);
    }

    /** "khoảng": somewhere around {@code value}, which is above zero. */
    public static Figure about(BigDecimal value) {
        return reported(Numbers.positive(value), BigDecimal.ZERO, null, Qualifier.ABOUT);
    }

    /** Between {@code low} and {@code high}, which lies above it. */
    public static Figure range(BigDecimal low, BigDecimal high) {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("a range runs upwards: " + low + "–" + high);
        }
        return reported(null, low, high, Qualifier.RANGE);
    }

    /** "nhiều", "tất cả": not counted. */
    public static Figure unquantified() {
        return new Figure(null, BigDecimal.ZERO, null, Qualifier.UNQUANTIFIED, true, null, null);
    }

    private static Figure reported(BigDecimal value, BigDecimal low, BigDecimal high, Qualifier qualifier) {
        if (low.signum() < 0) {
            throw new IllegalArgumentException("counts and amounts are never negative: " + low);
        }
        return new Figure(value, low, high, qualifier, false, null, null);
    }

    /** The same figure with the wording as reported; blank or null takes it away. */
    public Figure withText(String wording) {
        return new Figure(value, low, high, qualifier, notCounted, wording, note);
    }

    /** The same figure with a remark; blank or null takes it away. */
    public Figure withNote(String remark) {
        return new Figure(value, low, high, qualifier, notCounted, text, remark);
    }

    /**
     * The sum. Of one part it is that part, wording and all; of several it is a figure without wording; of none it is
     * empty: no data, never 0. Associative and commutative.
     *
     * @throws IllegalArgumentException if a part is a difference without lower bound
     */
    public static Optional<Figure> sum(Collection<Figure> parts) {
        FigureSum sum = new FigureSum();
        parts.forEach(sum::add);
        return sum.figure();
    }

    /**
     * The difference, the only figure that may be negative: its bounds are as wide as both figures' bounds allow, and
     * it has a value only where both have one. It carries no wording.
     */
    public Figure minus(Figure other) {
        BigDecimal difference = Numbers.minus(value, other.value);
        BigDecimal lowest = Numbers.minus(low, other.high);
        BigDecimal highest = Numbers.minus(high, other.low);
        Qualifier result = Qualifier.UNQUANTIFIED;
        if (lowest != null && highest != null && lowest.compareTo(highest) == 0) {
            result = Qualifier.EXACT;
        } else if (difference != null) {
            result = Qualifier.ABOUT;
        } else if (lowest != null && highest != null) {
            result = Qualifier.RANGE;
        }
        return new Figure(difference, lowest, highest, result, notCounted || other.notCounted, null, null);
    }

    /**
     * The figure in words: "hơn 587.000 lượt người", "more than 587,000 person-turns", never the wording as reported.
     * VND are given in triệu (million) and tỷ (billion) where two decimals suffice to do so exactly.
     */
    public String render(Unit unit, Language language) {
        return new Rendering(unit, language).of(this);
    }
}
