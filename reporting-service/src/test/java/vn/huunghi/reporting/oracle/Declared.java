package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which declared figures answer for a stretch of days: tries every selection that there is, and looks day by day. */
final class Declared {

    private final World world;
    private final Atlas atlas;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate geography;
    private final String level;

    Declared(Oracle oracle, Period period, Question question) {
        world = oracle.world;
        atlas = oracle.atlas;
        from = period.from();
        to = period.to();
        geography = question.geography();
        level = question.level();
    }

    /** What answers; not added where another return that answers includes it. */
    List<Claim> answer(Indicator measure, boolean cumulative) {
        var latest = measure.isStock() || measure.isFlow() && cumulative;
        var candidates = new ArrayList<Claim>();
        for (var declared : world.returns.values()) {
            var figure = declared.figures().get(measure.id());
            var asked = measure.isFlow() ? declared.cumulative() == cumulative : true;
            if (declared.accepted() && declared.level().equals(level) && figure != null && asked) {
                var claim = Claim.of(
                                declared.id(),
                                measure.id(),
                                measure.isRate() && declared.from() == null ? declared.to() : declared.from(),
                                declared.to(),
                                declared.province() == null ? Set.of() : Set.of(declared.province()),
                                Traits.of(null, Set.of(), Set.of(declared.reporter())),
                                figure)
                        .ofCluster(declared.cluster());
                if (latest && !declared.to().isBefore(from) && !declared.to().isAfter(to)) {
                    candidates.add(claim.from(from));
                } else if (!latest && claim.within(from, to)) {
                    candidates.add(claim);
                }
            }
        }
        var selected = select(candidates, latest);
        return selected.stream()
                .map(claim -> isIncluded(claim, candidates, selected) ? claim.shown() : claim)
                .toList();
    }

    private List<Claim> select(List<Claim> candidates, boolean latest) {
        var selected = new ArrayList<Claim>();
        var cutShort = new HashSet<String>();
        for (var set : successorsFirst(candidates)) {
            var taken = selected.stream()
                    .filter(s -> isOfProvinces() && atlas.succeeds(s.provinces(), set))
                    .toList();
            for (var reporter : reporters(candidates, set)) {
                var own = candidates.stream()
                        .filter(c -> c.account().equals(set) && c.reporter().equals(reporter))
                        .toList();
                if (latest) {
                    own.stream()
                            .max(Comparator.comparing(Claim::to).thenComparing(Claim::record))
                            .filter(c -> taken.stream().allMatch(t -> t.to().isBefore(c.to())))
                            .ifPresent(selected::add);
                    continue;
                }
                var best = best(own.stream()
                        .filter(c -> taken.stream().noneMatch(c::overlaps))
                        .toList());
                var standing = new ArrayList<>(taken);
                standing.addAll(best);
                var gaps = !covered(set, standing);
                best.forEach(c -> selected.add(c.withGaps(gaps)));
                for (var each : own) {
                    if (taken.stream().anyMatch(each::overlaps) && !covered(each.from(), each.to(), standing)) {
                        taken.stream().filter(each::overlaps).forEach(t -> cutShort.add(t.record()));
                    }
                }
            }
        }
        return selected.stream()
                .map(c -> c.withGaps(c.gaps() || cutShort.contains(c.record())))
                .toList();
    }

    private boolean isOfProvinces() {
        return level.equals(Question.PROVINCE);
    }

    private List<Set<String>> successorsFirst(List<Claim> candidates) {
        var sets = new HashSet<Set<String>>();
        candidates.forEach(c -> sets.add(c.account()));
        if (!isOfProvinces()) {
            return List.copyOf(sets);
        }
        return sets.stream()
                .sorted(Comparator.comparing(atlas::start, Comparator.reverseOrder()))
                .toList();
    }

    private static Set<String> reporters(List<Claim> candidates, Set<String> set) {
        var reporters = new TreeSet<String>();
        candidates.stream().filter(c -> c.account().equals(set)).forEach(c -> reporters.add(c.reporter()));
        return reporters;
    }

