package vn.huunghi.reporting.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.huunghi.reporting.oracle.Oracle.Placed;

/** Puts one question to the service and to the oracle, and says where they differ. */
final class Interview {

    private static final int MOST_CELLS_WITH_SOURCES = 3;
    private static final Map<String, String> TOTAL = Map.of("", "");

    private final Service service;
    private final Oracle oracle;
    private final Draw draw;
    private final Compared compared;
    private final Differences differences = new Differences();

    Interview(Service service, Oracle oracle, Draw draw, Compared compared) {
        this.service = service;
        this.oracle = oracle;
        this.draw = draw;
        this.compared = compared;
    }

    /** Empty where they agree. */
    List<String> statistic(Question question) {
        var expected = oracle.answer(question);
        var told = service.statistic(question);
        var actual = told.answer();
        if (!Objects.equals(expected.refusal(), actual.refusal())
                || !expected.notDerivable().equals(actual.notDerivable())) {
            differences.add("refusal", refusal(expected), refusal(actual) + " " + told.raw());
            return differences.told();
        }
        count(question, expected);
        compare("total", expected.total(), actual.total());
        var keys = new ArrayList<>(expected.cells().keySet());
        actual.cells().keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        keys.forEach(key ->
                compare("cell " + key, expected.cells().get(key), actual.cells().get(key)));
        if (differences.none()) {
            sources(question, expected, told);
        }
        return differences.told();
    }

    private static String refusal(Answer answer) {
        return answer.refusal() + " " + answer.notDerivable();
    }

    /** Of what kind it is, if there is anything. */
    private void count(Question question, Answer expected) {
        if (expected.refusal() != null) {
            compared.add("refused: " + expected.refusal());
        } else if (expected.total() != null) {
            compared.add(question.declared() ? "declared at the level " + question.level() : "recorded");
            compared.add(question.geography() == null ? "as reported" : "restated");
            var basis = question.declared() ? "declared" : "recorded";
            if (question.cumulative()) {
                compared.add(basis + ", cumulative");
            }
            if (question.measure().isStock()) {
                compared.add(basis + ", a stock");
            }
            if (!question.filters().isEmpty()) {
                compared.add("filtered by " + question.filters().size());
            }
            expected.total().incomplete().forEach(compared::add);
            if (expected.total().average() != null) {
                compared.add("with an average");
            }
            question.groupBy().forEach(dimension -> compared.add("by " + dimension));
            if (question.groupBy().size() > Curiosity.MOST_GROUPINGS) {
                compared.add("by everything at once");
            }
            compared.add("cells", expected.cells().size());
        }
    }

    private void compare(String what, Answer.Box expected, Answer.Box actual) {
        if (expected == null ? actual != null : !expected.says(actual)) {
            differences.add(what, expected + (expected == null ? "" : " from " + expected.claims()), "" + actual);
        }
    }

    /** Of the total, and of some of the cells. */
    private void sources(Question question, Answer expected, Service.Told told) {
        if (question.measure().isRate()) {
            sourcesOfARate(question.groupedBy(Set.of()));
            return;
        }
        if (expected.refusal() != null) {
            return;
        }
        var ofTotal = oracle.placed(question.groupedBy(Set.of()));
        sources("sources of the total", ofTotal, expected.total(), told.links().get(TOTAL));
        var byKey = oracle.byKey(question, oracle.placed(question));
        var keys = expected.cells().keySet().stream()
                .sorted(Comparator.comparing(Map::toString))
                .toList();
        draw.shuffled(keys).stream()
                .limit(MOST_CELLS_WITH_SOURCES)
                .forEach(key -> sources(
                        "sources of " + key,
                        byKey.get(key),
                        expected.cells().get(key),
                        told.links().get(key)));
    }

    private void sourcesOfARate(Question whole) {
        List<Placed> placed;
        try {
            placed = oracle.placed(whole);
        } catch (Placement.NotDerivable e) {
            compared.add("refused: sources of a rate");
            var refused = service.refusedSources(whole);
            if (!refused.equals(Answer.refused("geography-not-derivable", e.provinces()))) {
                differences.add("refusal", "of " + e.provinces(), refusal(refused));
            }
            return;
        }
        compare("sources of the rate", behind(placed), service.sources(whole, pageSize()));
    }

    private int pageSize() {
        return draw.oneIn(3) ? 5 : Service.MOST_ON_A_PAGE;
    }

    private void sources(String what, List<Placed> placed, Answer.Box box, String link) {
        var sources = service.sources(link, pageSize());
        compare(what, behind(placed), sources);
        var counted = sources.stream().filter(Service.Source::counted).toList();
        var sum = Fig.sum(counted.stream().map(Service.Source::figure).toList());
        var must = box == null ? "0: null" : box.records() + ": " + box.figure();
        if (!must.equals(counted.size() + ": " + sum)) {
            differences.add("sum of " + what, must, counted.size() + ": " + sum);
        }
    }

    private void compare(String what, Collection<String> expected, List<Service.Source> sources) {
        var actual = sources.stream()
                .map(source -> source.record() + " " + source.counted() + " " + source.figure())
                .sorted()
                .toList();
        compared.add("lists of sources", actual.isEmpty() ? 0 : 1);
        compared.add("sources only shown", (int)
                sources.stream().filter(source -> !source.counted()).count());
        if (!actual.equals(List.copyOf(expected))) {
            differences.add(what, minus(expected, actual) + " and not", minus(actual, expected) + "");
        }
    }

    private static Collection<String> minus(Collection<String> all, Collection<String> without) {
        var rest = new ArrayList<>(all);
        without.forEach(rest::remove);
        return rest;
    }

    /** Each record once, with all that it adds. */
    private static Collection<String> behind(List<Placed> placed) {
        var byRecord = new HashMap<String, List<Fig>>();
        placed.forEach(p -> byRecord.computeIfAbsent(
                        p.claim().record() + " " + p.claim().added(), id -> new ArrayList<>())
                .add(p.claim().figure()));
        var behind = new TreeSet<String>();
        byRecord.forEach((id, figures) -> behind.add(id + " " + Fig.sum(figures).shown()));
        return behind;
    }
}
