package vn.huunghi.aid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.donor;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.registered;
import static vn.huunghi.aid.Api.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.Republished;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EventContractTest {
    @Inject
    Relay relay;

    @Inject
    ObjectMapper json;

    @Inject
    @All
    List<Projection> projections;

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void everythingThatBecomesOfADonorKeepsTheContract() {
        Map<String, Object> first = registration("12/CNV-HĐ", "2023-01-01", "2025-12-31");
        first.put("fields", List.of("giáo dục", "y tế"));
        Map<String, Object> office = registration("13/CNV-VPDA", "2020-01-01", "2024-12-31");
        office.put("kind", "PROJECT_OFFICE");
        office.put("withdrawnOn", "2023-06-01");
        Map<String, Object> full = registered(first, office);
        full.putAll(Map.of(
                "shortName",
                "NC",
                "aliases",
                List.of("Smile", "Nụ cười"),
                "countryCode",
                "KR",
                "website",
                "https://example.org",
                "externalId",
                UUID.randomUUID().toString(),
                "source",
                Map.of("title", "Danh sách", "url", "https://comingo.gov.vn", "issuedOn", "2023-01")));
        String path = DONORS + "/" + created(DONORS, full).get("id");
        officer().header("If-Match", "\"1\"").body(donor()).put(path).then().statusCode(200);
        officer().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        officer().post(path + "/restore").then().statusCode(200);

        List<TopicRecord> published = published("huunghi.donor.v1", path);

        assertEquals(List.of(1, 2, 3, 4), versions(published));
        JsonNode registrations = published.get(0).value().path("registrations");
        assertEquals("2025-12-31", registrations.path(0).path("to").asText());
        assertFalse(registrations.path(0).has("withdrawnOn"));
        assertEquals("2023-06-01", registrations.path(1).path("withdrawnOn").asText());
        assertTrue(published.get(2).value().path("withdrawn").asBoolean());
        assertFalse(published.get(3).value().path("withdrawn").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"huunghi.province.v1", "huunghi.organisation.v1", "huunghi.indicator.v1"})
    void everyExampleOfAForeignTopicIsTaken(String topic) throws Exception {
        Projection projection = projections.stream()
                .filter(candidate -> candidate.topic().equals(topic))
                .findFirst()
                .orElseThrow();
        List<JsonNode> examples = examples(topic);

        assertTrue(examples.size() >= 3, topic);
        for (JsonNode example : examples) {
            projection.apply(List.of(new Event(
                    topic,
                    example.path("id").asText(example.path("code").asText()),
                    1,
                    example.path("version").asLong(),
                    example.path("withdrawn").asBoolean(),
                    Instant.EPOCH,
                    example)));
        }
    }

    private List<TopicRecord> published(String topic, String path) {
        relay.publishDue();
        List<TopicRecord> published = TopicRecords.of(topic, path.substring(path.lastIndexOf('/') + 1));
        published.forEach(event -> EventContract.check(topic, event.value()));
        assertEquals(
                Optional.of(published.get(published.size() - 1).value()),
                Republished.state(topic, published.get(0).key()),
                "told again it is the same");
        return published;
    }

    private static List<Integer> versions(List<TopicRecord> published) {
        return published.stream()
                .map(event -> event.value().path("version").asInt())
                .toList();
    }

    private List<JsonNode> examples(String topic) throws IOException, URISyntaxException {
        URL directory = Thread.currentThread().getContextClassLoader().getResource("event-contracts/examples/" + topic);
        if (directory.getProtocol().equals("file")) {
            return read(Path.of(directory.toURI()));
        }
        String jar = directory.getPath().replaceFirst("^file:", "").replaceFirst("!.*", "");
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
            return read(files.getPath("event-contracts/examples/" + topic));
        }
    }

    private List<JsonNode> read(Path directory) throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                examples.add(json.readTree(Files.readString(file)));
            }
        }
        return examples;
    }
}
