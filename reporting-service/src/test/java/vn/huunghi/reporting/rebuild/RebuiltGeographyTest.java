package vn.huunghi.reporting.rebuild;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.reporting.Topics;

/** What is held in memory of the tables is that of the new ones after a rebuild. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RebuiltGeographyTest {
    @Inject
    Database database;

    @Inject
    Rebuilds rebuilds;

    @Inject
    NextTables tables;

    @Inject
    RebuildWorker worker;

    @Inject
    MirroredGeography geography;

    @AfterEach
    void giveUpWhatIsLeft() {
        rebuilds.running().ifPresent(left -> tables.fail(left.id(), "left by a test"));
    }

    /** Count and versions are the same before and after: that another table is the mirror must be enough. */
    @Test
    void theGeographyIsReadAnew() {
        String province = "p-" + UUID.randomUUID();
        province(province, "Tỉnh thật");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals("Tỉnh thật", name(province)));
        database.update(
                "update mirror set state = replace(state::text, 'Tỉnh thật', 'Tỉnh giả')::jsonb where key = ?",
                province);
        String another = "p-" + UUID.randomUUID();
        province(another, "Tỉnh khác");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals("Tỉnh giả", name(province)));

        Asked.start();
        assertTrue(worker.look());

        assertEquals("Tỉnh thật", name(province));
    }

    private static void province(String id, String name) {
        var state = new ObjectMapper()
                .createObjectNode()
                .put("id", id)
                .put("version", 1)
                .put("code", "00")
                .put("validFrom", "2008-08-01");
        state.putArray("namings")
                .addObject()
                .put("validFrom", "2008-08-01")
                .put("name", name)
                .put("type", "PROVINCE");
        Told.publish(Topics.PROVINCE, state);
    }

    private String name(String province) {
        return geography
                .current()
                .territory(province)
                .orElseThrow()
                .namings()
                .get(0)
                .name();
    }
}
