package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureSum;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.reporting.contribution.AidItemState.Transaction;

/**
 * What is left of a transaction after its reversals. A reversal counts nowhere itself: figures are never negative, so it
 * takes away from its origin, on the origin's day.
 */
record NetTransaction(String id, String kind, LocalDate on, Figure amount, Figure vnd) {

    /** Those of which something is left, in the order in which they were posted. */
    static List<NetTransaction> of(List<Transaction> transactions) {
        Map<String, NetTransaction> left = new LinkedHashMap<>();
        for (Transaction each : transactions) {
            if (each.reversalOf() == null) {
                left.put(each.id(), posted(each));
                continue;
            }
            NetTransaction origin = left.get(each.reversalOf());
            if (origin == null) {
                throw new IllegalArgumentException(
                        each.id() + " takes back of what is not there: " + each.reversalOf());
            }
            NetTransaction rest = origin.without(each);
            // What is not known exactly is only taken back whole.
            if (each.amount().qualifier() != Qualifier.EXACT || rest.isNothing()) {
                left.remove(origin.id());
            } else {
                left.put(origin.id(), rest);
            }
        }
        return List.copyOf(left.values());
    }

    private static NetTransaction posted(Transaction posted) {
        return new NetTransaction(
                posted.id(),
                posted.kind(),
                posted.on(),
                posted.amount().figure(),
                posted.vnd().figure());
    }

    private NetTransaction without(Transaction reversal) {
        return new NetTransaction(
                id,
                kind,
                on,
                less(amount, reversal.amount().figure()),
                less(vnd, reversal.vnd().figure()));
    }

    private boolean isNothing() {
        return amount.high() != null && amount.high().signum() == 0;
    }

    /** Read off what is left, the qualifier may be another: of "nearly" so little that nothing is left, exactly nothing is. */
    private static Figure less(Figure figure, Figure taken) {
        BigDecimal number = taken.value() == null ? taken.low() : taken.value();
        boolean counted = figure.qualifier() != Qualifier.UNQUANTIFIED;
        BigDecimal value = less(figure.value(), number);
        FigureSum left = new FigureSum();
        left.add(
                less(figure.low(), number),
                less(figure.high(), number),
                value,
                counted && value == null,
                counted,
                figure.notCounted(),
                1);
        return left.figure().orElseThrow();
    }

    private static BigDecimal less(BigDecimal bound, BigDecimal number) {
        return bound == null ? null : bound.subtract(number).max(BigDecimal.ZERO);
    }
}
