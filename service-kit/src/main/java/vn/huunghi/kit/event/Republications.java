package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;

/** Takes requests to tell everything again, one at a time, and tells how far they are. */
@Singleton
class Republications {

    private static final String VIEW = """
            select *, case when failure is not null then 'FAILED' when added_at is null then 'RUNNING'
                when exists (select from outbox where id <= last_row) then 'PUBLISHING' else 'DONE' end as status
            from republication
            """;

    private final Database database;
    private final OwnTopics own;
    private final EventJson json;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Republications(Database database, OwnTopics own, EventJson json, Caller caller, Clock clock) {
        this.database = database;
        this.own = own;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal 409 republication-under-way */
    @Transactional
    RepublicationView start() {
        UUID id = Ids.next();
        // Above what was ever told, also by what the backup does not know: a republication before, after the backup.
        long generation = database.query("""
                        update service_generation
                        set generation = greatest(generation + 1, extract(epoch from now())::bigint)
                        returning generation
                        """, row -> row.getLong("generation")).get(0);
        int started = database.update(
                """
                insert into republication (id, generation, subject, topics, started_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, id, generation, caller.subject(), own.names().toArray(String[]::new), clock.instant());
        if (started == 0) {
            throw new Refusal(
                    EventProblem.REPUBLICATION_UNDER_WAY,
                    new Message(
                            "Đang có một lần công bố lại chưa xong; hãy đợi.",
                            "Another republication has not ended yet; wait for it."));
        }
        return get(id);
    }

    /** @throws Refusal 404 */
    @Transactional
    RepublicationView get(UUID id) {
        return database.query(VIEW + " where id = ?", this::view, id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(id));
    }

    /** The last first. */
    @Transactional
    Page<RepublicationView> page(PageQuery page) {
        UUID before = page.after(1).map(parts -> Cursor.uuid(parts.get(0))).orElse(null);
        List<RepublicationView> rows = database.query(
                VIEW + " where ?::uuid is null or id < ?::uuid order by id desc limit ?",
                this::view,
                before,
                before,
                page.fetch());
        return Page.of(rows, page, row -> row, row -> Cursor.encode(row.id()));
    }

    private RepublicationView view(ResultSet row) throws SQLException {
        List<String> topics = List.of((String[]) row.getArray("topics").getArray());
        int number = row.getInt("topic_number");
        return new RepublicationView(
                row.getObject("id", UUID.class),
                RepublicationView.Status.valueOf(row.getString("status")),
                row.getLong("generation"),
                row.getString("subject"),
                topics,
                number > topics.size() ? null : topics.get(number - 1),
                row.getLong("records"),
                RepublicationView.LeftOut.of(json.tree(row.getString("left_out"))),
                row.getString("failure"),
                Database.instant(row, "started_at"),
                Database.instant(row, "added_at"));
    }
}
