package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.huunghi.reporting.oracle.Curiosity.Subject;
import vn.huunghi.reporting.oracle.Oracle.Placed;

/** Puts one question to the service and to the oracle, and says where they differ. */
final class Interview {

    private static final int MOST_TOLD = 6;
    private static final Map<String, String> TOTAL = Map.of("", "");

    private final Service service;
    private final Oracle oracle;
    private final Draw draw;
    private final Compared compared;
    private final List<String> differences = new ArrayList<>();

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
            differ("refusal", refusal(expected), refusal(actual) + " " + told.raw());
            return differences;
        }
        count(question, expected);
        compare("total", expected.total(), actual.total());
        var keys = new ArrayList<>(expected.cells().keySet());
        actual.cells().keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        keys.forEach(key ->
                compare("cell " + key, expected.cells().get(key), actual.cells().get(key)));
        if (differences.isEmpty()) {
            sources(question, expected, told);
        }
        return differences;
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
            differ(what, expected + (expected == null ? "" : " from " + expected.claims()), "" + actual);
        }
    }

    private void differ(String what, String expected, String actual) {
        if (differences.size() < MOST_TOLD) {
            differences.add(what + "\n    must be " + expected + "\n    but is  " + actual);
        }
    }

    /** Of the total, and of one cell. */
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
        if (!expected.cells().isEmpty()) {
            var key = draw.of(expected.cells().keySet().stream()
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList());
            var ofCell = oracle.byKey(question, oracle.placed(question)).get(key);
            sources(
                    "sources of " + key,
                    ofCell,
                    expected.cells().get(key),
                    told.links().get(key));
        }
    }

    private void sourcesOfARate(Question whole) {
        List<Placed> placed;
        try {
            placed = oracle.placed(whole);
        } catch (Placement.NotDerivable e) {
            compared.add("refused: sources of a rate");
            var refused = service.refusedSources(whole);
            if (!refused.equals(Answer.refused("geography-not-derivable", e.provinces()))) {
                differ("refusal", "of " + e.provinces(), refusal(refused));
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
            differ("sum of " + what, must, counted.size() + ": " + sum);
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
            differ(what, minus(expected, actual) + " and not", minus(actual, expected) + "");
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

    /** Empty where they agree. */
    List<String> report(Subject subject, LocalDate from, LocalDate to, LocalDate geography) {
        var path = switch (subject.kind()) {
            case "PROVINCE" -> "/api/v1/reports/provinces/" + subject.id();
            case "CLUSTER" -> "/api/v1/reports/clusters/" + subject.id();
            default -> "/api/v1/reports/nation";
        };
        var parameters = Map.of("from", from.toString(), "to", to.toString(), "geography", geography.toString());
        var response = service.get(path, parameters);
        var json = Service.read(response.asString());
        var expected = new TreeMap<String, String>();
        try {
            expected.putAll(new ReportOracle(oracle, subject, from, to, geography).lines());
        } catch (Placement.NotDerivable e) {
            return refused(e.provinces(), json);
        }
        if (response.statusCode() != Service.OK) {
            differ("status", "" + Service.OK, response.statusCode() + " " + json);
            return differences;
        }
        var actual = ReportAnswer.of(json);
        var names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (var name : names) {
            if (!Objects.equals(expected.get(name), actual.get(name))) {
                differ(name, expected.get(name), actual.get(name));
            }
        }
        compared.add("reports of a " + subject.kind());
        expected.forEach((name, text) -> compared.add("report: " + kind(name), says(text) ? 1 : 0));
        return differences;
    }

    /** Whichever statistic it came upon first, a refused report names provinces that are to blame. */
    private List<String> refused(Set<String> provinces, JsonNode json) {
        compared.add("refused: report");
        var named = Service.texts(json.path("provinces"));
        if (!json.path("code").asText().equals("geography-not-derivable")
                || named.isEmpty()
                || !provinces.containsAll(named)) {
            differ("refusal", "of " + provinces, json.toString());
        }
        return differences;
    }

    /** What a line tells, without of what. */
    private static String kind(String name) {
        var words = name.split(" ", 3);
        if (words.length < 3 || words[0].equals("member")) {
            return words[0];
        }
        return words[1] + " " + words[2].replaceFirst(" with .*", ", shared");
    }

    private static boolean says(String text) {
        return !Set.of("null", "[]", "null, null, null").contains(text);
    }
}
