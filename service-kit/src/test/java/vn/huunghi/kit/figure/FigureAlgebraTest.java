package vn.huunghi.kit.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws that let a total be computed in any order, in any grouping, here or in the database. */
class FigureAlgebraTest {

    private static final int CASES = 8_000;

    private final long seed = new Random().nextLong();
    private final Figures figures = new Figures(seed);
    private final String hint = "seed " + seed;

    @Test
    void sumIsCommutative() {
        for (int i = 0; i < CASES; i++) {
            Figure a = figures.arbitrary();
            Figure b = figures.arbitrary();
            assertEquals(sum(a, b), sum(b, a), () -> hint + ": " + a + " + " + b);
        }
    }

    @Test
    void sumIsAssociative() {
        for (int i = 0; i < CASES; i++) {
            Figure a = figures.arbitrary();
            Figure b = figures.arbitrary();
            Figure c = figures.arbitrary();
            assertEquals(sum(sum(a, b), c), sum(a, sum(b, c)), () -> hint + ": " + a + " + " + b + " + " + c);
            assertEquals(sum(a, b, c), sum(sum(a, b), c), () -> hint + ": " + a + " + " + b + " + " + c);
        }
    }

    @Test
    void anyOrderAndGroupingGivesTheSameTotal() {
        for (int i = 0; i < CASES / 10; i++) {
            List<Figure> parts = figures.list(2 + figures.below(12));
            Figure direct = Figure.sum(parts).orElseThrow();
            List<Figure> grouped = new ArrayList<>(parts);
            while (grouped.size() > 1) {
                Collections.shuffle(grouped, new Random(seed + i));
                List<Figure> group = grouped.subList(0, 1 + figures.below(grouped.size()));
                Figure subtotal = Figure.sum(group).orElseThrow();
                group.clear();
                grouped.add(subtotal);
            }
            assertEquals(direct, grouped.get(0), () -> hint + ": " + parts);
        }
    }

    @Test
    void aSumKeepsBoundsAroundItsValueAndAQualifierThatTheyBear() {
        for (int i = 0; i < CASES; i++) {
            Figure sum = Figure.sum(figures.list(1 + figures.below(5))).orElseThrow();
            String message = hint + ": " + sum;
            assertNotNull(sum.low(), message);
            if (sum.value() != null) {
                assertTrue(sum.low().compareTo(sum.value()) <= 0, message);
                assertTrue(sum.high() == null || sum.value().compareTo(sum.high()) <= 0, message);
            }
            boolean bears = switch (sum.qualifier()) {
                case EXACT -> same(sum.low(), sum.high()) && same(sum.low(), sum.value());
                case MORE_THAN -> sum.value() == null ? sum.high() == null : same(sum.value(), sum.low());
                case NEARLY -> same(sum.value(), sum.high());
                case ABOUT -> sum.value() != null && !same(sum.value(), sum.low());
                case RANGE -> sum.value() == null && sum.low().compareTo(sum.high()) < 0;
                case UNQUANTIFIED -> sum.value() == null && sum.high() == null && sum.notCounted();
            };
            assertTrue(bears, message);
            assertFalse(sum.notCounted() && sum.high() != null, message);
        }
    }

    /** The row that the query documented at {@link FigureSum} gives, computed here from the stored columns. */
    private record Row(
            BigDecimal low,
            BigDecimal high,
            BigDecimal value,
            boolean valueMissing,
            boolean counted,
            boolean notCounted,
            long parts) {

        static Row over(List<Figure> group) {
            boolean bounded = group.stream().map(Figure::high).noneMatch(Objects::isNull);
            List<Figure> counting = group.stream()
                    .filter(f -> f.qualifier() != Qualifier.UNQUANTIFIED)
                    .toList();
            return new Row(
                    total(group.stream().map(Figure::low).toList()),
                    bounded ? total(group.stream().map(Figure::high).toList()) : null,
                    total(counting.stream().map(Figure::value).toList()),
                    counting.stream().anyMatch(f -> f.value() == null),
                    !counting.isEmpty(),
                    group.stream().anyMatch(f -> f.notCounted() || f.qualifier() == Qualifier.UNQUANTIFIED),
                    group.size());
        }

        /** As SQL's sum: nulls are skipped, over nothing it is null. */
        private static BigDecimal total(List<BigDecimal> column) {
            return column.stream()
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }

        void addTo(FigureSum sum) {
            sum.add(low, high, value, valueMissing, counted, notCounted, parts);
        }
    }

    @Test
    void totalsOfAggregatedGroupsAreTheTotalOfTheirParts() {
        for (int i = 0; i < CASES / 4; i++) {
            List<Figure> parts = new ArrayList<>();
            FigureSum sum = new FigureSum();
            for (int group = figures.below(4); group >= 0; group--) {
                List<Figure> members = figures.list(figures.below(4));
                parts.addAll(members);
                Row.over(members).addTo(sum);
            }
            assertEquals(Figure.sum(parts), sum.figure(), () -> hint + ": " + parts);
            assertEquals(parts.size(), sum.parts());
        }
    }

    @Test
    void aRowOverOneReportedFigureIsThatFigureWithoutItsWording() {
        for (int i = 0; i < CASES; i++) {
            Figure figure = figures.reported();
            FigureSum sum = new FigureSum();
            Row.over(List.of(figure.withText("hơn một ít").withNote("ghi chú"))).addTo(sum);
            assertEquals(figure, sum.figure().orElseThrow(), hint);
        }
    }

    @Test
    void boundsThatRoundingLaidUponEachOtherAreAnExactValue() {
        FigureSum sum = new FigureSum();
        sum.add(BigDecimal.ONE, BigDecimal.ONE, null, true, true, false, 1);

        assertEquals(Figure.exact(1), sum.figure().orElseThrow());
    }

    @Test
    void aDifferenceAndItsOppositeMirrorEachOther() {
        for (int i = 0; i < CASES; i++) {
            Figure a = figures.arbitrary();
            Figure b = figures.arbitrary();
            Figure there = a.minus(b);
            Figure back = b.minus(a);
            String message = hint + ": " + a + " − " + b;
            assertEquals(there.qualifier(), back.qualifier(), message);
            assertEquals(there.notCounted(), back.notCounted(), message);
            assertEquals(there.value(), negated(back.value()), message);
            assertEquals(there.low(), negated(back.high()), message);
            assertEquals(there.high(), negated(back.low()), message);
        }
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    private static BigDecimal negated(BigDecimal number) {
        return number == null ? null : number.negate();
    }

    private static Figure sum(Figure... parts) {
        return Figure.sum(List.of(parts)).orElseThrow();
    }
}
