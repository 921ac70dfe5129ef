package vn.huunghi.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.system.RunningSystem.assertTotal;
import static vn.huunghi.system.RunningSystem.created;
import static vn.huunghi.system.RunningSystem.newOrganisation;
import static vn.huunghi.system.RunningSystem.post;
import static vn.huunghi.system.RunningSystem.scholarships;
import static vn.huunghi.system.RunningSystem.scholarshipsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

class ReconciliationTest {

    private static final List<Service> SOURCES = List.of(Service.ORGANISATION, Service.ACTIVITY, Service.AID);

    @Test
    void theStatisticsHaveAllThatTheSourcesHaveToldAlsoAfterTheyToldItAgain() {
        String organisation = newOrganisation("ca-mau");
        created(post(scholarships(organisation, "ca-mau", "2015-05-20", 12)));
        assertMatches();

        SOURCES.forEach(source -> {
            Api.Answer started = operate("POST", source, "/republications");
            assertEquals(201, started.status(), () -> String.valueOf(started.body()));
        });

        SOURCES.forEach(source -> await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode last = operate("GET", source, "/republications")
                    .body()
                    .path("items")
                    .path(0);
            assertEquals("DONE", last.path("status").asText(), last::toString);
            assertTrue(last.path("records").asInt() > 0, last::toString);
        }));
        assertMatches();
        assertTotal(12, scholarshipsOf(organisation, "2015", ""));
        for (Service service : Service.values()) {
            JsonNode letters = operate("GET", service, "/dead-letters").body();
            assertEquals(0, letters.path("items").size(), letters::toString);
        }

        // And what is changed from now on is newer than all that.
        created(post(scholarships(organisation, "ca-mau", "2015-05-21", 3)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertTotal(15, scholarshipsOf(organisation, "2015", "")));
    }

    private static void assertMatches() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Api.Answer answer = RunningSystem.api().get(Holder.ADMINISTRATOR, Service.REPORTING, "/reconciliation");
            assertEquals(200, answer.status(), () -> String.valueOf(answer.body()));
            assertTrue(
                    answer.body().path("matches").asBoolean()
                            && answer.body().path("differences").isEmpty(),
                    () -> String.valueOf(answer.body()));
        });
    }

    private static Api.Answer operate(String method, Service service, String path) {
        return RunningSystem.api().sendToRoot(Holder.ADMINISTRATOR, service, method, path, null);
    }
}
