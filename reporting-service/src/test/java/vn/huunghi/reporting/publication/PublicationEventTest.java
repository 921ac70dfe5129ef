package vn.huunghi.reporting.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.reporting.publication.PublishedScene.asked;
import static vn.huunghi.reporting.publication.PublishedScene.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.Republished;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PublicationEventTest {

    private static final String TOPIC = "huunghi.publication.v1";

    @Inject
    Relay relay;

    @Inject
    ObjectMapper json;

    @Test
    @SuppressWarnings("unchecked")
    void everyPublicationIsToldOnceAndKeepsTheContract() throws Exception {
        var province = new PublishedScene(300);
        var called = province.ofTheYear(true);
        ((Map<String, Object>) called.get("period")).put("kind", "YEAR");
        var ofTheProvince = publish(called).then().statusCode(201).extract();
        var ofTheNation = publish(asked("NATION", null, "2024-01-01", "2024-06-30", false))
                .then()
                .statusCode(201)
                .extract();

        var told = told(ofTheProvince.path("id"));
        assertEquals("vn.huunghi.publication.changed", told.headers().get("ce_type"));
        assertEquals("/reporting-service", told.headers().get("ce_source"));
        assertEquals("YEAR", told.value().path("period").path("kind").asText());
        assertEquals(8, told.value().path("documents").size());
        assertEquals(
                json.readTree(ofTheProvince.asString()).path("documents"),
                told.value().path("documents"));
        assertTrue(told.value().path("public").asBoolean());
        assertFalse(told.value().has("publishedBy"), "of people nothing is told");

        assertFalse(told(ofTheNation.path("id")).value().has("subjectId"));
    }

    private TopicRecord told(String id) {
        relay.publishDue();
        List<TopicRecord> records = TopicRecords.of(TOPIC, id);
        assertEquals(1, records.size());
        EventContract.check(TOPIC, records.get(0).value());
        assertEquals(Optional.of(records.get(0).value()), Republished.state(TOPIC, id), "and so it is told again");
        return records.get(0);
    }
}
