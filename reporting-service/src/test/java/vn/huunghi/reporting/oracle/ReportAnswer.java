package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report of the service, line by line as the oracle says it. */
final class ReportAnswer {

    private final Map<String, String> lines = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    private ReportAnswer() {}

    static Map<String, String> of(JsonNode report) {
        var answer = new ReportAnswer();
        answer.put("days", days(report.get("period")));
        for (var group : report.get("groups")) {
            group.get("lines").forEach(answer::line);
        }
        answer.put("lines", answer.names.toString());
        report.get("shared").forEach(answer::shared);
        for (var member : report.get("members")) {
            answer.put(
                    "member " + member.get("provinceId").textValue() + " "
                            + member.get("organisationId").textValue(),
                    "" + member.get("returned").booleanValue());
        }
        return answer.lines;
    }

    private void line(JsonNode line) {
        var name = name(line);
        names.add(name);
        put(name + " declared", text(line.get("declared")));
        put(name + " own", text(line.get("own")));
        put(name + " recorded", text(line.get("recorded")));
        put(name + " average", average(line.get("yearlyAverage")));
        put(name + " difference", text(line.get("difference")));
        put(name + " incomplete", Service.texts(line.get("incomplete")).toString());
        if (!line.get("previous").isNull()) {
            put(name + " days before", days(line.get("previous").get("period")));
            put(name + " declared before", text(line.get("previous").get("declared")));
            put(name + " recorded before", text(line.get("previous").get("recorded")));
        }
    }

    private void shared(JsonNode shared) {
        var set = Service.ids(shared.get("provinces")).toString();
        var incomplete = new TreeMap<String, String>();
        for (var basis : new String[] {"declared", "recorded"}) {
            if (!shared.get(basis).isNull()) {
                put(name(shared) + " " + basis + " with " + set, text(shared.get(basis)));
                incomplete.put(
                        name(shared) + " incomplete with " + set,
                        Service.texts(shared.get("incomplete")).toString());
            }
        }
        incomplete.forEach(this::put);
    }

    private static String days(JsonNode days) {
        return days.get("from").textValue() + " to " + days.get("to").textValue();
    }

    private static String average(JsonNode average) {
        return Fig.read(average.path("declared")) + ", " + Fig.read(average.path("own")) + ", "
                + Fig.read(average.path("recorded"));
    }

    private static String name(JsonNode line) {
        return line.get("measure").textValue() + " " + line.get("accumulation").textValue();
    }

    private static String text(JsonNode figure) {
        return figure.isNull() ? "null" : Fig.read(figure) + (figure.hasNonNull("note") ? " upper bound" : "");
    }

    private void put(String name, String value) {
        if (lines.put(name, value) != null) {
            throw new AssertionError("said twice: " + name);
        }
    }
}
