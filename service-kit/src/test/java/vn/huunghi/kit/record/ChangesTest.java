package vn.huunghi.kit.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Outbox;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ChangesTest {

    @Inject
    Pebbles pebbles;

    @Inject
    History history;

    @Inject
    Outbox outbox;

    @Inject
    Relay relay;

    @Inject
    Database database;

    private final String name = "pebble " + UUID.randomUUID();

    @Test
    void aChangeIsPublishedWithItsEnvelopeAndLeavesTheOutbox() {
        Pebble pebble = pebbles.create(name);

        relay.publishDue();

        List<TopicRecord> published = TopicRecords.of(Pebbles.TOPIC, pebble.id());
        assertEquals(1, published.size());
        TopicRecord event = published.get(0);
        String id = pebble.id().toString();
        String generation = database.query("select generation from service_generation", row -> row.getString(1))
                .get(0);
        Map<String, String> headers = event.headers();
        assertEquals("huunghi.pebble.v1/" + id + "/" + generation + "/1", headers.get("ce_id"));
        assertEquals("/kit", headers.get("ce_source"));
        assertEquals("vn.huunghi.pebble.changed", headers.get("ce_type"));
        assertEquals(id, headers.get("ce_subject"));
        assertEquals(generation, headers.get("ce_generation"));
        assertEquals("1.0", headers.get("ce_specversion"));
        assertEquals("application/json", headers.get("content-type"));
        assertEquals(name, event.value().get("name").asText());
        assertFalse(event.value().has("colour"), "what is null is left out");
        assertEquals(0, waiting(pebble.id()));
    }

    @Test
    void aForcedRollbackLeavesNeitherRowNorHistoryNorEvent() {
        Pebble pebble = pebbles.create(name);

        assertThrows(IllegalStateException.class, () -> pebbles.renameAndFail(pebble.id(), name + " II"));

        assertEquals(name, pebbles.find(pebble.id()).event().name());
        assertEquals(1, steps(pebble).size());
        assertEquals(1, waiting(pebble.id()));
    }

    @Test
    void versionsBeginWithOneAndEveryChangeRaisesThem() {
        Pebble pebble = pebbles.create(name);

        assertEquals(1, pebble.version());
        assertEquals(2, pebbles.rename(pebble.id(), name + " II").version());
        assertEquals(3, pebbles.withdraw(pebble.id()).version());
        assertEquals(3, pebbles.find(pebble.id()).version());
    }

    @Test
    void aChangeOfAPartRaisesTheVersionEvenWhenTheClockStandsStill() {
        Pebble pebble = pebbles.create(name);
        Clock stopped = Clock.fixed(pebble.changedAt(), ZoneOffset.UTC);

        assertEquals(2, pebbles.touchOnly(pebble.id(), stopped).version());
        assertEquals(3, pebbles.touchOnly(pebble.id(), stopped).version());
        assertTrue(pebbles.find(pebble.id()).changedAt().isAfter(stopped.instant()));
    }

    @Test
    void historySaysWhoDidWhatAndWhatItWasBefore() {
        Pebble pebble = pebbles.create(name);
        pebbles.rename(pebble.id(), name + " II");

        List<HistoryEntry> entries = steps(pebble);

        assertEquals(
                List.of("create", "rename"),
                entries.stream().map(HistoryEntry::action).toList());
        assertNull(entries.get(0).before());
        JsonNode before = entries.get(1).before();
        assertEquals(name, before.get("name").asText());
        assertEquals(name + " II", entries.get(1).after().get("name").asText());
        assertEquals("system", entries.get(1).subject());
        assertEquals(2, entries.get(1).version());
    }

    @Test
    void historyIsReadPageByPageAndAPageOfLargeStatesIsShorter() {
        Pebble pebble = pebbles.create(name);
        String large = "x".repeat(400_000);
        for (int i = 0; i < 12; i++) {
            pebbles.rename(pebble.id(), large + i);
        }

        List<Long> versions = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = null;
        do {
            Page<HistoryEntry> page = history.page(Pebbles.TOPIC, pebble.id().toString(), PageQuery.of(10, cursor));
            page.items().forEach(entry -> versions.add(entry.version()));
            sizes.add(page.items().size());
            cursor = page.next();
        } while (cursor != null);

        assertEquals(LongStream.rangeClosed(1, 13).boxed().toList(), versions);
        assertTrue(sizes.get(0) < 10, sizes::toString);
    }

    @Test
    void aDraftHasHistoryAndNoEvent() {
        Pebble pebble = pebbles.draft(name);

        assertEquals(1, steps(pebble).size());
        assertEquals(0, waiting(pebble.id()));
    }

    @Test
    void whoForgetsToFlushIsToldSo() {
        Pebble pebble = pebbles.create(name);

        assertThrows(RuntimeException.class, () -> pebbles.recordWithoutFlush(pebble.id(), name + " II"));
        assertEquals(1, pebbles.find(pebble.id()).version());
    }

    @Test
    void aRecordBeyond512KibIsRefusedAndNothingIsStored() {
        Pebble pebble = pebbles.create(name);

        Refusal refusal = assertThrows(Refusal.class, () -> pebbles.rename(pebble.id(), "đ".repeat(256 * 1024)));

        assertEquals(CommonProblem.RECORD_TOO_LARGE, refusal.type());
        assertEquals(name, pebbles.find(pebble.id()).event().name());
        assertEquals(1, waiting(pebble.id()));
    }

    @Test
    void anEventOutsideOfATransactionIsRefused() {
        String key = UUID.randomUUID().toString();

        assertThrows(TransactionalException.class, () -> outbox.append(Pebbles.TOPIC, key, 1, Map.of("version", 1)));
    }

    @Test
    void anEventThatContradictsItsVersionIsRefused() {
        String key = UUID.randomUUID().toString();

        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append(Pebbles.TOPIC, key, 2, Map.of("version", 1))));
    }

    private int waiting(UUID id) {
        return database.query(
                        "select count(*) from outbox where topic = ? and key = ?",
                        row -> row.getInt(1),
                        Pebbles.TOPIC,
                        id.toString())
                .get(0);
    }

    private List<HistoryEntry> steps(Pebble pebble) {
        return history.page(Pebbles.TOPIC, pebble.id().toString(), PageQuery.of(50, null))
                .items();
    }
}
