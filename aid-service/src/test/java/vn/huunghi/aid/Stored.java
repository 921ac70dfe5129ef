package vn.huunghi.aid;

import io.quarkus.arc.Arc;
import java.util.List;
import vn.huunghi.kit.record.Database;

/** How many rows there are of what every refused request must leave alone. */
public record Stored(long history, long events) {

    public static Stored now() {
        return database()
                .query(
                        "select (select count(*) from history) as history, (select count(*) from outbox) as events",
                        row -> new Stored(row.getLong("history"), row.getLong("events")))
                .get(0);
    }

    /** The versions of a record whose events wait in the outbox. */
    public static List<Long> waitingEvents(String topic, Object key) {
        return database()
                .query(
                        "select version from outbox where topic = ? and key = ? order by id",
                        row -> row.getLong("version"),
                        topic,
                        key.toString());
    }

    public static Database database() {
        return Arc.container().instance(Database.class).get();
    }
}
