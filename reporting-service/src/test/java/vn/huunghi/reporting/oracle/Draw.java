package vn.huunghi.reporting.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Chance, from a seed: days that lie at edges more often than not, figures of every qualifier, sets of every size. */
final class Draw {

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final List<LocalDate> EDGES = List.of(
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 6, 30),
            LocalDate.of(2025, 7, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1));

    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    <T> T of(Collection<T> among) {
        // In an order that is always the same.
        var ordered = among instanceof List<T> list ? list : List.copyOf(new TreeSet<>(among));
        return ordered.get(random.nextInt(ordered.size()));
    }

    @SafeVarargs
    final <T> T any(T... among) {
        return among[random.nextInt(among.length)];
    }

    /** At most so many of them, perhaps none. */
    Set<String> some(Collection<String> among, int most) {
        var some = new TreeSet<String>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(of(among));
        }
        return some;
    }

    Set<String> atLeastOne(Collection<String> among, int most) {
        var some = some(among, most - 1);
        some.add(of(among));
        return some;
    }

    <T> List<T> shuffled(Collection<T> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    List<String> ids(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            ids.add(id());
        }
        return ids;
    }

    LocalDate day() {
        if (oneIn(4)) {
            return of(EDGES);
        }
        var day = FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1));
        return switch (below(6)) {
            case 0 -> day.withDayOfMonth(1);
            case 1 -> day.withDayOfMonth(day.lengthOfMonth());
            default -> day;
        };
    }

    When when() {
        return switch (below(8)) {
            case 0 -> When.year(day());
            case 1 -> When.month(day());
            default -> When.day(day());
        };
    }

    /** Null as often as one in so many. */
    <T> T orNull(int chances, T value) {
        return oneIn(chances) ? null : value;
    }

    Map<String, Fig> figures(List<String> indicators, int most) {
        var figures = new TreeMap<String, Fig>();
        for (var indicator : some(indicators, most)) {
            figures.put(indicator, count());
        }
        return figures;
    }

    Fig count() {
        return figure(BigDecimal.valueOf(1 + random.nextInt(999), random.nextInt(2)));
    }

    /** Of any size, down to a few đồng, and a range now and then so narrow that shares leave nothing of it. */
    Fig money() {
        var number = BigDecimal.valueOf(1 + random.nextInt(any(9, 9_999, 999_999_999)));
        return oneIn(9) ? Fig.range(number, number.add(BigDecimal.valueOf(1 + random.nextInt(5)))) : figure(number);
    }

    private Fig figure(BigDecimal number) {
        return switch (below(9)) {
            case 0 -> Fig.of("MORE_THAN", number);
            case 1 -> Fig.of("NEARLY", number);
            case 2 -> Fig.of("ABOUT", number);
            case 3 -> Fig.range(number, number.multiply(BigDecimal.valueOf(2)));
            case 4 -> Fig.of("UNQUANTIFIED", null);
            case 5 -> Fig.of("EXACT", oneIn(3) ? BigDecimal.ZERO : number);
            default -> Fig.of("EXACT", number);
        };
    }
}
