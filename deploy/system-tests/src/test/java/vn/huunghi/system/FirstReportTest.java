package vn.huunghi.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

class FirstReportTest {

    /** Waiting for an answer is not to be waiting for the system. */
    @BeforeAll
    static void start() {
        RunningSystem.api();
    }

    @Test
    void theFiguresOfTheRealReportComeOutAsTayNinhsReport() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode report = report("/reports/provinces/tay-ninh?year=2024");

            assertEquals(
                    "hơn 587.000 lượt người tham gia",
                    line(report, "COMMUNICATION_PARTICIPANTS")
                            .path("declared")
                            .path("text")
                            .asText());
            assertEquals(
                    "20.957 cuộc tuyên truyền",
                    line(report, "COMMUNICATION_SESSIONS")
                            .path("declared")
                            .path("text")
                            .asText());
            assertEquals(
                    300,
                    line(report, "REMAINS_REPATRIATED")
                            .path("recorded")
                            .path("value")
                            .asInt());
            assertTrue(
                    line(report, "REMAINS_REPATRIATED").path("declared").isEmpty(),
                    "nobody declared it, and a record is no declaration");
        });
    }

    @Test
    void theClustersReportHoldsItsMembersFiguresAndSaysWhoIsMissing() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode report = report("/reports/clusters/cum-4?year=2024");
            JsonNode participants = line(report, "COMMUNICATION_PARTICIPANTS");

            assertEquals(587_000, participants.path("declared").path("value").asInt());
            assertEquals(
                    "MORE_THAN", participants.path("declared").path("qualifier").asText());
            assertTrue(participants.path("incomplete").toString().contains("MEMBER_MISSING"), participants::toString);
            assertEquals(9, report.path("members").size());
            assertEquals(
                    1,
                    StreamSupport.stream(report.path("members").spliterator(), false)
                            .filter(member -> member.path("returned").asBoolean())
                            .count());
        });
    }

    private static JsonNode report(String path) {
        Api.Answer answer = RunningSystem.api().get(Holder.READER, Service.REPORTING, path);
        assertEquals(200, answer.status(), () -> String.valueOf(answer.body()));
        return answer.body();
    }

    private static JsonNode line(JsonNode report, String measure) {
        for (JsonNode group : report.path("groups")) {
            for (JsonNode line : group.path("lines")) {
                if (line.path("measure").asText().equals(measure)) {
                    return line;
                }
            }
        }
        throw new AssertionError("No line of " + measure + " in " + report);
    }
}
