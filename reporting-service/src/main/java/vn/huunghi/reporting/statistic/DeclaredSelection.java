package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.time.Days;

/**
 * Which declared figures answer for a stretch of days.
 *
 * <p>Domain rule: for each set of provinces, or cluster, and reporter the figure for exactly the days asked; else the fewest
 * contiguous figures that cover them; else the selection covering most days. All three are one choice: the selection of
 * figures that do not overlap which covers most days, of equals the one of fewest figures, of equals the one that ends
 * last. A successor's figure stands in place of its predecessors' for the days that it covers, whoever reported.
 */
final class DeclaredSelection {

    /** A figure that answers, and whether its reporter leaves days without an answer. */
    record Selected(DeclaredFigure figure, boolean periodNotCovered) {}

    private final Succession succession;

    DeclaredSelection(Geography geography) {
        this.succession = new Succession(geography);
    }

    /** For a flow: figures that lie wholly within the days asked. All candidates are of one measure. */
    List<Selected> flows(Collection<DeclaredFigure> candidates, Days asked) {
        var selected = new ArrayList<Selected>();
        var chosen = new HashMap<SortedSet<String>, List<Days>>();
        var bySet = bySet(candidates.stream()
                .filter(f -> f.from() != null && asked.contains(f.days()))
                .toList());
        var cutShort = new HashSet<DeclaredFigure>();
        for (var set : succession.latestFirst(bySet.keySet())) {
            var taken = ofSuccessors(set, chosen);
            for (var figures : byReporter(bySet.get(set)).values()) {
                var best = best(figures.stream()
                        .filter(f -> taken.stream().noneMatch(f.days()::overlaps))
                        .toList());
                var open = !covers(set, asked, taken, best);
                best.forEach(f -> {
                    selected.add(new Selected(f, open));
                    chosen.computeIfAbsent(set, s -> new ArrayList<>()).add(f.days());
                });
                figures.stream()
                        .filter(f -> isCutShort(f, taken, best))
                        .forEach(f -> cutShort.addAll(standingFor(f, selected)));
            }
        }
        return selected.stream()
                .map(s -> cutShort.contains(s.figure()) ? new Selected(s.figure(), true) : s)
                .toList();
    }

    /** Whether a figure had to give way to a successor's that speaks for some of its days only, and nothing for the rest. */
    private static boolean isCutShort(DeclaredFigure figure, List<Days> taken, List<DeclaredFigure> best) {
        if (taken.stream().noneMatch(figure.days()::overlaps)) {
            return false;
        }
        var stretches = new ArrayList<>(taken);
        best.forEach(f -> stretches.add(f.days()));
        return !Coverage.covers(stretches, figure.from(), figure.to());
    }

    private List<DeclaredFigure> standingFor(DeclaredFigure figure, List<Selected> selected) {
        return selected.stream()
                .map(Selected::figure)
                .filter(f -> f.days().overlaps(figure.days()) && succession.succeeds(f.account(), figure.account()))
                .toList();
    }

    /** For a stock, or a cumulative figure: the latest of each reporter within the days asked, never carried further. */
    List<Selected> latest(Collection<DeclaredFigure> candidates, Days asked) {
        var selected = new ArrayList<Selected>();
        var chosen = new HashMap<SortedSet<String>, List<Days>>();
        var bySet = bySet(candidates.stream()
                .filter(f -> !f.to().isBefore(asked.from()) && !f.to().isAfter(asked.to()))
                .toList());
        for (var set : succession.latestFirst(bySet.keySet())) {
            var taken = ofSuccessors(set, chosen);
            for (var figures : byReporter(bySet.get(set)).values()) {
                figures.stream()
                        .max(Comparator.comparing(DeclaredFigure::to).thenComparing(DeclaredFigure::recordId))
                        .filter(f -> taken.stream().noneMatch(d -> !d.to().isBefore(f.to())))
                        .ifPresent(f -> {
                            selected.add(new Selected(f, false));
                            chosen.computeIfAbsent(set, s -> new ArrayList<>()).add(f.days());
                        });
            }
        }
        return selected;
    }

    /** Weighted interval scheduling over the figures of one reporter. */
    static List<DeclaredFigure> best(Collection<DeclaredFigure> figures) {
        var distinct = new TreeMap<LocalDate, Map<LocalDate, DeclaredFigure>>();
        for (var figure : figures) {
            distinct.computeIfAbsent(figure.to(), t -> new TreeMap<>())
                    .merge(figure.from(), figure, (a, b) -> a.recordId().compareTo(b.recordId()) > 0 ? a : b);
        }
        // Best chain among all figures that end on or before a day; extended figure by figure in order of their ends.
        var bestUpTo = new TreeMap<LocalDate, Chain>();
        var best = Chain.EMPTY;
        for (var sameEnd : distinct.entrySet()) {
            for (var figure : sameEnd.getValue().values()) {
                var before = bestUpTo.lowerEntry(figure.from());
                var extended = (before == null ? Chain.EMPTY : before.getValue()).with(figure);
                best = extended.compareTo(best) > 0 ? extended : best;
            }
            bestUpTo.put(sameEnd.getKey(), best);
        }
        return best.figures();
    }

    private List<Days> ofSuccessors(SortedSet<String> set, Map<SortedSet<String>, List<Days>> chosen) {
        return succession.successors(set).stream()
                .flatMap(later -> chosen.getOrDefault(later, List.of()).stream())
                .toList();
    }

    /** A set of provinces speaks for the days on which it was in force; what came before or after is not its to cover. */
    private boolean covers(SortedSet<String> set, Days asked, List<Days> taken, List<DeclaredFigure> own) {
        var start = succession.start(set);
        var last = succession.lastDay(set);
        var from = start.isAfter(asked.from()) && start.isAfter(Geography.REGISTER_BEGINS) ? start : asked.from();
        var to = last != null && last.isBefore(asked.to()) ? last : asked.to();
        var stretches = new ArrayList<>(taken);
        own.forEach(f -> stretches.add(f.days()));
        return Coverage.covers(stretches, from, to);
    }

    private static Map<SortedSet<String>, List<DeclaredFigure>> bySet(Collection<DeclaredFigure> figures) {
        return figures.stream().collect(Collectors.groupingBy(DeclaredFigure::account));
    }

    private static Map<String, List<DeclaredFigure>> byReporter(Collection<DeclaredFigure> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(DeclaredFigure::reporter, TreeMap::new, Collectors.toList()));
    }

    private record Chain(long days, List<DeclaredFigure> figures) implements Comparable<Chain> {

        static final Chain EMPTY = new Chain(0, List.of());

        Chain with(DeclaredFigure figure) {
            var longer = new ArrayList<>(figures);
            longer.add(figure);
            return new Chain(days + figure.days().length(), List.copyOf(longer));
        }

        private LocalDate end() {
            return figures.isEmpty()
                    ? LocalDate.MIN
                    : figures.get(figures.size() - 1).to();
        }

        @Override
        public int compareTo(Chain other) {
            return Comparator.comparingLong(Chain::days)
                    .thenComparing(c -> -c.figures().size())
                    .thenComparing(Chain::end)
                    .compare(this, other);
        }
    }
}
