package vn.huunghi.reporting.cell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.reporting.Batches;
import vn.huunghi.reporting.Topics;
import vn.huunghi.reporting.cell.RandomActivities.State;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CellWorkerTest {
    @Inject
    Batches batches;

    @Inject
    Cells cells;

    @Inject
    Sums sums;

    @Inject
    Database database;

    @Test
    void whatBecomesDirtyIsCleanedWithoutAnybodyAsking() throws InterruptedException {
        RandomActivities activities = new RandomActivities(new Random().nextLong(), 3, 10);
        Map<String, State> last = new HashMap<>();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            State state = activities.next();
            last.put(state.id(), state);
            events.add(Batches.event(Topics.ACTIVITY, state.version(), state.json()));
        }
        CellWorker worker = new CellWorker(cells, true, Duration.ofMillis(10));
        worker.start(null);
        try {
            events.forEach(event -> batches.apply(List.of(event)));

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertEquals(0, sums.dirty(activities.provinces));
                assertEquals(RandomActivities.sums(last), sums.stored(activities.provinces));
            });
        } finally {
            worker.stop(null);
        }
    }

    @Test
    void whatFailsForAWhileIsDoneAfterIt() throws InterruptedException {
        RandomActivities activities = new RandomActivities(new Random().nextLong(), 3, 10);
        for (int i = 0; i < 30; i++) {
            State state = activities.next();
            batches.apply(List.of(Batches.event(Topics.ACTIVITY, state.version(), state.json())));
        }
        addTooMuch();
        CellWorker worker = new CellWorker(cells, true, Duration.ofMillis(10));
        worker.start(null);
        try {
            await().during(Duration.ofMillis(300)).until(() -> sums.dirty(activities.provinces) > 0);
            takeItAway();

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertEquals(0, sums.dirty(activities.provinces)));
        } finally {
            takeItAway();
            worker.stop(null);
        }
    }

    /** Two amounts in one cell whose sum is larger than the database's numbers. */
    private void addTooMuch() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("""
                    insert into contribution (topic, record_id, measure, basis, from_day, to_day, accumulation, provinces,
                        countries, organisations, stated, low, high, value, qualifier)
                    select 'too-much', i, 'TOO_MUCH', 'RECORDED', date '2024-01-01', date '2024-01-01', 'PERIOD', '{}',
                        '{}', '{}', true, v, v, v, 'EXACT'
                    from generate_series(1, 2) i cross join (select ('9' || repeat('0', 131071))::numeric as v) large
                    """);
            database.update("insert into cell_dirty (measure, provinces, from_day, to_day)"
                    + " values ('TOO_MUCH', '{}', date '2024-01-01', date '2024-01-31')");
        });
    }

    private void takeItAway() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update("delete from contribution where topic = 'too-much'"));
    }
}
