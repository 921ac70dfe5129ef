package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Aid.item;
import static vn.huunghi.aid.Aid.path;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecords;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ItemMustHavesTest {
    private static final String TOPIC = "huunghi.aid-item.v1";

    @Inject
    Relay relay;

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void aRollbackAfterTheTransactionWasWrittenLeavesNeitherRowNorHistoryNorEvent() {
        String path = Aid.proposed();
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        // The size of the event is found out when it is written, after the rows were.
        Stored.database().update("""
                insert into aid_transaction (id, aid_item_id, position, kind, on_day, currency, amount_value, amount_low,
                    amount_high, amount_qualifier, amount_text, rate, rate_on, vnd_value, vnd_low, vnd_high,
                    vnd_qualifier, posted_at)
                select gen_random_uuid(), ?, n, 'PLEDGE', date '2024-01-01', 'VND', 1, 1, 1, 'EXACT', repeat('ế', 1900),
                    1, date '2024-01-01', 1, 1, 1, 'EXACT', now()
                from generate_series(1, 100) n
                """, id);
        Stored before = Stored.now();

        officer()
                .body(Aid.transaction("PLEDGE", 1, "VND", "2024-02-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(422)
                .body("code", is("record-too-large"));

        assertEquals(before, Stored.now());
        reader().get(path).then().body("version", is(1)).body("totals.pledged.vnd.value", is(100));
    }

    @Test
    void ofTwoWritersOfOneVersionOneIsRefused() throws Exception {
        String path = path(created(AID_ITEMS, item()));
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(threads.submit(() -> {
                    Map<String, Object> stated = item();
                    barrier.await();
                    return officer()
                            .header("If-Match", "\"1\"")
                            .body(stated)
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
    void aPostingOvertakesWhoeverChangesAnEarlierVersion() {
        String path = Aid.proposed();
        Aid.post(path, Aid.transaction("PLEDGE", 1, "VND", "2024-02-01"));

        officer().header("If-Match", "\"1\"").body(item()).put(path).then().statusCode(412);
    }

    @Test
    void whatIsCommittedIsPublishedOnceWithItsVersion() {
        Map<String, Object> recorded = created(AID_ITEMS, item());
        IntStream.range(0, 2).forEach(i -> Aid.post(path(recorded), Aid.transaction("PLEDGE", 1, "VND", "2024-02-01")));
        assertEquals(List.of(1L, 2L, 3L), Stored.waitingEvents(TOPIC, recorded.get("id")));

        relay.publishDue();

        var published = TopicRecords.of(TOPIC, recorded.get("id"));
        assertEquals(3, published.size());
        assertEquals(
                recorded.get("title"), published.get(0).value().path("title").asText());
        assertEquals(2, published.get(2).value().path("transactions").size());
        assertEquals("/aid-service", published.get(0).headers().get("ce_source"));
        assertEquals("vn.huunghi.aid-item.changed", published.get(0).headers().get("ce_type"));
        assertTrue(Stored.waitingEvents(TOPIC, recorded.get("id")).isEmpty());
    }
}
