package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The sum of figures as it grows, part by part or from rows that a database has already added up. With {@code low},
 * {@code high}, {@code value}, {@code counted} (qualifier is not UNQUANTIFIED) and {@code not_counted} as columns of a
 * part, the row to hand to {@link #add(BigDecimal, BigDecimal, BigDecimal, boolean, boolean, boolean, long)} is
 *
 * <pre>{@code
 * select sum(low), case when count(high) = count(*) then sum(high) end, sum(value) filter (where counted),
 *        coalesce(bool_or(counted and value is null), false), coalesce(bool_or(counted), false),
 *        coalesce(bool_or(not_counted or not counted), false), count(*)
 * }</pre>
 *
 * and rows so made may themselves be added up the same way. Not safe for use by several threads.
 */
public final class FigureSum {

    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal high = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private boolean unbounded;
    private boolean valueMissing;
    private boolean counted;
    private boolean notCounted;
    private long parts;
    private Figure only;

    /**
     * Adds one figure, which may be a sum itself.
     *
     * @throws IllegalArgumentException if it is a difference without lower bound
     */
    public void add(Figure part) {
        if (part.low() == null) {
            throw new IllegalArgumentException("a difference without lower bound does not add");
        }
        boolean partCounted = part.qualifier() != Qualifier.UNQUANTIFIED;
        Figure first = parts == 0 ? part : null;
        boolean partValueMissing = partCounted && part.value() == null;
        add(part.low(), part.high(), part.value(), partValueMissing, partCounted, part.notCounted(), 1);
        only = first;
    }

    /**
     * Adds what an aggregate query (see above) made of several figures; a row over no figure ({@code parts} 0) adds
     * nothing, its other columns may be null or false. The sum of a single row over one figure has that figure's
     * numbers and qualifier, but not its wording and note.
     *
     * @param low Σ low
     * @param high Σ high; null if a part has none
     * @param value Σ value over the counted parts that have one; null if there is none
     * @param valueMissing whether a counted part has no value (a range, or a sum over one)
     * @param counted whether any part is not UNQUANTIFIED
     * @param notCounted whether any part is UNQUANTIFIED or marked as having something not counted
     * @param parts how many figures stand behind the row
     */
    public void add(
            BigDecimal low,
            BigDecimal high,
            BigDecimal value,
            boolean valueMissing,
            boolean counted,
            boolean notCounted,
            long parts) {
        if (parts == 0) {
            return;
        }
        this.low = this.low.add(low);
        if (high == null) {
            unbounded = true;
        } else {
            this.high = this.high.add(high);
        }
        if (counted && value != null) {
            this.value = this.value.add(value);
        }
        this.valueMissing |= valueMissing;
        this.counted |= counted;
        this.notCounted |= notCounted || !counted;
        this.parts += parts;
        only = null;
    }

    /** How many figures were added. */
    public long parts() {
        return parts;
    }

    /** The sum so far; empty if nothing was added: no data is not 0. */
    public Optional<Figure> figure() {
        if (parts == 0) {
            return Optional.empty();
        }
        if (only != null) {
            return Optional.of(only);
        }
        BigDecimal bound = unbounded ? null : high;
        BigDecimal total = valueMissing || !counted ? null : value;
        // Rounding may lay the bounds of a range upon each other: then they are what it is.
        if (total == null && counted && bound != null && low.compareTo(bound) == 0) {
            total = low;
        }
        return Optional.of(new Figure(total, low, bound, qualifier(bound, total), notCounted, null, null));
    }

    /** Domain rule: the qualifier of a sum is read off the result, first that fits. */
    private Qualifier qualifier(BigDecimal bound, BigDecimal total) {
        if (!counted) {
            return Qualifier.UNQUANTIFIED;
        }
        if (bound != null && low.compareTo(bound) == 0) {
            return Qualifier.EXACT;
        }
        if (total == null) {
            return bound == null ? Qualifier.MORE_THAN : Qualifier.RANGE;
        }
        if (total.compareTo(low) == 0) {
            return Qualifier.MORE_THAN;
        }
        return bound != null && total.compareTo(bound) == 0 ? Qualifier.NEARLY : Qualifier.ABOUT;
    }
}
