package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.huunghi.reporting.oracle.Curiosity.Subject;

/** Asks the service and the oracle for one report, and says where they differ, line by line. */
final class ReportInterview {

    private static final int MOST_LISTS_OF_SOURCES = 4;

    private final Service service;
    private final Oracle oracle;
    private final Draw draw;
    private final Compared compared;
    private final Differences differences = new Differences();

    ReportInterview(Service service, Oracle oracle, Draw draw, Compared compared) {
        this.service = service;
        this.oracle = oracle;
        this.draw = draw;
        this.compared = compared;
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
            differences.add("status", "" + Service.OK, response.statusCode() + " " + json);
            return differences.told();
        }
        var actual = ReportAnswer.of(json);
        var names = new TreeSet<>(expected.keySet());
        names.addAll(actual.lines().keySet());
        for (var name : names) {
            if (!Objects.equals(expected.get(name), actual.lines().get(name))) {
                differences.add(name, expected.get(name), actual.lines().get(name));
            }
        }
        compared.add("reports of a " + subject.kind());
        expected.forEach((name, text) -> compared.add("report: " + kind(name), says(text) ? 1 : 0));
        if (differences.none()) {
            sources(expected, actual.links());
        }
        return differences.told();
    }

    /** Whichever statistic it came upon first, a refused report names provinces that are to blame. */
    private List<String> refused(Set<String> provinces, JsonNode json) {
        compared.add("refused: report");
        var named = Service.texts(json.path("provinces"));
        if (!json.path("code").asText().equals("geography-not-derivable")
                || named.isEmpty()
                || !provinces.containsAll(named)) {
            differences.add("refusal", "of " + provinces, json.toString());
        }
        return differences.told();
    }

    /** What a line says is the sum of what counts of its sources; some of the lines. */
    private void sources(Map<String, String> expected, Map<String, String> links) {
        var saying = expected.keySet().stream()
                .filter(name -> links.containsKey(name) && says(expected.get(name)))
                .toList();
        draw.shuffled(saying).stream().limit(MOST_LISTS_OF_SOURCES).forEach(name -> {
            var counted = service.sources(links.get(name), Service.MOST_ON_A_PAGE).stream()
                    .filter(Service.Source::counted)
                    .map(Service.Source::figure)
                    .toList();
            var must = expected.get(name).replace(Answer.UPPER_BOUND, "");
            var sum = "" + Fig.sum(counted);
            compared.add("report: sources summed");
            if (!must.equals(sum)) {
                differences.add("sum of the sources of " + name, must, sum);
            }
        });
        expected.forEach((name, text) -> {
            if (ReportAnswer.hasSources(name) && says(text) != saying.contains(name)) {
                differences.add("sources of " + name, text, "" + links.get(name));
            }
        });
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
