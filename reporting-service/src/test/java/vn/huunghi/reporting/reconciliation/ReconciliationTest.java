package vn.huunghi.reporting.reconciliation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Checksums;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.Topics;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(SourceStub.class)
class ReconciliationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACTIVITY_SERVICE = "activity-service";
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    /** What a source says of a record. */
    private record Told(long version, Instant at) {}

    @Inject
    Database database;

    @Inject
    Mirror mirror;

    @Inject
    Checksums checksums;

    @Any
    @Inject
    Instance<Projection> projections;

    @Inject
    SourcesConfig sources;

    @Inject
    OidcClient provider;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void everySourceSaysThatItHasNothingElse() {
        sources.byService().keySet().forEach(service -> {
            say(service, "", new TreeMap<>());
            appliedUpTo(service, Instant.now());
        });
    }

    private void appliedUpTo(String service, Instant time) {
        database.update("delete from watermark where service = ?", service);
        database.update(
                "insert into watermark (service, generation, time, offsets) values (?, 1, ?, '{}')", service, time);
    }

    @AfterEach
    void forget() {
        sources.byService().keySet().forEach(service -> {
            given().delete(url(service));
            database.update("delete from watermark where service = ?", service);
        });
    }

    @Test
    void whatIsTheSameOnBothSidesMatches() {
        publish(id, 3);
        say(ACTIVITY_SERVICE, Topics.ACTIVITY, mirrored());

        compared()
                .body("matches", is(true))
                .body("more", is(false))
                .body("differences", empty())
                .body("notTold", empty())
                .body("sources.problem", is(Arrays.asList(null, null, null)))
                .body("sources.find { it.service == 'activity-service' }.generation", is(4))
                .body("sources.find { it.service == 'activity-service' }.appliedUpTo", notNullValue())
                .body("sources.find { it.service == 'activity-service' }.topics[0].topic", is(Topics.ACTIVITY))
                .body(
                        "sources.find { it.service == 'activity-service' }.topics[0].here",
                        is(mirrored().size()))
                .body("sources.find { it.service == 'activity-service' }.topics[0].partsThatDiffer", is(0));
    }

    @Test
    void aRecordThatWasRemovedFromTheMirrorByHandIsNamed() {
        publish(id, 3);
        Map<String, Told> told = mirrored();
        say(ACTIVITY_SERVICE, Topics.ACTIVITY, told);
        database.update("delete from mirror where topic = ? and key = ?", Topics.ACTIVITY, id);

        compared()
                .body("matches", is(false))
                .body("differences.size()", is(1))
                .body("differences[0].topic", is(Topics.ACTIVITY))
                .body("differences[0].id", is(id))
                .body("differences[0].kind", is("MISSING"))
                .body("differences[0].here", nullValue())
                .body("differences[0].there", is(3))
                .body("differences[0].underWay", is(false))
                .body("sources.find { it.service == 'activity-service' }.topics[0].here", is(told.size() - 1));
    }

    @Test
    void whatIsOlderNewerOrUnknownThereIsNamedAndWhatWasWithdrawnForARepublicationIsNot() {
        String ahead = id + "-ahead";
        String stale = id + "-stale";
        String unknown = id + "-unknown";
        String ghost = id + "-ghost";
        List.of(ahead, stale, unknown, ghost).forEach(key -> publish(key, 3));
        database.update(
                "update mirror set version = 0, withdrawn = true where topic = ? and key = ?", Topics.ACTIVITY, ghost);
        Map<String, Told> told = mirrored();
        told.put(ahead, new Told(2, LONG_AGO));
        told.put(stale, new Told(4, LONG_AGO));
        told.remove(unknown);
        say(ACTIVITY_SERVICE, Topics.ACTIVITY, told);

        compared()
                .body("matches", is(false))
                .body("differences.size()", is(3))
                .body("differences.find { it.id == '%s' }.kind".formatted(ahead), is("AHEAD"))
                .body("differences.find { it.id == '%s' }.here".formatted(ahead), is(3))
                .body("differences.find { it.id == '%s' }.kind".formatted(stale), is("STALE"))
                .body("differences.find { it.id == '%s' }.there".formatted(stale), is(4))
                .body("differences.find { it.id == '%s' }.kind".formatted(unknown), is("UNKNOWN_THERE"))
                .body("differences.find { it.id == '%s' }.there".formatted(unknown), nullValue());
    }

    @Test
    void whatHasJustChangedIsUnderWayAndNoReasonForAlarm() {
        Map<String, Told> told = mirrored();
        told.put(id, new Told(1, Instant.now().plusSeconds(60)));
        say(ACTIVITY_SERVICE, Topics.ACTIVITY, told);

        compared()
                .body("matches", is(true))
                .body("differences.size()", is(1))
                .body("differences[0].id", is(id))
                .body("differences[0].underWay", is(true));
    }

    /** What was told since then might be under way, all of it. */
    @Test
    void aSourceOfWhichNothingHasComeForAWhileIsReasonForAlarm() {
        Map<String, Told> told = mirrored();
        told.put(id, new Told(1, Instant.now()));
        say(ACTIVITY_SERVICE, Topics.ACTIVITY, told);
        appliedUpTo(ACTIVITY_SERVICE, Instant.now().minusSeconds(90));

        compared().body("matches", is(false)).body("differences[0].underWay", is(true));

        say(ACTIVITY_SERVICE, Topics.ACTIVITY, mirrored());
        compared().body("matches", is(false)).body("differences", empty());

        database.update("delete from watermark where service = ?", ACTIVITY_SERVICE);
        compared()
                .body("matches", is(false))
                .body("sources.find { it.service == 'activity-service' }.appliedUpTo", nullValue());
    }

    @Test
    void aTopicOfWhichNoSourceTellsIsNamed() {
        say(ACTIVITY_SERVICE, "", new TreeMap<>(), List.of(Topics.RETURN, Topics.DONOR));

        compared().body("matches", is(false)).body("notTold", is(List.of(Topics.DONOR, Topics.RETURN)));
    }

    @Test
    void anotherServiceAtTheAddressAndAnAnswerWithoutTopicsAreNamed() {
        given().body("{\"service\":\"activity-service\",\"generation\":1,\"topics\":[]}")
                .put(url("aid-service") + "/checksums");
        given().body("{\"generation\":1}").put(url("organisation-service") + "/checksums");

        compared()
                .body("matches", is(false))
                .body(
                        "sources.find { it.service == 'aid-service' }.problem",
                        is("where aid-service is to be, activity-service answers"))
                .body(
                        "sources.find { it.service == 'organisation-service' }.problem",
                        is("where organisation-service is to be, null answers"));
    }

    @Test
    void aSourceThatIsDownIsNamedAndTheOthersAreCompared() {
        publish(id, 3);
        Map<String, Told> told = mirrored();
        told.remove(id);
        say(ACTIVITY_SERVICE, Topics.ACTIVITY, told);
        given().delete(url("aid-service"));
        given().body("{\"service\":").put(url("organisation-service") + "/checksums");

        compared()
                .body("matches", is(false))
                .body("sources.find { it.service == 'aid-service' }.problem", notNullValue())
                .body("sources.find { it.service == 'aid-service' }.generation", nullValue())
                .body("sources.find { it.service == 'organisation-service' }.problem", notNullValue())
                .body("sources.find { it.service == 'activity-service' }.problem", nullValue())
                .body("differences.id", is(List.of(id)));
    }

    @Test
    void aSourceThatRefusesTheTokenIsNamed() throws IOException {
        Path token = Path.of("target/source-token.jwt");
        String good = Files.readString(token);
        Files.writeString(token, "another");
        try {
            compared()
                    .body("matches", is(false))
                    .body("sources.problem", not(empty()))
                    .body("sources[0].problem", containsString("answered 401"));
        } finally {
            Files.writeString(token, good);
        }
    }

    @Test
    void withoutFileAndIdentityProviderThereIsNoToken() {
        SourceToken token = new SourceToken(Optional.empty(), provider);

        assertThrows(IOException.class, token::get);
    }

    @Test
    void moreThanCanBeListedIsSaidToBeMore() {
        Map<String, Told> told = mirrored();
        for (int i = 0; i < 700; i++) {
            told.put(id + "-" + i, new Told(1, LONG_AGO));
        }
        say(ACTIVITY_SERVICE, Topics.ACTIVITY, told);

        compared().body("matches", is(false)).body("more", is(true)).body("differences.size()", is(500));
    }

    @Test
    void onlyAnAdministratorAsks() {
        given().get("/api/v1/reconciliation").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .get("/api/v1/reconciliation")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse compared() {
        return given().auth()
                .oauth2(Tokens.of("administrator"))
                .get("/api/v1/reconciliation")
                .then()
                .statusCode(200);
    }

    private void publish(String key, long version) {
        ObjectNode state = JSON.createObjectNode()
                .put("id", key)
                .put("version", version)
                .put("kind", "GIFT")
                .put("title", "Tặng quà")
                .put("status", "PLANNED")
                .put("endsOn", "2024-05-17");
        Events.publish(Topics.ACTIVITY, key, 1, version, state.toString());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        Optional.of(version), mirror.find(Topics.ACTIVITY, key).map(event -> event.version())));
    }

    /** What a source would say of whose records everything is here; what was withdrawn for a republication is not. */
    private Map<String, Told> mirrored() {
        Map<String, Told> told = new TreeMap<>();
        database.query(
                "select key, version from mirror where topic = ? and not (withdrawn and version = 0)",
                row -> told.put(row.getString("key"), new Told(row.getLong("version"), LONG_AGO)),
                Topics.ACTIVITY);
        return told;
    }

    private void say(String service, String topic, Map<String, Told> records) {
        say(service, topic, records, List.of());
    }

    /** @param notTold topics that no source is to tell of; of all others activity-service says what is mirrored here */
    private void say(String service, String topic, Map<String, Told> records, List<String> notTold) {
        ObjectNode said = JSON.createObjectNode()
                .put("service", service)
                .put("generation", 4)
                .put("at", Instant.now().toString())
                .put("notYetKnown", true);
        ArrayNode topics = said.putArray("topics");
        if (!topic.isEmpty()) {
            topics.addObject()
                    .put("topic", "huunghi.not-read-here.v1")
                    .put("records", 9)
                    .putArray("buckets");
            ObjectNode told = topics.addObject().put("topic", topic).put("records", records.size());
            ArrayNode buckets = told.putArray("buckets");
            for (int bucket = 0; bucket < 256; bucket++) {
                sayBucket(service, topic, bucket, records, buckets);
            }
        }
        if (service.equals(ACTIVITY_SERVICE)) {
            Set<String> others =
                    projections.stream().map(Projection::topic).collect(Collectors.toCollection(TreeSet::new));
            others.remove(topic);
            notTold.forEach(others::remove);
            checksums.mirrored(others).forEach(here -> {
                topics.add(JSON.valueToTree(here));
                others.remove(here.topic());
            });
            others.forEach(none ->
                    topics.addObject().put("topic", none).put("records", 0).putArray("buckets"));
        }
        given().body(said.toString()).put(url(service) + "/checksums").then().statusCode(204);
    }

    private void sayBucket(String service, String topic, int bucket, Map<String, Told> records, ArrayNode buckets) {
        ObjectNode full = JSON.createObjectNode().put("topic", topic).put("bucket", bucket);
        ArrayNode list = full.putArray("records");
        long checksum = 0;
        for (Map.Entry<String, Told> told : records.entrySet()) {
            if ((md5(told.getKey())[0] & 0xFF) == bucket) {
                checksum ^= ByteBuffer.wrap(
                                md5(told.getKey() + ":" + told.getValue().version()))
                        .getLong();
                list.addObject()
                        .put("key", told.getKey())
                        .put("version", told.getValue().version())
                        .put("at", told.getValue().at().toString());
            }
        }
        if (!list.isEmpty()) {
            buckets.addObject()
                    .put("bucket", bucket)
                    .put("records", list.size())
                    .put("checksum", Long.toHexString(checksum));
        }
        given().body(full.toString())
                .put(url(service) + "/checksums/" + topic + "/" + bucket)
                .then()
                .statusCode(204);
    }

    private URI url(String service) {
        return sources.byService().get(service).url();
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
