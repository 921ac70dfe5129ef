package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

/** What people ask reporting-service: paths, other ones for other numbers. */
record ReportingQuestions(List<Question> all) {

    /** One kind of question. */
    record Question(String name, IntFunction<String> path) {}

    private static final int YEARS = 9;
    private static final int LINKS = 200;

    static ReportingQuestions of(Reporting reporting) {
        List<String> clusters = clusters(reporting.system().api());
        List<String> links = links(reporting);
        return new ReportingQuestions(List.of(
                new Question("a year by province", ReportingQuestions::yearByProvince),
                new Question(
                        "a cluster report",
                        i -> "/reports/clusters/" + clusters.get(i % clusters.size()) + "?year="
                                + (ActivityEvents.LAST_YEAR - i / clusters.size() % 3)),
                new Question("a sources page", i -> links.get(i % links.size()))));
    }

    private static String yearByProvince(int i) {
        List<String> measures = ActivityEvents.measures();
        int year = ActivityEvents.FIRST_YEAR + i / measures.size() % YEARS;
        return "/statistics?measure=%s&basis=recorded&from=%d-01-01&to=%d-12-31&groupBy=province%s"
                .formatted(
                        measures.get(i % measures.size()),
                        year,
                        year,
                        i % 2 == 0 ? "" : "&geography=" + ActivityEvents.MERGER);
    }

    private static List<String> clusters(Api api) {
        List<String> clusters = new ArrayList<>();
        for (JsonNode cluster :
                api.get(Holder.READER, Service.ORGANISATION, "/clusters").body().path("items")) {
            clusters.add(cluster.path("id").asText());
        }
        return clusters;
    }

    /** Of single provinces, as answers give them, and of the whole country. */
    private static List<String> links(Reporting reporting) {
        List<String> links = new ArrayList<>();
        for (int i = 0; links.size() < LINKS; i++) {
            JsonNode answer = reporting.get(yearByProvince(i));
            JsonNode cells = answer.path("cells");
            JsonNode linked = i % 10 == 0 ? answer : cells.path(i % Math.max(1, cells.size()));
            if (linked.path("sources").isTextual()) {
                links.add(linked.path("sources").asText().replaceFirst("^/api/v1", ""));
            }
        }
        return links;
    }
}
