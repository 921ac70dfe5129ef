package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.huunghi.reporting.oracle.Curiosity.Subject;
import vn.huunghi.reporting.oracle.Oracle.Placed;

/** What a report must say, line by line, each as a name and a text, from the same loops as the statistics. */
final class ReportOracle {

    /** What lies within the scope, and by set of provinces what reaches beyond it. */
    private record Scoped(Answer.Box own, Map<String, Answer.Box> shared) {}

    private final Oracle oracle;
    private final Subject subject;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate geography;
    private final Map<String, String> lines = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> notDerivable = new TreeSet<>();
    private String daysBefore;

    ReportOracle(Oracle oracle, Subject subject, LocalDate from, LocalDate to, LocalDate geography) {
        this.oracle = oracle;
        this.subject = subject;
        this.from = from;
        this.to = to;
        this.geography = geography;
    }

    /** @throws Placement.NotDerivable if something of it cannot be told in the boundaries asked, naming all of that */
    Map<String, String> lines() {
        var years = 1;
        while (!from.plusYears(years).isAfter(to)) {
            years++;
        }
        var before = from.minusYears(years);
        var earlier = to.minusYears(years);
        var beforeTo = to.plusDays(1).getDayOfMonth() == 1 ? earlier.withDayOfMonth(earlier.lengthOfMonth()) : earlier;
        lines.put("days", from + " to " + to);
        daysBefore = before + " to " + beforeTo;
        for (var measure : Indicator.ALL.stream()
                .sorted(Comparator.comparing(Indicator::id))
                .toList()) {
            var declared = scoped(measure, true, from, to, false);
            var recorded = scoped(measure, false, from, to, false);
            var declaredBefore = scoped(measure, true, before, beforeTo, false);
            var recordedBefore = scoped(measure, false, before, beforeTo, false);
            var own = own(measure, false);
            line(measure, "PERIOD", declared, own, recorded, List.of(declaredBefore, recordedBefore));
            if (measure.isFlow()) {
                var declaredSinceEver = scoped(measure, true, from, to, true);
                var ownSinceEver = own(measure, true);
                // What was recorded since ever is of interest where something was declared so.
                if (declaredSinceEver.own() != null || ownSinceEver != null) {
                    var recordedSinceEver = scoped(measure, false, from, to, true);
                    line(measure, "CUMULATIVE", declaredSinceEver, ownSinceEver, recordedSinceEver, List.of());
                }
            }
        }
        if (!notDerivable.isEmpty()) {
            throw new Placement.NotDerivable(notDerivable);
        }
        members();
        lines.put("lines", names.toString());
        return lines;
    }

    private void line(
            Indicator measure,
            String accumulation,
            Scoped declared,
            Answer.Box own,
            Scoped recorded,
            List<Scoped> before) {
        var name = measure.id() + " " + accumulation;
        shared(measure, name, " declared with ", declared);
        shared(measure, name, " recorded with ", recorded);
        sharedIncomplete(name, declared, recorded);
        var now = Stream.of(declared.own(), own, recorded.own())
                .filter(Objects::nonNull)
                .toList();
        if (now.isEmpty() && before.stream().allMatch(b -> b.own() == null)) {
            return;
        }
        names.add(name);
        var incomplete = new TreeSet<String>();
        now.forEach(box -> incomplete.addAll(box.incomplete()));
        var one = figure(measure, declared.own());
        var other = figure(measure, recorded.own());
        lines.put(name + " declared", text(measure, declared.own()));
        lines.put(name + " own", text(measure, own));
        lines.put(name + " recorded", text(measure, recorded.own()));
        lines.put(name + " average", average(declared.own()) + ", " + average(own) + ", " + average(recorded.own()));
        lines.put(name + " difference", one == null || other == null ? "null" : "" + one.minus(other));
        lines.put(name + " incomplete", incomplete.toString());
        if (!before.isEmpty()) {
            lines.put(name + " days before", daysBefore);
            lines.put(name + " declared before", text(measure, before.get(0).own()));
            lines.put(name + " recorded before", text(measure, before.get(1).own()));
        }
    }

    private void shared(Indicator measure, String name, String what, Scoped scoped) {
        scoped.shared().forEach((set, box) -> {
            if (figure(measure, box) != null) {
                lines.put(name + what + set, text(measure, box));
                lines.put(name + " incomplete with " + set, "");
            }
        });
    }

    /** Of a set of provinces for which there is a figure: what is lacking in either. */
    private void sharedIncomplete(String name, Scoped declared, Scoped recorded) {
        var sets = new TreeSet<>(declared.shared().keySet());
        sets.addAll(recorded.shared().keySet());
        for (var set : sets) {
            var incomplete = new TreeSet<String>();
            Stream.of(declared.shared().get(set), recorded.shared().get(set))
                    .filter(Objects::nonNull)
                    .forEach(box -> incomplete.addAll(box.incomplete()));
            lines.replace(name + " incomplete with " + set, incomplete.toString());
        }
    }

