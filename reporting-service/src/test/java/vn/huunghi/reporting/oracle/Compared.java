package vn.huunghi.reporting.oracle;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of what was compared, so that no run passes in which the questions found nothing. */
final class Compared {

    private static final int STEPS = 3_000;

    /** What so many steps must find of each at the least; they find some four times as much. */
    private static final Map<String, Integer> FEWEST = Map.ofEntries(
            entry("recorded", 60),
            entry("recorded, a stock", 20),
            entry("recorded, cumulative", 9),
            entry("declared at the level PROVINCE", 25),
            entry("declared at the level CLUSTER", 6),
            entry("declared at the level NATION", 2),
            entry("declared, a stock", 14),
            entry("declared, cumulative", 4),
            entry("as reported", 50),
            entry("restated", 45),
            entry("with an average", 16),
            entry("cells", 300),
            entry("by everything at once", 3),
            entry("filtered by 1", 20),
            entry("filtered by 2", 2),
            entry("lists of sources", 300),
            entry("sources only shown", 40),
            entry("MEMBER_MISSING", 20),
            entry("NOT_COUNTED", 20),
            entry("PERIOD_NOT_COVERED", 12),
            entry("refused: geography-not-derivable", 8),
            entry("refused: rate-not-additive", 10),
            entry("refused: report", 1),
            entry("reports of a PROVINCE", 6),
            entry("reports of a CLUSTER", 5),
            entry("reports of a NATION", 4),
            entry("report: PERIOD declared", 120),
            entry("report: PERIOD own", 40),
            entry("report: PERIOD recorded", 180),
            entry("report: PERIOD difference", 90),
            entry("report: PERIOD average", 16),
            entry("report: PERIOD declared before", 40),
            entry("report: PERIOD recorded before", 80),
            entry("report: PERIOD recorded, shared", 120),
            entry("report: CUMULATIVE declared", 20),
            entry("report: CUMULATIVE own", 3),
            entry("report: CUMULATIVE recorded", 15),
            entry("report: member", 50),
            entry("report: sources summed", 70),
            entry("by province", 7),
            entry("by cluster", 7),
            entry("by year", 7),
            entry("by half", 7),
            entry("by quarter", 7),
            entry("by month", 7),
            entry("by kind", 7),
            entry("by country", 7),
            entry("by organisation", 7),
            entry("by sector", 7),
            entry("by donor", 7));

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String what) {
        add(what, 1);
    }

    void add(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    /** What was compared too seldom. */
    List<String> lacks(int steps) {
        return FEWEST.entrySet().stream()
                .filter(least -> counts.getOrDefault(least.getKey(), 0) < least.getValue() * steps / STEPS)
                .map(least -> "%s: %d".formatted(least.getKey(), counts.getOrDefault(least.getKey(), 0)))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
