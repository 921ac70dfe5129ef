package vn.huunghi.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.declaration;
import static vn.huunghi.activity.Api.declarationOf;
import static vn.huunghi.activity.Api.figure;
import static vn.huunghi.activity.Api.officer;

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
import java.util.Arrays;
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
import vn.huunghi.kit.test.Tokens;
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
    void everythingThatBecomesOfAnActivityKeepsTheContract() {
        Map<String, Object> full = activity();
        full.putAll(Map.of(
                "kind", "DELEGATION_IN",
                "startsOn", "2024",
                "endsOn", "2024-06",
                "direction", "INBOUND",
                "mode", "IN_PERSON",
                "organiserIds", List.of(OrganisationService.organisation().toString()),
                "place", "Tây Ninh",
                "countryCodes", List.of("KH", "LA"),
                "outcomes", List.of("Ký biên bản"),
                "policies",
                        List.of(Map.of("number", "12", "title", "Chỉ thị", "issuer", "TU", "issuedOn", "2023-05"))));
        full.putAll(Map.of(
                "parentId", created(ACTIVITIES, activity()).get("id"),
                "foreignAreaIds", List.of(OrganisationService.foreignArea().toString()),
                "agreementId", OrganisationService.agreement().toString(),
                "seriesId", UUID.randomUUID().toString(),
                "editionNo", 3,
                "externalId", UUID.randomUUID().toString(),
                "source", Map.of("title", "Báo cáo", "url", "https://tayninh.gov.vn", "issuedOn", "2024-12"),
                "figures", everyQualifier()));
        String path = ACTIVITIES + "/" + created(ACTIVITIES, full).get("id");
        officer().header("If-Match", "\"1\"").body(activity()).put(path).then().statusCode(200);
        officer().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        officer().post(path + "/restore").then().statusCode(200);

        List<TopicRecord> published = published("huunghi.activity.v1", path);

        assertEquals(List.of(1, 2, 3, 4), versions(published));
        assertEquals("2024-06", published.get(0).value().path("endsOn").asText());
        assertEquals(
                587000,
                published.get(0).value().path("figures").get(1).path("low").asInt());
        assertTrue(published.get(2).value().path("withdrawn").asBoolean());
        assertFalse(published.get(3).value().path("withdrawn").asBoolean());
    }

    @Test
    void everythingThatBecomesOfAReturnKeepsTheContract() {
        Map<String, Object> full = declaration();
        full.putAll(Map.of(
                "figures", everyQualifier(),
                "results", List.of("Tốt"),
                "limitations", List.of("Chậm"),
                "tasks", List.of("Tiếp tục"),
                "source", Map.of("title", "Báo cáo năm"),
                "externalId", UUID.randomUUID().toString()));
        String path = RETURNS + "/" + created(RETURNS, full).get("id");
        String coordinator = Tokens.of("coordinator");
        officer().post(path + "/submit").then().statusCode(200);
        as(coordinator).post(path + "/send-back").then().statusCode(200);
        officer().header("If-Match", "\"3\"").body(full).put(path).then().statusCode(200);
        officer().post(path + "/submit").then().statusCode(200);
        as(coordinator).post(path + "/accept").then().statusCode(200);
        as(coordinator).post(path + "/reopen").then().statusCode(200);
        officer().post(path + "/submit").then().statusCode(200);
        officer().header("If-Match", "\"8\"").delete(path).then().statusCode(204);

        List<TopicRecord> published = published("huunghi.return.v1", path);

        assertEquals(List.of(2, 3, 4, 5, 6, 7, 8, 9), versions(published));
        assertEquals(
                List.of("SUBMITTED", "SENT_BACK", "SENT_BACK", "SUBMITTED", "ACCEPTED", "", "SUBMITTED", "SUBMITTED"),
                published.stream()
                        .map(event -> event.value().path("status").asText())
                        .toList());
        assertEquals(
                List.of(false, false, false, false, false, true, false, true),
                published.stream()
                        .map(event -> event.value().path("withdrawn").asBoolean())
                        .toList());
        assertEquals(
                "2024-12-31", published.get(0).value().path("period").path("to").asText());
    }

    @Test
    void theReturnsOfAClusterAndOfTheNationKeepTheContract() {
        String coordinator = Tokens.of("coordinator");
        Object included = created(RETURNS, declaration()).get("id");
        for (String cluster : Arrays.asList("cum-4", null)) {
            Map<String, Object> full = declarationOf(cluster);
            full.put("includesReturnIds", List.of(included));
            String path =
                    RETURNS + "/" + created(as(coordinator), RETURNS, full).get("id");
            as(coordinator).post(path + "/submit").then().statusCode(200);

            List<TopicRecord> published = published("huunghi.return.v1", path);

            JsonNode state = published.get(0).value();
            assertFalse(state.has("provinceId"));
            assertEquals(cluster, state.path("clusterId").asText(null));
            assertEquals(included, state.path("includesReturnIds").path(0).asText());

            as(coordinator).post(path + "/reopen").then().statusCode(200);
            JsonNode takenBack = published("huunghi.return.v1", path).get(1).value();
            assertTrue(takenBack.path("withdrawn").asBoolean());
            assertEquals(
                    included,
                    takenBack.path("includesReturnIds").path(0).asText(),
                    "what it included while it counted");
        }
    }

    @Test
    void theSeededCatalogueKeepsTheContract() {
        relay.publishDue();

        List<TopicRecord> published = TopicRecords.of("huunghi.indicator.v1");

        assertTrue(published.size() >= 40);
        published.forEach(event -> EventContract.check("huunghi.indicator.v1", event.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huunghi.province.v1",
                "huunghi.cluster.v1",
                "huunghi.organisation.v1",
                "huunghi.agreement.v1",
                "huunghi.foreign-area.v1"
            })
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
                    example.path("id").asText(),
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

    private static List<Map<String, Object>> everyQualifier() {
        return List.of(
                figure("DELEGATIONS", 300, "EXACT"),
                figure("COMMUNICATION_PARTICIPANTS", 587000, "MORE_THAN"),
                figure("BORDER_EXITS", 4200, "NEARLY"),
                figure("BORDER_ENTRIES", 100, "ABOUT"),
                Map.of("indicator", "AVERAGE_MONTHLY_INCOME", "low", 3000000, "high", 3700000, "note", "ước tính"),
                Map.of("indicator", "VISITORS_RECEIVED", "qualifier", "UNQUANTIFIED", "text", "nhiều lượt khách"));
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
