package vn.huunghi.reporting.rebuild;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import vn.huunghi.kit.event.Replay;
import vn.huunghi.kit.event.Replays;

/** One instance's work at a rebuild: it takes on what the database says is left, and may be broken off anywhere. */
final class RebuildRun {
    private static final Logger LOG = Logger.getLogger(RebuildRun.class);
    private static final Duration REPORT = Duration.ofSeconds(1);
    /** Nobody applies events to the live tables meanwhile. */
    private static final Duration MOST_HELD = Duration.ofSeconds(20);

    private final UUID id;
    private final NextTables tables;
    private final Replays replays;
    private final BooleanSupplier goesOn;
    private long reported = System.nanoTime();

    RebuildRun(UUID id, NextTables tables, Replays replays, BooleanSupplier goesOn) {
        this.id = id;
        this.tables = tables;
        this.replays = replays;
        this.goesOn = goesOn;
    }

    /**
     * Does all that is left.
     *
     * @return false if it is to be tried again later: it was told to end, or the switch found no gap between reads
     */
    boolean work() {
        Rebuild rebuild = tables.prepared(id);
        LOG.infof("Rebuild %s goes on with %s", id, rebuild.phase());
        try (Replay replay = replays.open(() -> tables.enter(id))) {
            boolean ready = switch (rebuild.phase()) {
                case READING -> read(replay) && index() && sum();
                case INDEXING -> index() && sum();
                case SUMMING -> sum();
                case SWITCHING -> true;
            };
            return ready && catchUp(replay) && takePlace(tables.prepared(id), replay);
        }
    }

    private boolean read(Replay replay) {
        if (!catchUp(replay)) {
            return false;
        }
        tables.read(id);
        return true;
    }

    private boolean index() {
        if (!goesOn.getAsBoolean()) {
            return false;
        }
        tables.index(id);
        LOG.infof("Rebuild %s: all is read and indexed", id);
        return true;
    }

    private boolean sum() {
        if (!goesOn.getAsBoolean()) {
            return false;
        }
        tables.sum(id);
        LOG.infof("Rebuild %s: all cells are summed", id);
        return true;
    }

    /** Reads what is there, and then what came during that: the rest is little. */
    private boolean catchUp(Replay replay) {
        for (int time = 0; time < 2; time++) {
            if (!replay.readToEnd(this::reporting)) {
                return false;
            }
            tables.report(id);
        }
        return true;
    }

    private boolean reporting() {
        if (System.nanoTime() - reported > REPORT.toNanos()) {
            tables.report(id);
            reported = System.nanoTime();
        }
        return goesOn.getAsBoolean();
    }

    private boolean takePlace(Rebuild rebuild, Replay replay) {
        // Where a migration came between, the new tables are empty again.
        if (rebuild.phase() != RebuildPhase.SWITCHING) {
            return false;
        }
        Optional<String> lacking = rebuild.fewerRecords() ? Optional.empty() : tables.lacking();
        if (lacking.isPresent()) {
            LOG.errorf("Rebuild %s is given up: %s", id, lacking.get());
            tables.fail(id, lacking.get());
            return true;
        }
        boolean switched = tables.takePlace(rebuild, () -> {
            long held = System.nanoTime();
            return replay.readAsFarAsReader(
                    () -> goesOn.getAsBoolean() && System.nanoTime() - held < MOST_HELD.toNanos());
        });
        LOG.infof(switched ? "Rebuild %s: its tables are those that are read" : "Rebuild %s waits for a gap", id);
        return switched;
    }
}
