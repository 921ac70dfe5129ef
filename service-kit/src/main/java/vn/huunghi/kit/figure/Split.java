package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a figure of money by shares to the last unit: every bound and the value fall into parts that add up to it, each
 * share rounded down and the rest given to the largest, the first of equals.
 */
public final class Split {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<BigDecimal> percents;
    private final int decimals;
    private final int largest;

    private Split(List<BigDecimal> percents, int decimals) {
        this.percents = percents;
        this.decimals = decimals;
        this.largest = largest(percents);
    }

    /**
     * The parts in the order of the shares. Their sum has the numbers and the qualifier of the whole, but not its wording.
     *
     * @param whole a reported figure or a sum, no difference
     * @param percents positive and together 100; their products, divided by 100, split by two criteria at once
     * @param decimals of the currency's smallest unit, 0 for đồng
     * @throws IllegalArgumentException if the percents are not so
     */
    public static List<Figure> of(Figure whole, List<BigDecimal> percents, int decimals) {
        BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0 || percents.stream().anyMatch(percent -> percent.signum() <= 0)) {
            throw new IllegalArgumentException("shares that are not positive or not together 100: " + percents);
        }
        return percents.size() == 1 ? List.of(whole) : new Split(percents, decimals).parts(whole);
    }

    private List<Figure> parts(Figure whole) {
        List<BigDecimal> lows = shares(whole.low());
        List<BigDecimal> values = whole.value() == null ? null : above(whole.low(), lows, whole.value());
        List<BigDecimal> highs = null;
        if (whole.high() != null) {
            highs = values == null
                    ? above(whole.low(), lows, whole.high())
                    : above(whole.value(), values, whole.high());
        }
        boolean counted = whole.qualifier() != Qualifier.UNQUANTIFIED;
        List<Figure> parts = new ArrayList<>();
        for (int i = 0; i < percents.size(); i++) {
            FigureSum part = new FigureSum();
            BigDecimal high = at(highs, i);
            BigDecimal value = meet(lows.get(i), high) ? high : at(values, i);
            part.add(lows.get(i), high, value, counted && value == null, counted, whole.notCounted(), 1);
            part.figure().ifPresent(parts::add);
        }
        return parts;
    }

    /**
     * The shares of a number that is not below another. Where the two are closer than the rounding, the rests could leave
     * the largest share of the higher one below that of the lower; then what lies between them is split instead.
     */
    private List<BigDecimal> above(BigDecimal lower, List<BigDecimal> lowerShares, BigDecimal number) {
        List<BigDecimal> shares = shares(number);
        if (shares.get(largest).compareTo(lowerShares.get(largest)) >= 0) {
            return shares;
        }
        List<BigDecimal> between = shares(number.subtract(lower));
        List<BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < between.size(); i++) {
            sums.add(lowerShares.get(i).add(between.get(i)));
        }
        return sums;
    }

    private List<BigDecimal> shares(BigDecimal number) {
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal rest = number;
        for (BigDecimal percent : percents) {
            BigDecimal share = number.multiply(percent).movePointLeft(2).setScale(decimals, RoundingMode.DOWN);
            shares.add(share);
            rest = rest.subtract(share);
        }
        shares.set(largest, shares.get(largest).add(rest));
        return shares;
    }

    private static int largest(List<BigDecimal> percents) {
        int largest = 0;
        for (int i = 1; i < percents.size(); i++) {
            if (percents.get(i).compareTo(percents.get(largest)) > 0) {
                largest = i;
            }
        }
        return largest;
    }

    /** Of a range so little may fall to a share that nothing is left to range over. */
    private static boolean meet(BigDecimal low, BigDecimal high) {
        return high != null && low.compareTo(high) == 0;
    }

    private static BigDecimal at(List<BigDecimal> numbers, int index) {
        return numbers == null ? null : numbers.get(index);
    }
}
