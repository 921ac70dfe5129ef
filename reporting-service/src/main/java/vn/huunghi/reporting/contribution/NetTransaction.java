package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureSum;
import vn.huunghi.kit.figure.Qualifier;

/**
 * What is left of a transaction after its reversals. A reversal counts nowhere itself: figures are never negative, so it
 * takes away from its origin, on the origin's day.
 */
record NetTransaction(String id, String kind, LocalDate on, Figure vnd) {

    /** Those of which something is left, in the order in which they were posted. */
    static List<NetTransaction> of(List<AidItemState.Transaction> transactions) {
        Map<String, Figure> left = new LinkedHashMap<>();
        Set<String> gone = new HashSet<>();
        for (AidItemState.Transaction each : transactions) {
            if (each.reversalOf() == null) {
                left.put(each.id(), each.vnd().figure());
                continue;
            }
            Figure before = left.get(each.reversalOf());
            if (before == null) {
                throw new IllegalArgumentException("a reversal of the unknown transaction " + each.reversalOf());
            }
            // What is not known exactly can only be taken back whole.
            Figure after = minus(before, each.vnd().figure());
            left.put(each.reversalOf(), after);
            if (each.amount().qualifier() != Qualifier.EXACT || isZero(after)) {
                gone.add(each.reversalOf());
            }
        }
        List<NetTransaction> net = new ArrayList<>();
        for (AidItemState.Transaction each : transactions) {
            if (each.reversalOf() == null && !gone.contains(each.id())) {
                net.add(new NetTransaction(each.id(), each.kind(), each.on(), left.get(each.id())));
            }
        }
        return net;
    }

    private static Figure minus(Figure figure, Figure taken) {
        BigDecimal amount = taken.value() == null ? taken.low() : taken.value();
        BigDecimal value = minus(figure.value(), amount);
        boolean counted = figure.qualifier() != Qualifier.UNQUANTIFIED;
        FigureSum left = new FigureSum();
        left.add(
                minus(figure.low(), amount),
                minus(figure.high(), amount),
                value,
                counted && value == null,
                counted,
                figure.notCounted(),
                1);
        return left.figure().orElseThrow();
    }

    private static BigDecimal minus(BigDecimal bound, BigDecimal amount) {
        return bound == null ? null : bound.subtract(amount).max(BigDecimal.ZERO);
    }

    private static boolean isZero(Figure figure) {
        return figure.high() != null && figure.high().signum() == 0;
    }
}