    private static List<Claim> best(List<Claim> figures) {
        var selections = new ArrayList<List<Claim>>();
        extend(
                List.of(),
                figures.stream().sorted(Comparator.comparing(Claim::from)).toList(),
                selections);
        return selections.stream().max(Declared::compare).orElseThrow();
    }

    private static void extend(List<Claim> chain, List<Claim> rest, List<List<Claim>> selections) {
        selections.add(chain);
        for (int i = 0; i < rest.size(); i++) {
            var next = rest.get(i);
            if (chain.stream().noneMatch(next::overlaps)) {
                var longer = new ArrayList<>(chain);
                longer.add(next);
                extend(longer, rest.subList(i + 1, rest.size()), selections);
            }
        }
    }

    /** Most days, fewest figures, latest end; of equals still, from the last one back, the longest, then the youngest. */
    private static int compare(List<Claim> one, List<Claim> other) {
        var order = Long.compare(days(one), days(other));
        order = order == 0 ? Integer.compare(other.size(), one.size()) : order;
        for (int i = one.size() - 1; order == 0 && i >= 0; i--) {
            order = Comparator.comparing(Claim::to)
                    .thenComparing(Claim::from, Comparator.reverseOrder())
                    .thenComparing(Claim::record)
                    .compare(one.get(i), other.get(i));
        }
        return order;
    }

    private static long days(List<Claim> chain) {
        return chain.stream()
                .mapToLong(c -> c.to().toEpochDay() - c.from().toEpochDay() + 1)
                .sum();
    }

    /** A province answers for the days on which it was there. */
    private boolean covered(Set<String> set, List<Claim> claims) {
        var first = from;
        var last = to;
        for (var id : isOfProvinces() ? set : Set.<String>of()) {
            var province = atlas.province(id);
            if (province.from().isAfter(first) && province.from().isAfter(Atlas.REGISTER_BEGINS)) {
                first = province.from();
            }
            if (province.to() != null && !province.to().isAfter(last)) {
                last = province.to().minusDays(1);
            }
        }
        return covered(first, last, claims);
    }

    private static boolean covered(LocalDate first, LocalDate last, List<Claim> claims) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var asked = day;
            if (claims.stream().noneMatch(c -> !c.from().isAfter(asked) && !c.to().isBefore(asked))) {
                return false;
            }
        }
        return true;
    }

    private boolean isIncluded(Claim claim, List<Claim> candidates, List<Claim> selected) {
        return candidates.stream()
                .filter(top -> !top.record().equals(claim.record()))
                .filter(top -> stands(top, selected))
                .filter(top -> includes(top.record()).contains(claim.record()))
                .filter(top -> !includes(claim.record()).contains(top.record()))
                .anyMatch(top -> holds(top.account(), claim.account()));
    }

    /** It answers, or others of its own reporter answer for all of its days. */
    private boolean stands(Claim claim, List<Claim> selected) {
        var own = selected.stream()
                .filter(s -> s.account().equals(claim.account()) && s.reporter().equals(claim.reporter()))
                .toList();
        return covered(claim.from(), claim.to(), own);
    }

    private Set<String> includes(String id) {
        var reached = new TreeSet<String>();
        var open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            var declared = world.returns.get(open.remove(0));
            if (declared != null) {
                declared.includes().stream().filter(reached::add).forEach(open::add);
            }
        }
        return reached;
    }

    private boolean holds(Set<String> whole, Set<String> part) {
        if (whole.equals(part) || geography == null || !isOfProvinces()) {
            return whole.containsAll(part);
        }
        var known = whole.stream().allMatch(p -> atlas.began(p, geography))
                && part.stream().allMatch(p -> atlas.began(p, geography));
        return known && forward(whole).containsAll(forward(part));
    }

    private Set<String> forward(Set<String> ids) {
        var found = new TreeSet<String>();
        ids.forEach(id -> found.add(atlas.forward(id, geography)));
        return found;
    }
}
