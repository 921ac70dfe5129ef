package vn.huunghi.reporting.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.reporting.Batches;
import vn.huunghi.reporting.Topics;
import vn.huunghi.reporting.cell.RandomActivities.State;
import vn.huunghi.reporting.cell.Sums.Snapshot;

/**
 * Random bursts of changes, applied by two instances whose batches overlap, roll back, repeat and come late, while two
 * workers recompute: whoever looks, whenever, sees the sums of the states that he sees.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CellHistoryTest {
    private static final Logger LOG = Logger.getLogger(CellHistoryTest.class);
    private static final int CHANGES = 1_200;

    @Inject
    Batches batches;

    @Inject
    Cells cells;

    @Inject
    Sums sums;

    private final long seed = new Random().nextLong();
    private final RandomActivities activities = new RandomActivities(seed, 8, 24);
    private final List<State> history = new ArrayList<>();
    private final Map<String, State> last = new HashMap<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void makeHistory() {
        LOG.infof("seed %d", seed);
        for (int i = 0; i < CHANGES; i++) {
            State state = activities.next();
            history.add(state);
            last.put(state.id(), state);
        }
    }

    @AfterEach
    void end() {
        done.set(true);
        threads.shutdown();
    }

    @Test
    void everySnapshotShowsTheSumsOfItsStatesAndTheCellsEndAsTheirSum() throws Exception {
        List<Future<?>> appliers = List.of(applier(0), applier(1));
        List<Future<?>> workers = List.of(worker(0), worker(1));
        Future<long[]> reader = reader();
        for (Future<?> applier : appliers) {
            applier.get();
        }
        done.set(true);
        for (Future<?> worker : workers) {
            worker.get();
        }
        long[] looks = reader.get();

        assertTrue(looks[0] > 0, "snapshots while cells were dirty");
        assertTrue(looks[1] > 0, "snapshots with clean cells among them");
        while (sums.dirty(activities.provinces) > 0) {
            cells.recompute(CHANGES);
        }
        assertEquals(RandomActivities.sums(last), sums.stored(activities.provinces), "seed " + seed);
        assertEquals(RandomActivities.sums(last), sums.current(activities.provinces), "seed " + seed);
    }

    /** Two thirds of the activities each, so that one third is applied by both. */
    private Future<?> applier(int number) {
        Random random = new Random(seed + number);
        List<State> own = history.stream()
                .filter(state -> Math.floorMod(state.id().hashCode(), 3) != number)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int from = 0; from + 20 < own.size(); from += 20) {
            Collections.shuffle(own.subList(from, from + 20), random);
        }
        return threads.submit(() -> {
            int at = 0;
            while (at < own.size()) {
                int to = Math.min(own.size(), at + 1 + random.nextInt(12));
                boolean applied = apply(own.subList(at, to), random.nextInt(8) == 0);
                // What was rolled back comes again, and now and then what was applied.
                at = applied && random.nextInt(8) > 0 ? to : at;
            }
            return null;
        });
    }

    private boolean apply(List<State> states, boolean rollBack) {
        Map<String, State> newest = new HashMap<>();
        states.forEach(state -> newest.merge(state.id(), state, (a, b) -> a.version() > b.version() ? a : b));
        List<Event> batch = newest.values().stream()
                .map(state -> Batches.event(Topics.ACTIVITY, state.version(), state.json()))
                .toList();
        if (rollBack) {
            return Batches.undone(() -> {
                batches.apply(batch);
                return false;
            });
        }
        batches.apply(batch);
        return true;
    }

    private Future<?> worker(int number) {
        Random random = new Random(seed - number);
        return threads.submit(() -> {
            while (!done.get()) {
                cells.recompute(1 + random.nextInt(20));
                Thread.yield();
            }
            return null;
        });
    }

    /** How many snapshots had dirty cells, and how many had clean ones. */
    private Future<long[]> reader() {
        Map<String, State> versions =
                history.stream().collect(Collectors.toMap(s -> s.id() + "/" + s.version(), s -> s));
        return threads.submit(() -> {
            long[] looks = new long[2];
            while (!done.get()) {
                Snapshot snapshot = sums.snapshot(activities.provinces, last.keySet());
                Map<String, State> states = new HashMap<>();
                snapshot.versions().forEach((id, version) -> states.put(id, versions.get(id + "/" + version)));
                assertEquals(RandomActivities.sums(states), snapshot.sums(), "seed " + seed);
                looks[0] += snapshot.dirty() > 0 ? 1 : 0;
                looks[1] += snapshot.dirty() < snapshot.sums().size() ? 1 : 0;
            }
            return looks;
        });
    }
}
