package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers every question from the final records, by the most naive loops. */
final class Oracle {

    /** The dimensions that a return does not have. */
    private static final List<String> OF_RECORDS = List.of("kind", "country", "sector", "donor");

    private static final List<String> TRAITS = List.of("kind", "country", "organisation", "sector", "donor");

    /** A claim and where it lies, in one of the periods asked. */
    record Placed(Claim claim, Placement.Place place, Period period) {}

    final World world;
    final Atlas atlas;
    private final Map<String, List<Claim>> flows;

    Oracle(World world) {
        this.world = world;
        this.atlas = world.atlas();
        this.flows = RecordedFlows.of(world).stream().collect(Collectors.groupingBy(Claim::measure));
    }

    Answer answer(Question question) {
        if (question.measure().isRate()) {
            return Answer.refused("rate-not-additive", Set.of());
        }
        try {
            var cells = new HashMap<Map<String, String>, Answer.Box>();
            byKey(question, placed(question)).forEach((key, inside) -> {
                if (inside.stream().anyMatch(p -> p.claim().added())) {
                    cells.put(key, box(question, inside));
                }
            });
            var whole = question.groupedBy(Set.of());
            var all = placed(whole);
            var total = all.stream().anyMatch(p -> p.claim().added()) ? box(whole, all) : null;
            return new Answer(null, Set.of(), total, cells);
        } catch (Placement.NotDerivable e) {
            return Answer.refused("geography-not-derivable", e.provinces());
        }
    }

    Map<Map<String, String>, List<Placed>> byKey(Question question, List<Placed> placed) {
        var byKey = new HashMap<Map<String, String>, List<Placed>>();
        placed.forEach(p ->
                byKey.computeIfAbsent(key(question, p), k -> new ArrayList<>()).add(p));
        return byKey;
    }

    /** What answers and what is only shown, with places, after all filters. */
    List<Placed> placed(Question question) {
        var placement = new Placement(atlas, question);
        var placed = new ArrayList<Placed>();
        for (var period : Period.of(question, question.groupBy())) {
            for (var claim : claims(question, period)) {
                placement.of(claim).ifPresent(place -> placed.add(new Placed(claim, place, period)));
            }
        }
        placement.refuse();
        return placed;
    }

    /** What answers and what is only shown, before filters by place. */
    List<Claim> claims(Question question, Period period) {
        var measure = question.measure();
        List<Claim> claims;
        if (question.declared()) {
            var filtered = OF_RECORDS.stream().anyMatch(d -> !question.filter(d).isEmpty());
            claims = filtered ? List.of() : new Declared(this, period, question).answer(measure, question.cumulative());
        } else if (measure.isCounted()) {
            claims = Stocks.of(world, measure.id(), period.to());
        } else if (measure.isStock()) {
            claims = RecordedFlows.stock(flows.getOrDefault(measure.id(), List.of()), period.to(), atlas);
        } else {
            var since = question.cumulative() ? LocalDate.MIN : period.from();
            claims = flows.getOrDefault(measure.id(), List.of()).stream()
                    .filter(claim -> claim.within(since, period.to()))
                    .toList();
        }
        return claims.stream()
                .filter(claim -> TRAITS.stream()
                        .allMatch(d -> question.keeps(d, claim.traits().of(d))))
                .toList();
    }

    static Map<String, String> key(Question question, Placed placed) {
        var key = new TreeMap<>(placed.period().names());
        var place = placed.place();
        if (question.asks("province")) {
            key.put("province", place.provinces().toString());
        }
        if (question.asks("cluster")) {
            key.put("cluster", place.clusters() + " former " + place.former() + " without " + place.without());
        }
        for (var dimension : TRAITS) {
            if (question.asks(dimension)) {
                key.put(dimension, new TreeSet<>(placed.claim().traits().of(dimension)).toString());
            }
        }
        return key;
    }

    Answer.Box box(Question question, List<Placed> inside) {
        var added = inside.stream().map(Placed::claim).filter(Claim::added).toList();
        var records = (int) added.stream().map(Claim::record).distinct().count();
        var incomplete = new TreeSet<String>();
        if (added.stream().anyMatch(claim -> claim.figure().notCounted())) {
            incomplete.add("NOT_COUNTED");
        }
        if (added.stream().anyMatch(Claim::gaps)) {
            incomplete.add("PERIOD_NOT_COVERED");
        }
        if (question.declared() && new Members(question, this).missing(inside)) {
            incomplete.add("MEMBER_MISSING");
        }
        var sum = Fig.sum(added.stream().map(Claim::figure).toList()).shown();
        var years = question.years();
        return new Answer.Box(
                sum,
                years == null ? null : sum.average(years, question.measure().isMoney()),
                incomplete,
                records,
                records > 1 && question.measure().sumIsUpperBound(),
                added);
    }
}
