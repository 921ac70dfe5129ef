package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A figure and its algebra, written down a second time from the rules alone, so that the service's own is not its judge.
 *
 * @param notCounted whether something in it was not counted
 */
record Fig(BigDecimal value, BigDecimal low, BigDecimal high, String qualifier, boolean notCounted) {

    private static final String UNQUANTIFIED = "UNQUANTIFIED";

    Fig {
        value = plain(value);
        low = plain(low);
        high = plain(high);
    }

    static Fig of(String qualifier, BigDecimal value) {
        return switch (qualifier) {
            case "EXACT" -> new Fig(value, value, value, qualifier, false);
            case "MORE_THAN" -> new Fig(value, value, null, qualifier, false);
            case "NEARLY" -> new Fig(value, BigDecimal.ZERO, value, qualifier, false);
            case "ABOUT" -> new Fig(value, BigDecimal.ZERO, null, qualifier, false);
            case UNQUANTIFIED -> new Fig(null, BigDecimal.ZERO, null, qualifier, true);
            default -> throw new IllegalArgumentException(qualifier);
        };
    }

    static Fig one() {
        return of("EXACT", BigDecimal.ONE);
    }

    static Fig range(BigDecimal low, BigDecimal high) {
        return new Fig(null, low, high, "RANGE", false);
    }

    /** As an answer shows it, which tells what was not counted elsewhere. */
    static Fig read(JsonNode json) {
        return json == null || json.isNull() || json.isMissingNode()
                ? null
                : new Fig(
                        number(json, "value"),
                        number(json, "low"),
                        number(json, "high"),
                        json.get("qualifier").textValue(),
                        false);
    }

    /** Null: no data. */
    static Fig sum(Collection<Fig> parts) {
        if (parts.size() <= 1) {
            return parts.isEmpty() ? null : parts.iterator().next();
        }
        var low = BigDecimal.ZERO;
        var high = BigDecimal.ZERO;
        var value = BigDecimal.ZERO;
        var notCounted = false;
        var counted = false;
        for (var part : parts) {
            low = low.add(part.low);
            high = high == null || part.high == null ? null : high.add(part.high);
            notCounted |= part.notCounted;
            if (!part.qualifier.equals(UNQUANTIFIED)) {
                counted = true;
                value = value == null || part.value == null ? null : value.add(part.value);
            }
        }
        value = counted ? value : null;
        return new Fig(value, low, high, qualifier(counted, value, low, high), notCounted);
    }

    private static String qualifier(boolean counted, BigDecimal value, BigDecimal low, BigDecimal high) {
        if (!counted) {
            return UNQUANTIFIED;
        } else if (same(low, high)) {
            return "EXACT";
        } else if (value == null) {
            return high == null ? "MORE_THAN" : "RANGE";
        } else if (same(value, low)) {
            return "MORE_THAN";
        }
        return same(value, high) ? "NEARLY" : "ABOUT";
    }

    Fig minus(Fig other) {
        var difference = less(value, other.value);
        var lowest = less(low, other.high);
        var highest = less(high, other.low);
        String said;
        if (lowest != null && same(lowest, highest)) {
            said = "EXACT";
        } else if (difference != null) {
            said = "ABOUT";
        } else {
            said = lowest != null && highest != null ? "RANGE" : UNQUANTIFIED;
        }
        return new Fig(difference, lowest, highest, said, false);
    }

    /** Money to the đồng, what is counted to two decimals. */
    Fig average(int years, boolean money) {
        return new Fig(over(value, years, money), over(low, years, money), over(high, years, money), qualifier, false);
    }

    private static BigDecimal over(BigDecimal number, int years, boolean money) {
        return number == null ? null : number.divide(BigDecimal.valueOf(years), money ? 0 : 2, RoundingMode.HALF_UP);
    }

    /** In another currency, to the đồng. */
    Fig times(BigDecimal rate) {
        return read(times(value, rate), times(low, rate), times(high, rate));
    }

    private static BigDecimal times(BigDecimal number, BigDecimal rate) {
        return number == null ? null : number.multiply(rate).setScale(0, RoundingMode.HALF_UP);
    }

    /** What is left after so much was taken away, never less than nothing; its qualifier is read off anew. */
    Fig without(BigDecimal taken) {
        var lessLow = low.subtract(taken).max(BigDecimal.ZERO);
        var lessHigh = high == null ? null : high.subtract(taken).max(BigDecimal.ZERO);
        var lessValue = value == null ? null : value.subtract(taken).max(BigDecimal.ZERO);
        return read(lessValue, lessLow, lessHigh);
    }

    /**
     * By shares in percent: each rounded down to whole units, the rest to the largest, the first of equals. Where that would
     * put a share of the upper of two numbers below that of the lower, what lies between the two is split and put on top.
     */
    List<Fig> split(List<BigDecimal> percents) {
        var lows = shares(low, percents);
        var values = value == null ? lows : onTop(lows, low, value, percents);
        var highs = high == null ? null : onTop(values, value == null ? low : value, high, percents);
        var parts = new ArrayList<Fig>();
        for (int i = 0; i < percents.size(); i++) {
            var most = highs == null ? null : highs.get(i);
            // A range of which nothing is left here is that number.
            var known = value != null || same(lows.get(i), most);
            parts.add(read(known ? values.get(i) : null, lows.get(i), most));
        }
        return parts;
    }

    private static List<BigDecimal> onTop(
            List<BigDecimal> lower, BigDecimal low, BigDecimal number, List<BigDecimal> percents) {
        var own = shares(number, percents);
        var between = shares(number.subtract(low), percents);
        var upper = new ArrayList<BigDecimal>();
        var inOrder = true;
        for (int i = 0; i < percents.size(); i++) {
            inOrder &= own.get(i).compareTo(lower.get(i)) >= 0;
            upper.add(lower.get(i).add(between.get(i)));
        }
        return inOrder ? own : upper;
    }

    private static List<BigDecimal> shares(BigDecimal whole, List<BigDecimal> percents) {
        var shares = new ArrayList<BigDecimal>();
        var largest = Collections.max(percents);
        var others = BigDecimal.ZERO;
        for (var percent : percents) {
            var share = whole.multiply(percent).divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR);
            others = others.add(share);
            shares.add(share);
        }
        var first = percents.indexOf(largest);
        shares.set(first, shares.get(first).add(whole.subtract(others)));
        return shares;
    }

    private Fig read(BigDecimal ofValue, BigDecimal ofLow, BigDecimal ofHigh) {
        var counted = !qualifier.equals(UNQUANTIFIED);
        return new Fig(ofValue, ofLow, ofHigh, qualifier(counted, ofValue, ofLow, ofHigh), notCounted);
    }

    ObjectNode json(ObjectNode json) {
        return json.put("value", value).put("low", low).put("high", high).put("qualifier", qualifier);
    }

    /** Without what an answer does not show of it. */
    Fig shown() {
        return new Fig(value, low, high, qualifier, false);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static BigDecimal less(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    private static BigDecimal number(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).decimalValue() : null;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    @Override
    public String toString() {
        return qualifier + " " + value + " [" + low + ", " + high + "]" + (notCounted ? "!" : "");
    }
}
