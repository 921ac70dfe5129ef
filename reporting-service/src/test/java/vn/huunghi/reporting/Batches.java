package vn.huunghi.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.kit.record.Database;

/** Plays the reader: what it does with a batch, but without a broker, so that a test decides what runs beside what. */
@Singleton
public class Batches {
    private final Database database;
    private final Instance<Projection> projections;

    Batches(Database database, @Any Instance<Projection> projections) {
        this.database = database;
        this.projections = projections;
    }

    public static Event event(String topic, long version, JsonNode state) {
        String key = state.path(state.has("id") ? "id" : "code").asText();
        boolean withdrawn = state.path("withdrawn").asBoolean(false);
        return new Event(topic, key, 1, version, withdrawn, Instant.now(), state);
    }

    /** Does it in a transaction that is rolled back. */
    public static <T> T undone(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                result.set(work.get());
                throw new Undo();
            });
        } catch (Undo wanted) {
            return result.get();
        }
        throw new AssertionError("not rolled back");
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** In the caller's transaction if there is one, else in one of its own. */
    @Transactional
    public void apply(Collection<Event> events) {
        Map<String, List<Event>> newer = new TreeMap<>();
        events.stream()
                .sorted(Comparator.comparing(Event::topic).thenComparing(Event::key))
                .forEach(event -> {
                    if (take(event)) {
                        newer.computeIfAbsent(event.topic(), topic -> new ArrayList<>())
                                .add(event);
                    }
                });
        newer.forEach((topic, ofTopic) -> projections.stream()
                .filter(projection -> projection.topic().equals(topic))
                .forEach(projection -> projection.apply(ofTopic)));
    }

    private boolean take(Event event) {
        return 1
                == database.update(
                        """
                        insert into mirror as m (topic, key, generation, version, withdrawn, time, state)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (topic, key) do update set generation = excluded.generation,
                            version = excluded.version, withdrawn = excluded.withdrawn, time = excluded.time,
                            state = excluded.state
                        where (m.generation, m.version) < (excluded.generation, excluded.version)
                        """,
                        event.topic(),
                        event.key(),
                        event.generation(),
                        event.version(),
                        event.withdrawn(),
                        event.time(),
                        event.state().toString());
    }
}
