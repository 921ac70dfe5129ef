package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.NotDerivable;

/** Which sets of provinces became which others, so that a successor's figure can stand in place of its predecessors'. */
final class Succession {

    private final Geography geography;
    private final Map<SortedSet<String>, LocalDate> starts = new HashMap<>();
    private final Map<SortedSet<String>, List<SortedSet<String>>> successors = new HashMap<>();

    Succession(Geography geography) {
        this.geography = geography;
    }

    /** The first day on which all provinces of the set were in force, as far as the register knows them. */
    LocalDate start(SortedSet<String> provinces) {
        return starts.computeIfAbsent(
                provinces,
                set -> set.stream()
                        .map(id ->
                                geography.territory(id).map(t -> t.validFrom()).orElse(Geography.REGISTER_BEGINS))
                        .max(Comparator.naturalOrder())
                        .orElse(Geography.REGISTER_BEGINS));
    }

    /** The last day on which all provinces of the set were in force; none while they all are. */
    LocalDate lastDay(SortedSet<String> provinces) {
        return provinces.stream()
                .flatMap(id -> geography.territory(id).stream())
                .filter(t -> t.validTo() != null)
                .map(t -> t.validTo().minusDays(1))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether the one set became exactly the other. */
    boolean succeeds(SortedSet<String> later, SortedSet<String> earlier) {
        if (later.equals(earlier) || !start(later).isAfter(start(earlier))) {
            return false;
        }
        try {
            return geography.forward(earlier, start(later)).equals(later);
        } catch (NotDerivable e) {
            return false;
        }
    }

    /** The sets that the one became, one after the other: those of which {@link #succeeds} is true. */
    List<SortedSet<String>> successors(SortedSet<String> earlier) {
        var known = successors.get(earlier);
        if (known == null) {
            known = geography.boundaries().stream()
                    .filter(day -> day.isAfter(start(earlier)))
                    .flatMap(day -> became(earlier, day).stream())
                    .toList();
            successors.put(earlier, known);
        }
        return known;
    }

    private Optional<SortedSet<String>> became(SortedSet<String> earlier, LocalDate day) {
        try {
            return Optional.of(geography.forward(earlier, day))
                    .filter(later -> !later.equals(earlier) && start(later).equals(day));
        } catch (NotDerivable e) {
            return Optional.empty();
        }
    }

    /** The sets, successors before their predecessors. */
    List<SortedSet<String>> latestFirst(Iterable<SortedSet<String>> sets) {
        var ordered = new ArrayList<SortedSet<String>>();
        sets.forEach(ordered::add);
        ordered.sort(Comparator.<SortedSet<String>, LocalDate>comparing(this::start)
                .reversed()
                .thenComparing(set -> String.join(",", set)));
        return ordered;
    }
}
