package vn.huunghi.activity.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.declaration;
import static vn.huunghi.activity.Api.officer;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.activity.Stored;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.Republished;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

/** What a republication tells of returns, of which others know only from their submission on. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReturnEventsTest {
    @Inject
    Relay relay;

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aDraftThatNobodyKnowsIsNotTold() {
        String id = id(created(RETURNS, declaration()));

        assertEquals(Optional.empty(), Republished.state(ReturnChanged.TOPIC, id));
    }

    @Test
    void ofAReturnThatWasTakenBackNoMoreIsToldThanThat() {
        Map<String, Object> stated = declaration();
        String id = id(created(RETURNS, stated));
        takenBack(id);
        officer()
                .header("If-Match", "\"3\"")
                .body(stated)
                .put(RETURNS + "/" + id)
                .then()
                .statusCode(200);
        relay.publishDue();

        List<TopicRecord> published = TopicRecords.of(ReturnChanged.TOPIC, id);
        JsonNode again = Republished.state(ReturnChanged.TOPIC, id).orElseThrow();

        EventContract.check(ReturnChanged.TOPIC, again);
        assertEquals(published.get(published.size() - 1).value(), again);
        assertEquals(3, again.path("version").asInt());
        assertTrue(again.path("withdrawn").asBoolean());
    }

    @Test
    void whatWasRecordedBeforeIsToldInTheSameWay() throws IOException {
        String draft = id(created(RETURNS, declaration()));
        String takenBack = id(created(RETURNS, declaration()));
        takenBack(takenBack);
        JsonNode told = Republished.state(ReturnChanged.TOPIC, takenBack).orElseThrow();
        Stored.database().update("update history set published = true where key = any (?)", (Object)
                new String[] {draft, takenBack});
        assertTrue(Republished.state(ReturnChanged.TOPIC, draft).isPresent());

        migrate();

        assertEquals(Optional.empty(), Republished.state(ReturnChanged.TOPIC, draft));
        assertEquals(Optional.of(told), Republished.state(ReturnChanged.TOPIC, takenBack));
    }

    private static void takenBack(String id) {
        officer().post(RETURNS + "/" + id + "/submit").then().statusCode(200);
        as(Tokens.of("coordinator")).post(RETURNS + "/" + id + "/reopen").then().statusCode(200);
    }

    private static void migrate() throws IOException {
        try (InputStream script = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("db/migration/V008__drafts_were_told_to_nobody.sql")) {
            Stored.database().update(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String id(Map<String, Object> recorded) {
        return (String) recorded.get("id");
    }
}
