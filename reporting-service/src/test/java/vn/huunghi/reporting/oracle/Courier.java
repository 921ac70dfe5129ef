package vn.huunghi.reporting.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Inbox;

/**
 * Brings events as badly as can be: repeated, late, in any order and in batches of any size, to two instances at once, which
 * are threads of this JVM.
 */
final class Courier implements AutoCloseable {

    private static final int INSTANCES = 2;
    private static final int LARGEST_BATCH = 40;

    private final Inbox inbox;
    private final Draw draw;
    private final ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
    private final List<Event> delivered = new ArrayList<>();

    Courier(Inbox inbox, Draw draw) {
        this.inbox = inbox;
        this.draw = draw;
    }

    /** Returns when both instances have applied their share, which may hold the same. */
    void deliver(List<Event> events) {
        var bag = new ArrayList<>(events);
        for (int i = events.size() / 5; i > 0; i--) {
            bag.add(draw.of(events));
            if (!delivered.isEmpty()) {
                bag.add(draw.of(delivered));
            }
        }
        delivered.addAll(events);
        var shuffled = draw.shuffled(bag);
        var running = new ArrayList<Future<?>>();
        for (int instance = 0; instance < INSTANCES; instance++) {
            var share = new ArrayList<Event>();
            for (int i = 0; i < shuffled.size(); i++) {
                if (i % INSTANCES == instance || draw.oneIn(8)) {
                    share.add(shuffled.get(i));
                }
            }
            var batches = batches(share);
            running.add(instances.submit(() -> batches.forEach(inbox::take)));
        }
        running.forEach(Courier::await);
    }

    private List<List<Event>> batches(List<Event> share) {
        var batches = new ArrayList<List<Event>>();
        for (int i = 0; i < share.size(); ) {
            var end = Math.min(share.size(), i + 1 + draw.below(LARGEST_BATCH));
            batches.add(share.subList(i, end));
            i = end;
        }
        return batches;
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError("an instance failed", e.getCause());
        }
    }

    @Override
    public void close() {
        instances.shutdownNow();
    }
}
