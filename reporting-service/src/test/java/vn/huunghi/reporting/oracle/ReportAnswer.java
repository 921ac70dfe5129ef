package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report of the service, line by line as the oracle says it. */
final class ReportAnswer {

    private static final List<String> BASES = List.of("declared", "own", "recorded");

    private final Map<String, String> lines = new TreeMap<>();
    private final Map<String, String> links = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    private ReportAnswer() {}

    static ReportAnswer of(JsonNode report) {
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
        return answer;
    }

    /** By what names them. */
    Map<String, String> lines() {
        return lines;
    }

    /** By the name of a line the address of the records behind it. */
    Map<String, String> links() {
        return links;
    }

    /** Whether it is a line behind which there are records that it is the sum of. */
    static boolean hasSources(String name) {
        var words = name.split(" ", 4);
        return words.length >= 3 && BASES.contains(words[2]) && (words.length == 3 || words[3].startsWith("with "));
    }

    private void line(JsonNode line) {
        var name = name(line);
        names.add(name);
        put(name + " declared", text(line.get("declared")));
        put(name + " own", text(line.get("own")));
        put(name + " recorded", text(line.get("recorded")));
        links(line, name, "");
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
        links(shared, name(shared), " with " + set);
    }

    private void links(JsonNode line, String name, String rest) {
        for (var basis : BASES) {
            if (line.get("sources").hasNonNull(basis)) {
                links.put(
                        name + " " + basis + rest,
                        line.get("sources").get(basis).textValue());
            }
        }
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
        return figure.isNull() ? "null" : Fig.read(figure) + (figure.hasNonNull("note") ? Answer.UPPER_BOUND : "");
    }

    private void put(String name, String value) {
        if (lines.put(name, value) != null) {
            throw new AssertionError("said twice: " + name);
        }
    }
}
