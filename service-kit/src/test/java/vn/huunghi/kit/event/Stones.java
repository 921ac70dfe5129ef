package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.huunghi.kit.record.Database;

/** A reader's table that counts how often each record was applied, and can be made to fail. */
@Singleton
class Stones implements Projection {

    static final String TOPIC = "huunghi.stone.v1";

    private final Database database;
    private final Set<String> killConnectionOf = ConcurrentHashMap.newKeySet();
    private final Set<String> antidotes = ConcurrentHashMap.newKeySet();

    @Inject
    Stones(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void apply(List<Event> newer) {
        for (Event event : newer) {
            String colour = event.state().path("colour").asText("");
            database.update("""
                    insert into stone as s (key, version, colour, applied) values (?, ?, ?, 1)
                    on conflict (key) do update
                    set version = excluded.version, colour = excluded.colour, applied = s.applied + 1
                    """, event.key(), event.version(), colour);
            if (killConnectionOf.remove(event.key())) {
                database.query("select pg_terminate_backend(pg_backend_pid())", row -> row.getBoolean(1));
            }
            if (colour.equals("poison") && !antidotes.contains(event.key())) {
                throw new IllegalStateException("No such colour: " + colour);
            }
        }
    }

    /** The connection dies once while the record is applied. */
    void killConnectionOf(String key) {
        killConnectionOf.add(key);
    }

    /** From now on the record can be applied, whatever its colour. */
    void mend(String key) {
        antidotes.add(key);
    }

    record Stone(long version, String colour, int applied) {}

    /** Null for one that was never applied. */
    Stone find(String key) {
        return database
                .query(
                        "select * from stone where key = ?",
                        row -> new Stone(row.getLong("version"), row.getString("colour"), row.getInt("applied")),
                        key)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
