package vn.huunghi.reporting.oracle;

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
    private final List<String> differences = new ArrayList<>();
    private int compared;

    Interview(Service service, Oracle oracle, Draw draw) {
        this.service = service;
        this.oracle = oracle;
        this.draw = draw;
    }

    /** How many figures and sets of sources both of them had. */
    int compared() {
        return compared;
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

    private void compare(String what, Answer.Box expected, Answer.Box actual) {
        compared += expected == null ? 0 : 1;
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
            var whole = question.groupedBy(Set.of());
            compare("sources of the rate", behind(oracle.placed(whole)), service.sources(whole, pageSize()));
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
            sources("sources of " + key, ofCell, expected.cells().get(key), told.links().get(key));
        }
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
        compared += actual.isEmpty() ? 0 : 1;
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
            expected.put("code", "geography-not-derivable");
        }
        var actual = response.statusCode() == Service.OK
                ? ReportAnswer.of(json)
                : Map.of("code", json.path("code").asText());
        var names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        compared += names.size();
        for (var name : names) {
            if (!Objects.equals(expected.get(name), actual.get(name))) {
                differ(name, expected.get(name), actual.get(name));
            }
        }
        return differences;
    }
}
