package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.record.Database;

/** This service's copy of the records of others, as their last event told them. */
@Singleton
public class Mirror {

    private final Database database;
    private final EventJson json;

    @Inject
    Mirror(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /** The record's state, a withdrawn one's too. */
    public Optional<Event> find(String topic, String key) {
        return Optional.ofNullable(find(topic, List.of(key)).get(key));
    }

    /** The states of those that are known, withdrawn ones too, by key; one statement. */
    public Map<String, Event> find(String topic, Collection<String> keys) {
        return database
                .query("select * from mirror where topic = ? and key = any (?)", this::event, topic, array(keys))
                .stream()
                .collect(Collectors.toMap(Event::key, Function.identity()));
    }

    /** Which of the keys are records that may be referred to: known and not withdrawn. */
    public Set<String> known(String topic, Collection<String> keys) {
        return new HashSet<>(database.query(
                "select key from mirror where topic = ? and key = any (?) and not withdrawn",
                row -> row.getString("key"),
                topic,
                array(keys)));
    }

    /** Every record of the topic, withdrawn ones too, by key. */
    public List<Event> all(String topic) {
        return database.query("select * from mirror where topic = ? order by key", this::event, topic);
    }

    /** Differs whenever a record of these topics does, or another table is the mirror; costs an index scan. */
    String stamp(String... topics) {
        return database.query("""
                        select 'mirror'::regclass::oid || '/' || count(*) || '/' || coalesce(sum(generation), 0) || '/' || coalesce(sum(version), 0) as stamp
                        from mirror where topic = any (?)
                        """, row -> row.getString("stamp"), (Object) topics)
                .get(0);
    }

    private Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString("topic"),
                row.getString("key"),
                row.getLong("generation"),
                row.getLong("version"),
                row.getBoolean("withdrawn"),
                Database.instant(row, "time"),
                json.tree(row.getString("state")));
    }

    private static String[] array(Collection<String> keys) {
        return keys.toArray(String[]::new);
    }
}
