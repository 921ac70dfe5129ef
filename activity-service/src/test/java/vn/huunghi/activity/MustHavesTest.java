package vn.huunghi.activity;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;
import static vn.huunghi.activity.OrganisationService.ORGANISATIONS;
import static vn.huunghi.activity.OrganisationService.PROVINCES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecords;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MustHavesTest {
    @Inject
    Mirror mirror;

    @Inject
    Relay relay;

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aRollbackAfterTheRowWasWrittenLeavesNeitherRowNorHistoryNorEvent() {
        // Its size is found out when the event is written, after the row was.
        Map<String, Object> tooLarge = activity();
        tooLarge.put("outcomes", List.of("x".repeat(600 * 1024)));
        Stored before = Stored.now();

        officer().body(tooLarge).post(ACTIVITIES).then().statusCode(422).body("code", is("record-too-large"));

        assertEquals(before, Stored.now());
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        UUID organiser = OrganisationService.organisation();
        var held = mirror.find(ORGANISATIONS, organiser.toString()).orElseThrow();

        Events.publish(ORGANISATIONS, organiser, 1, 1, held.state().toString().replace("Hội Phụ nữ", "Hội khác"));
        // What comes later in the same partition was read later.
        UUID later = OrganisationService.idBeside(organiser);
        OrganisationService.publishOrganisation(later, 1);
        awaitVersion(later, 1);

        assertEquals(
                held.state(),
                mirror.find(ORGANISATIONS, organiser.toString()).orElseThrow().state());
    }

    @Test
    void aRepetitionGetsTheFirstAnswerThoughItsOrganiserHasGoneSince() {
        UUID organiser = OrganisationService.organisation();
        Map<String, Object> stated = activity();
        stated.put("organiserIds", List.of(organiser.toString()));
        String key = UUID.randomUUID().toString();
        String id = officer()
                .header("Idempotency-Key", key)
                .body(stated)
                .post(ACTIVITIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        OrganisationService.publishWithdrawnOrganisation(organiser, 2);
        awaitVersion(organiser, 2);

        officer()
                .header("Idempotency-Key", key)
                .body(stated)
                .post(ACTIVITIES)
                .then()
                .statusCode(201)
                .body("id", is(id));
    }

    @Test
    void aLateOlderEventDoesNotReviveAWithdrawnOrganisation() {
        UUID organiser = OrganisationService.organisation();
        OrganisationService.publishWithdrawnOrganisation(organiser, 3);
        awaitVersion(organiser, 3);

        OrganisationService.publishOrganisation(organiser, 2);
        // The same key lies in the same partition: when this one is in, the late one was seen.
        OrganisationService.publishWithdrawnOrganisation(organiser, 4);
        awaitVersion(organiser, 4);

        Map<String, Object> stated = activity();
        stated.put("organiserIds", List.of(organiser.toString()));
        officer().body(stated).post(ACTIVITIES).then().statusCode(422).body("code", is("unknown-organisation"));
    }

    @Test
    void aPoisonousEventGoesToTheDeadLettersAndTheNextIsProcessed() {
        String poisoned = "poisoned-" + UUID.randomUUID();
        Events.publish(
                PROVINCES, poisoned, 1, 1, "{\"id\":\"%s\",\"version\":1,\"validFrom\":\"soon\"}".formatted(poisoned));
        UUID next = OrganisationService.organisation();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            relay.publishDue();
            assertEquals(
                    1,
                    TopicRecords.of("huunghi.activity.dead-letter.v1", poisoned).size());
        });
        assertTrue(mirror.find(PROVINCES, poisoned).isEmpty());
        Map<String, Object> stated = activity();
        stated.put("organiserIds", List.of(next.toString()));
        created(ACTIVITIES, stated);
    }

    @Test
    void ofTwoWritersOfOneVersionOneIsRefused() throws Exception {
        String path = ACTIVITIES + "/" + created(ACTIVITIES, activity()).get("id");
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return officer()
                            .header("If-Match", "\"1\"")
                            .body(activity())
                            .put(path)
                            .statusCode();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }

            assertEquals(List.of(200, 412), statuses.stream().sorted().toList());
        } finally {
            threads.shutdown();
        }
        reader().get(path).then().body("version", is(2));
    }

    @Test
    void whatIsCommittedIsPublishedOnceWithItsVersion() {
        Map<String, Object> recorded = created(ACTIVITIES, activity());
        assertFalse(
                Stored.waitingEvents("huunghi.activity.v1", recorded.get("id")).isEmpty());

        relay.publishDue();

        var published = TopicRecords.of("huunghi.activity.v1", recorded.get("id"));
        assertEquals(1, published.size());
        assertEquals(
                recorded.get("title"), published.get(0).value().path("title").asText());
        assertEquals(1, published.get(0).value().path("version").asInt());
        assertEquals("/activity-service", published.get(0).headers().get("ce_source"));
        assertEquals("vn.huunghi.activity.changed", published.get(0).headers().get("ce_type"));
        assertTrue(
                Stored.waitingEvents("huunghi.activity.v1", recorded.get("id")).isEmpty());
    }

    private void awaitVersion(UUID organisation, long version) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        version,
                        mirror.find(ORGANISATIONS, organisation.toString())
                                .orElseThrow()
                                .version()));
    }
}
