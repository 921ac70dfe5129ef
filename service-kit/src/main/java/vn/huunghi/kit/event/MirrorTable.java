package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.huunghi.kit.record.Database;

/** Takes events into the mirror under the version guard. */
@Singleton
class MirrorTable {

    private final Database database;

    @Inject
    MirrorTable(Database database) {
        this.database = database;
    }

    /**
     * Those of the events that are newer than what was held; their rows stay locked until the transaction ends, so that
     * of two instances with the same key one waits and then finds its event old.
     *
     * @param events at most one per key, in the order in which all instances lock
     */
    List<Event> take(Collection<Event> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Set<List<String>> taken = new HashSet<>(database.query(
                """
                insert into mirror as m (topic, key, generation, version, withdrawn, time, state)
                select topic, key, generation, version, withdrawn, time::timestamptz, state::jsonb
                from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::boolean[], ?::text[], ?::text[])
                    with ordinality e (topic, key, generation, version, withdrawn, time, state, place)
                order by place
                on conflict (topic, key) do update set
                    generation = excluded.generation, version = excluded.version, withdrawn = excluded.withdrawn,
                    time = excluded.time, state = excluded.state
                where (m.generation, m.version) < (excluded.generation, excluded.version)
                returning topic, key
                """,
                row -> List.of(row.getString("topic"), row.getString("key")),
                events.stream().map(Event::topic).toArray(String[]::new),
                events.stream().map(Event::key).toArray(String[]::new),
                events.stream().map(Event::generation).toArray(Long[]::new),
                events.stream().map(Event::version).toArray(Long[]::new),
                events.stream().map(Event::withdrawn).toArray(Boolean[]::new),
                events.stream().map(event -> event.time().toString()).toArray(String[]::new),
                events.stream().map(event -> event.state().toString()).toArray(String[]::new)));
        return events.stream()
                .filter(event -> taken.contains(List.of(event.topic(), event.key())))
                .toList();
    }
}
