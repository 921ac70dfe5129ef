package vn.huunghi.reporting.rebuild;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;
import vn.huunghi.reporting.problem.ReportingProblem;

/** Takes requests for rebuilds, one at a time, and tells how far they are. */
@Singleton
class Rebuilds {
    private final Database database;
    private final Caller caller;
    private final Clock clock;

    Rebuilds(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param fewerRecords whether it may take the place of tables that have far more records
     * @throws Refusal 409 rebuild-under-way
     */
    @Transactional
    RebuildView start(boolean fewerRecords) {
        UUID id = Ids.next();
        int added = database.update("""
                        insert into rebuild (id, status, phase, requested_by, fewer_records, created_at)
                        values (?, 'RUNNING', 'READING', ?, ?, ?)
                        on conflict (status) where status = 'RUNNING' do nothing
                        """, id, caller.subject(), fewerRecords, clock.instant());
        if (added == 0) {
            throw underWay();
        }
        return get(id);
    }

    /** @throws Refusal 404 */
    @Transactional
    RebuildView get(UUID id) {
        return views(database.query("select * from rebuild where id = ?", Rebuilds::rebuild, id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(id));
    }

    /** The latest first. */
    @Transactional
    Page<RebuildView> list(PageQuery page) {
        UUID before = page.after(1).map(parts -> Cursor.uuid(parts.get(0))).orElse(null);
        List<Rebuild> found = database.query(
                "select * from rebuild where ?::uuid is null or id < ?::uuid order by id desc limit ?",
                Rebuilds::rebuild,
                before,
                before,
                page.fetch());
        return Page.of(views(found), page, view -> view, view -> Cursor.encode(view.id()));
    }

    /** The one that is to be worked at, if any. */
    @Transactional
    Optional<Rebuild> running() {
        return database.query("select * from rebuild where status = 'RUNNING'", Rebuilds::rebuild).stream()
                .findFirst();
    }

    private Refusal underWay() {
        Refusal refusal = new Refusal(
                ReportingProblem.REBUILD_UNDER_WAY,
                new Message(
                        "Việc dựng lại số liệu đang được thực hiện; hãy chờ đến khi kết thúc.",
                        "A rebuild is under way; wait for its end."));
        return running().map(other -> refusal.with("rebuildId", other.id())).orElse(refusal);
    }

    private List<RebuildView> views(List<Rebuild> rebuilds) {
        Map<UUID, List<RebuildView.Topic>> topics = new HashMap<>();
        database.query(
                "select * from rebuild_topic where rebuild_id = any (?::uuid[]) order by topic",
                row -> topics.computeIfAbsent(row.getObject("rebuild_id", UUID.class), id -> new ArrayList<>())
                        .add(new RebuildView.Topic(
                                row.getString("topic"), row.getLong("position"), row.getLong("end_position"))),
                (Object) rebuilds.stream()
                        .map(rebuild -> rebuild.id().toString())
                        .toArray(String[]::new));
        return rebuilds.stream()
                .map(rebuild -> RebuildView.of(rebuild, topics.getOrDefault(rebuild.id(), List.of())))
                .toList();
    }

    static Rebuild rebuild(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getObject("id", UUID.class),
                RebuildStatus.valueOf(row.getString("status")),
                RebuildPhase.valueOf(row.getString("phase")),
                row.getString("made_by"),
                row.getString("requested_by"),
                row.getBoolean("fewer_records"),
                Database.instant(row, "created_at"),
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"),
                row.getString("failure"),
                row.getLong("dead_letters"));
    }
}
