package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

/** What people ask reporting-service: paths, other ones for other numbers. */
record ReportingQuestions(List<Question> all) {

    /**
     * One kind of question.
     *
     * @param goal of its 95th percentile at two connections, in milliseconds
     */
    record Question(String name, Goal goal, IntFunction<String> path) {}

    private static final Goal QUICK = Goal.atMost(25, " ms");
    private static final Goal REPORT = Goal.atMost(150, " ms");
    private static final int YEARS = ActivityEvents.LAST_YEAR - ActivityEvents.FIRST_YEAR + 1;
    private static final int LINKS = 200;

    static ReportingQuestions of(Reporting reporting) {
        List<String> clusters = clusters(reporting.system().api());
        List<String> links = links(reporting);
        return new ReportingQuestions(List.of(
                new Question("a year by province", QUICK, ReportingQuestions::yearByProvince),
                new Question(
                        "a cluster report",
                        REPORT,
                        i -> "/reports/clusters/" + clusters.get(i % clusters.size()) + "?year="
                                + (ActivityEvents.LAST_YEAR - i / clusters.size() % 3)),
                new Question("a sources page", QUICK, i -> links.get(i % links.size()))));
    }

    private static String yearByProvince(int i) {
        return yearByProvince("recorded", i);
    }

    /** Every measure of every year, as reported and restated. */
    private static String yearByProvince(String basis, int i) {
        List<String> measures = ActivityEvents.measures();
        int year = ActivityEvents.FIRST_YEAR + i / measures.size() % YEARS;
        return "/statistics?measure=%s&basis=%s&from=%d-01-01&to=%d-12-31&groupBy=province%s"
                .formatted(
                        measures.get(i % measures.size()),
                        basis,
                        year,
                        year,
                        (i + i / measures.size()) % 2 == 0 ? "" : "&geography=" + ActivityEvents.MERGER);
    }

    private static List<String> clusters(Api api) {
        List<String> clusters = new ArrayList<>();
        for (JsonNode cluster :
                api.get(Holder.READER, Service.ORGANISATION, "/clusters").body().path("items")) {
            clusters.add(cluster.path("id").asText());
        }
        return clusters;
    }

    /** As answers give them: mostly of single provinces, in ten one of the whole country, one declared, one of a later page. */
    private static List<String> links(Reporting reporting) {
        List<String> links = new ArrayList<>();
        for (int i = 0; links.size() < LINKS; i++) {
            JsonNode answer = reporting.get(yearByProvince(i % 10 == 1 ? "declared" : "recorded", i));
            JsonNode cells = answer.path("cells");
            JsonNode linked = i % 10 == 0 ? answer : cells.path(i % Math.max(1, cells.size()));
            if (linked.path("sources").isTextual()) {
                String link = linked.path("sources").asText().replaceFirst("^/api/v1", "");
                links.add(i % 10 == 2 ? next(reporting, link) : link);
            }
        }
        return links;
    }

    /** The page after the first, if there is one. */
    private static String next(Reporting reporting, String link) {
        JsonNode cursor = reporting.get(link).path("next");
        return cursor.isTextual()
                ? link + "&cursor=" + URLEncoder.encode(cursor.asText(), StandardCharsets.UTF_8)
                : link;
    }
}
