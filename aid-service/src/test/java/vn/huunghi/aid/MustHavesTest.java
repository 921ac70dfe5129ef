package vn.huunghi.aid;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.donor;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.Api.registered;
import static vn.huunghi.aid.Api.registration;
import static vn.huunghi.aid.OrganisationService.ORGANISATIONS;
import static vn.huunghi.aid.OrganisationService.PROVINCES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
        List<String> fields =
                IntStream.range(0, 100).mapToObj(i -> i + "ế".repeat(490)).toList();
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Map<String, Object> registration = registration(String.valueOf(i), "2023-01-01", "2025-12-31");
            registration.put("fields", fields);
            many.add(registration);
        }
        Map<String, Object> tooLarge = donor();
        tooLarge.put("registrations", many);
        Stored before = Stored.now();

        officer().body(tooLarge).post(DONORS).then().statusCode(422).body("code", is("record-too-large"));

        assertEquals(before, Stored.now());
        reader().get(DONORS + "?q=" + tooLarge.get("name")).then().body("items.size()", is(0));
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        UUID organisation = OrganisationService.organisation();
        var held = mirror.find(ORGANISATIONS, organisation.toString()).orElseThrow();

        Events.publish(
                ORGANISATIONS, organisation, 1, 1, held.state().toString().replace("Hội Phụ nữ", "Hội khác"));
        // What comes later in the same partition was read later.
        UUID later = OrganisationService.idBeside(organisation);
        OrganisationService.publishOrganisation(later, 1);
        awaitVersion(later, 1);

        assertEquals(
                held.state(),
                mirror.find(ORGANISATIONS, organisation.toString())
                        .orElseThrow()
                        .state());
    }

    @Test
    void aLateOlderEventDoesNotReviveAWithdrawnOrganisation() {
        UUID organisation = OrganisationService.organisation();
        OrganisationService.publishWithdrawnOrganisation(organisation, 3);
        awaitVersion(organisation, 3);

        OrganisationService.publishOrganisation(organisation, 2);
        // The same key lies in the same partition: when this one is in, the late one was seen.
        OrganisationService.publishWithdrawnOrganisation(organisation, 4);
        awaitVersion(organisation, 4);

        assertEquals(Set.of(), mirror.known(ORGANISATIONS, List.of(organisation.toString())));
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
                    1, TopicRecords.of("huunghi.aid.dead-letter.v1", poisoned).size());
        });
        assertTrue(mirror.find(PROVINCES, poisoned).isEmpty());
        assertTrue(mirror.find(ORGANISATIONS, next.toString()).isPresent());
        created(DONORS, registered(registration("1", "2023-01-01", "2025-12-31")));
    }

    @Test
    void ofTwoWritersOfOneVersionOneIsRefused() throws Exception {
        String path = DONORS + "/" + created(DONORS, donor()).get("id");
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return officer()
                            .header("If-Match", "\"1\"")
                            .body(donor())
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
        Map<String, Object> recorded = created(DONORS, donor());
        assertFalse(Stored.waitingEvents("huunghi.donor.v1", recorded.get("id")).isEmpty());

        relay.publishDue();

        var published = TopicRecords.of("huunghi.donor.v1", recorded.get("id"));
        assertEquals(1, published.size());
        assertEquals(recorded.get("name"), published.get(0).value().path("name").asText());
        assertEquals(1, published.get(0).value().path("version").asInt());
        assertEquals("/aid-service", published.get(0).headers().get("ce_source"));
        assertEquals("vn.huunghi.donor.changed", published.get(0).headers().get("ce_type"));
        assertTrue(Stored.waitingEvents("huunghi.donor.v1", recorded.get("id")).isEmpty());
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
