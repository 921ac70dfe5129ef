package vn.huunghi.kit.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.event.EventJson;

/** Who changed a record when, and what; written by {@link Changes} alone. */
@Singleton
public class History {

    private final Database database;
    private final EventJson json;

    @Inject
    History(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /** Oldest first; empty for a record that does not exist. */
    public List<HistoryEntry> of(String topic, String key) {
        return database.query(
                "select * from history where topic = ? and key = ? order by version",
                row -> new HistoryEntry(
                        row.getLong("version"),
                        Database.instant(row, "at"),
                        row.getString("subject"),
                        row.getString("client"),
                        row.getString("action"),
                        row.getString("note"),
                        json.tree(row.getString("before")),
                        json.tree(row.getString("after"))),
                topic,
                key);
    }
}
