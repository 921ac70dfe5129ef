package vn.huunghi.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.LocalSystem;
import vn.huunghi.local.SampleData;
import vn.huunghi.local.Service;
import vn.huunghi.local.Settings;
import vn.huunghi.stack.Stack;

/** The packaged system, started once for all journeys, and what a client does in most of them. */
final class RunningSystem {

    private static final LocalSystem SYSTEM = started();
    private static final Api API = SYSTEM.api();

    private RunningSystem() {}

    // The stack's shutdown hook ends it with the test JVM.
    private static LocalSystem started() {
        Path directory = Path.of("target/system");
        LocalSystem system = LocalSystem.start(
                Settings.onFreePorts(Path.of("../.."), directory), Stack.temporary(directory), System.out::println);
        new SampleData(system.api(), newFile(directory)).load(System.out::println);
        return system;
    }

    private static Path newFile(Path directory) {
        return directory.resolve("entered-" + UUID.randomUUID());
    }

    static LocalSystem system() {
        return SYSTEM;
    }

    static Api api() {
        return API;
    }

    /** An organisation that no other journey knows: a filter by it shows only what this journey did. */
    static String newOrganisation(String provinceId) {
        ObjectNode organisation = Api.JSON
                .createObjectNode()
                .put("kind", "MASS_ORGANISATION")
                .put("name", "Hội thử " + UUID.randomUUID())
                .put("status", "ACTIVE")
                .put("provinceId", provinceId);
        return created(API.post(Holder.OFFICER, Service.ORGANISATION, "/organisations", organisation))
                .path("id")
                .asText();
    }

    /** An activity of one day that gives scholarships. */
    static ObjectNode scholarships(String organisationId, String provinceId, String day, int count) {
        ObjectNode activity = Api.JSON
                .createObjectNode()
                .put("kind", "GIFT")
                .put("title", "Trao học bổng " + UUID.randomUUID())
                .put("status", "HELD")
                .put("endsOn", day);
        activity.putArray("organiserIds").add(organisationId);
        activity.putArray("provinceIds").add(provinceId);
        activity.putArray("figures")
                .addObject()
                .put("indicator", "SCHOLARSHIPS")
                .put("value", count);
        return activity;
    }

    /** As a client should: again while the answer says that it may help, with the same idempotency key. */
    static Api.Answer post(ObjectNode activity) {
        String key = UUID.randomUUID().toString();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> API.post(
                                Holder.OFFICER, Service.ACTIVITY, "/activities", activity, "Idempotency-Key", key),
                        answer -> answer.isOk()
                                || !answer.body().path("retryable").asBoolean());
    }

    static JsonNode created(Api.Answer answer) {
        assertEquals(201, answer.status(), () -> String.valueOf(answer.body()));
        return answer.body();
    }

    /** Recorded scholarships of one organiser. */
    static Api.Answer scholarshipsOf(String organisationId, String year, String more) {
        return API.get(
                Holder.READER,
                Service.REPORTING,
                "/statistics?measure=SCHOLARSHIPS&basis=recorded&from=" + year + "-01-01&to=" + year
                        + "-12-31&organisation=" + organisationId + more);
    }

    static void assertTotal(int expected, Api.Answer statistics) {
        assertEquals(200, statistics.status(), () -> String.valueOf(statistics.body()));
        JsonNode total = statistics.body().path("total");
        assertEquals(
                0,
                BigDecimal.valueOf(expected).compareTo(total.path("value").decimalValue()),
                () -> String.valueOf(statistics.body()));
    }
}