    private static String average(Answer.Box box) {
        return "" + (box == null ? null : box.average());
    }

    /** Rates do not add; the rate of a single source is that source's. */
    private static Fig figure(Indicator measure, Answer.Box box) {
        return box == null || measure.isRate() && box.records() > 1 ? null : box.figure();
    }

    private static String text(Indicator measure, Answer.Box box) {
        var figure = figure(measure, box);
        return figure == null ? "null" : figure + (box.upperBound() ? Answer.UPPER_BOUND : "");
    }

    /** Of a province there is nothing beside what is declared. */
    private Answer.Box own(Indicator measure, boolean cumulative) {
        return subject.kind().equals(Question.PROVINCE)
                ? null
                : scoped(question(measure, true, from, to, cumulative, subject.kind()))
                        .own();
    }

    private Scoped scoped(Indicator measure, boolean declared, LocalDate first, LocalDate last, boolean cumulative) {
        return scoped(question(measure, declared, first, last, cumulative, Question.PROVINCE));
    }

    private Question question(
            Indicator measure, boolean declared, LocalDate first, LocalDate last, boolean cumulative, String level) {
        var dimension = subject.kind().toLowerCase(java.util.Locale.ROOT);
        var isNation = subject.id() == null;
        return new Question(
                measure,
                declared,
                first,
                last,
                isNation ? Set.of() : Set.of(dimension),
                isNation ? Map.of() : Map.of(dimension, Set.of(subject.id())),
                geography,
                false,
                cumulative,
                level);
    }

    private List<Placed> placed(Question question) {
        try {
            return oracle.placed(question);
        } catch (Placement.NotDerivable e) {
            notDerivable.addAll(e.provinces());
            return List.of();
        }
    }

    private Scoped scoped(Question question) {
        var own = new ArrayList<Placed>();
        var beyond = new TreeMap<String, List<Placed>>();
        for (var placed : placed(question)) {
            if (!placed.claim().added()) {
                continue;
            }
            if (isWithin(placed.place())) {
                own.add(placed);
            } else {
                beyond.computeIfAbsent(placed.place().provinces().toString(), set -> new ArrayList<>())
                        .add(placed);
            }
        }
        var shared = new TreeMap<String, Answer.Box>();
        var bySet = question.groupedBy(Set.of("province"));
        beyond.forEach((set, placed) -> shared.put(set, oracle.box(bySet, placed)));
        return new Scoped(own.isEmpty() ? null : oracle.box(question, own), shared);
    }

    private boolean isWithin(Placement.Place place) {
        return switch (subject.kind()) {
            case "PROVINCE" -> place.provinces().equals(Set.of(subject.id()));
            case "CLUSTER" -> place.clusters().equals(Set.of(subject.id())) && !place.without();
            default -> true;
        };
    }

    private void members() {
        var atlas = oracle.atlas;
        var returned = new TreeSet<String>();
        for (var declared : oracle.world.returns.values()) {
            var first = declared.from() == null ? declared.to() : declared.from();
            var within = !first.isBefore(from) && !declared.to().isAfter(to);
            if (declared.accepted() && declared.province() != null && within) {
                returned.add(declared.province());
            }
        }
        var provinces = switch (subject.kind()) {
            case "PROVINCE" -> Set.of(subject.id());
            case "CLUSTER" -> atlas.members(Set.of(subject.id()), geography);
            default -> atlas.inForce(geography);
        };
        for (var province : provinces) {
            var unions = 0;
            var answeredFor = new TreeSet<String>();
            for (var union : oracle.world.organisations.values()) {
                var stage = union.on(geography);
                var stands = union.kind().equals("PROVINCIAL_UNION")
                        && stage != null
                        && stage.active()
                        && stage.province() != null
                        && atlas.began(stage.province(), geography)
                        && atlas.forward(stage.province(), geography).equals(province);
                if (stands) {
                    unions++;
                    answeredFor.add(stage.province());
                    var has = returned.contains(stage.province()) || returned.contains(province);
                    lines.put("member " + province + " " + union.id(), "" + has);
                }
            }
            for (var union : oracle.world.organisations.values()) {
                var line = "member " + province + " " + union.id();
                if (lines.containsKey(line) && union.on(geography).province().equals(province)) {
                    var without = atlas.predecessors(province).stream()
                            .filter(before -> !answeredFor.contains(before) && returned.contains(before))
                            .count();
                    lines.put(line, "" + (without > 0 || returned.contains(province)));
                }
            }
            if (unions == 0) {
                var line = new TreeSet<>(atlas.predecessors(province));
                line.add(province);
                lines.put("member " + province + " null", "" + line.stream().anyMatch(returned::contains));
            }
        }
    }
}
