package vn.huunghi.reporting.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.huunghi.kit.record.Database;
import vn.huunghi.reporting.cell.Cells;

/**
 * The tables that will be read next. Each step is one transaction that also moves the rebuild's phase on, so it is done once,
 * whoever dies; what may change the schema are functions of the database.
 */
@Singleton
class NextTables {
    private static final int STEP_SECONDS = 3_600;
    /** Those not counted that were withdrawn for a republication: a topic that was lost since does not tell of them. */
    private static final String RECORDS =
            "select topic, count(*) as records from %s.mirror where not (withdrawn and version = 0) group by topic";

    private final Database database;
    private final Cells cells;
    private final Clock clock;
    private final String release;

    NextTables(
            Database database,
            Cells cells,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.database = database;
        this.cells = cells;
        this.clock = clock;
        this.release = release;
    }

    /** The rebuild as it stands; if its tables are missing, or made by another release or before a migration, they are laid out anew. */
    Rebuild prepared(UUID id) {
        return step(() -> {
            Rebuild rebuild = locked(id);
            String maker = maker();
            if (maker.equals(rebuild.madeBy())) {
                return rebuild;
            }
            call("select rebuild_begin()");
            call("select rebuild_number_letters()");
            database.update("delete from rebuild_topic where rebuild_id = ?", id);
            database.update(
                    "update rebuild set phase = 'READING', made_by = ?, started_at = ?, dead_letters = 0 where id = ?",
                    maker,
                    clock.instant(),
                    id);
            return locked(id);
        });
    }

    /** Makes the next tables those that names mean, until the caller's transaction ends. */
    void enter(UUID id) {
        database.query("select public.rebuild_enter(?)", row -> true, id);
    }

    /** All is read. */
    void read(UUID id) {
        step(() -> moved(id, RebuildPhase.READING, RebuildPhase.INDEXING));
    }

    /** All is indexed and, from here on, marked. */
    void index(UUID id) {
        step(() -> {
            boolean moved = moved(id, RebuildPhase.INDEXING, RebuildPhase.SUMMING);
            if (moved) {
                call("select rebuild_finish()");
            }
            return moved;
        });
    }

    /** All cells at once. */
    void sum(UUID id) {
        step(() -> {
            boolean moved = moved(id, RebuildPhase.SUMMING, RebuildPhase.SWITCHING);
            if (moved) {
                enter(id);
                cells.sumAll();
                call("select public.rebuild_analyze()");
            }
            return moved;
        });
    }

    /** Of two that do the same the second waits here, and then finds it done. */
    private boolean moved(UUID id, RebuildPhase from, RebuildPhase to) {
        return database.update(
                        "update rebuild set phase = ? where id = ? and status = 'RUNNING' and phase = ?",
                        to.name(),
                        id,
                        from.name())
                == 1;
    }

    /** Why the new tables had better not take the place of the live ones: they lack what those have. */
    Optional<String> lacking() {
        return step(() -> database
                .query(
                        """
                        select live.topic, live.records, coalesce(next.records, 0) as read from (%s) live
                        left join (%s) next using (topic)
                        where coalesce(next.records, 0) < 0.9 * live.records order by topic
                        """.formatted(RECORDS.formatted("public"), RECORDS.formatted("rebuild_next")),
                        row -> "Of %s only %d records were read, where %d are known"
                                .formatted(row.getString("topic"), row.getLong("read"), row.getLong("records")))
                .stream()
                .findFirst());
    }

    /** Stores how far the topics are read, for those who ask. */
    void report(UUID id) {
        step(() -> {
            locked(id);
            return tell(id);
        });
    }

    /**
     * While the live tables are only read, brings the next ones as far as them and puts them in their place.
     *
     * @param readOn applies what the live tables have and the next ones lack; false if it did not get there
     * @return false if nothing is changed, because somebody was in the way or there was too much to read
     */
    boolean takePlace(Rebuild rebuild, BooleanSupplier readOn) {
        return step(() -> {
            call("select rebuild_hold()");
            if (!readOn.getAsBoolean()) {
                return false;
            }
            locked(rebuild.id());
            if (!maker().equals(rebuild.madeBy())) {
                return false;
            }
            tell(rebuild.id());
            if (!database.query("select rebuild_switch()", row -> row.getBoolean(1))
                    .get(0)) {
                return false;
            }
            database.update(
                    "update rebuild set status = 'SWITCHED', finished_at = ? where id = ?",
                    clock.instant(),
                    rebuild.id());
            return true;
        });
    }

    /** Gives the rebuild up. */
    void fail(UUID id, String reason) {
        step(() -> {
            int running = database.update(
                    "update rebuild set status = 'FAILED', finished_at = ?, failure = ? where id = ? and status = 'RUNNING'",
                    clock.instant(),
                    reason,
                    id);
            if (running == 1) {
                call("select rebuild_drop()");
            }
            return running;
        });
    }

    private int tell(UUID id) {
        database.update("""
                insert into rebuild_topic as t (rebuild_id, topic, position, end_position)
                select ?, topic, sum(position), sum(greatest(position, end_position))
                from rebuild_next.reader_progress group by topic
                on conflict (rebuild_id, topic) do update set position = excluded.position, end_position = excluded.end_position
                """, id);
        return database.update(
                "update rebuild set dead_letters = (select count(*) from rebuild_next.dead_letter) where id = ?", id);
    }

    private Rebuild locked(UUID id) {
        List<Rebuild> running = database.query(
                "select * from rebuild where id = ? and status = 'RUNNING' for update", Rebuilds::rebuild, id);
        return running.stream().findFirst().orElseThrow(() -> new RebuildOver(id));
    }

    private String maker() {
        return database.query(
                        "select max(installed_rank) as rank from flyway_schema_history",
                        row -> release + "/" + row.getInt("rank"))
                .get(0);
    }

    private void call(String function) {
        database.query(function, row -> true);
    }

    private static <T> T step(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(STEP_SECONDS).call(work::get);
    }

    /** Somebody has ended the rebuild that is worked at. */
    static final class RebuildOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RebuildOver(UUID id) {
            super("Rebuild " + id + " is over");
        }
    }
}
