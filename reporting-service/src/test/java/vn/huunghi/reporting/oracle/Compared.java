package vn.huunghi.reporting.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of what was compared, so that no run passes in which the questions found nothing. */
final class Compared {

    private static final int A_THOUSAND = 1_000;

    /** What a thousand steps must find of each at the least: a third of what they do find. */
    private static final Map<String, Integer> FEWEST = Map.ofEntries();

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
                .filter(least -> counts.getOrDefault(least.getKey(), 0) < least.getValue() * steps / A_THOUSAND)
                .map(least -> "%s: %d".formatted(least.getKey(), counts.getOrDefault(least.getKey(), 0)))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
