package vn.huunghi.reporting.cell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
