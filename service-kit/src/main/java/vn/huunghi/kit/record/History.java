package vn.huunghi.kit.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.huunghi.kit.event.EventJson;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** Who changed a record when, and what; written by {@link Changes} alone. */
@Singleton
public class History {

    // A page rather holds fewer steps than asked for than more bytes of states than a small heap bears.
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final String STEPS = """
            select * from (
                select *, count(*) over () as found, sum(bytes) over (order by version) - bytes as bytes_before
                from (
                    select *, coalesce(octet_length(before::text), 0) + octet_length(after::text) as bytes
                    from history where topic = ? and key = ? and version > ? order by version limit ?) page) sized
            where bytes_before < ? order by version
            """;

    private final Database database;
    private final EventJson json;

    @Inject
    History(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    private record Step(HistoryEntry entry, long found) {}

    /** Oldest first; empty for a record that does not exist. */
    public Page<HistoryEntry> page(String topic, String key, PageQuery query) {
        long after = query.after(1).map(parts -> Cursor.number(parts.get(0))).orElse(0L);
        List<Step> steps = database.query(STEPS, this::step, topic, key, after, query.fetch(), MOST_BYTES);
        List<HistoryEntry> shown =
                steps.stream().map(Step::entry).limit(query.limit()).toList();
        boolean more = !steps.isEmpty() && steps.get(0).found() > shown.size();
        return new Page<>(
                shown, more ? Cursor.encode(shown.get(shown.size() - 1).version()) : null);
    }

    private Step step(ResultSet row) throws SQLException {
        return new Step(
                new HistoryEntry(
                        row.getLong("version"),
                        Database.instant(row, "at"),
                        row.getString("subject"),
                        row.getString("client"),
                        row.getString("action"),
                        row.getString("note"),
                        json.tree(row.getString("before")),
                        json.tree(row.getString("after"))),
                row.getLong("found"));
    }
}
