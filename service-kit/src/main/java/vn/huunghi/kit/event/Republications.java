package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
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

/**
 * Tells everything again, after the database came back from a backup or when a topic was lost: of every record the last
 * state that was told, under a new generation, and at the end a marker in every partition.
 *
 * <p>It is done in small steps between other work, each a transaction that also moves the republication on; any replica
 * takes the next one.
 */
@Singleton
class Republications {

    private static final String VIEW = """
            select *, case when added_at is null then 'RUNNING'
                when exists (select from outbox where id <= last_row) then 'PUBLISHING' else 'DONE' end as status
            from republication
            """;

    private final Database database;
    private final OwnTopics own;
    private final RepublishedStates states;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Republications(
            Database database, OwnTopics own, RepublishedStates states, Caller caller, Clock clock) {
        this.database = database;
        this.own = own;
        this.states = states;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal 409 republication-under-way */
    @Transactional
    RepublicationView start() {
        UUID id = Ids.next();
        // Above what was ever told, also by what the backup does not know: a republication before, after the backup.
        long generation = database.query(
                        """
                        update service_generation
                        set generation = greatest(generation + 1, extract(epoch from now())::bigint)
                        returning generation
                        """,
                        row -> row.getLong("generation"))
                .get(0);
        int started = database.update(
                """
                insert into republication (id, generation, subject, topics, started_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                id,
                generation,
                caller.subject(),
                own.names().toArray(String[]::new),
                clock.instant());
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
        return database.query(VIEW + " where id = ?", Republications::view, id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(id));
    }

    /** The last first. */
    @Transactional
    Page<RepublicationView> page(PageQuery page) {
        UUID before = page.after(1).map(parts -> Cursor.uuid(parts.get(0))).orElse(null);
        List<RepublicationView> rows = database.query(
                VIEW + " where ?::uuid is null or id < ?::uuid order by id desc limit ?",
                Republications::view,
                before,
                before,
                page.fetch());
        return Page.of(rows, page, row -> row, row -> Cursor.encode(row.id()));
    }

    /** Where a republication stands before a step. */
    private record Place(UUID id, long generation, List<String> topics, int number, String lastKey) {}

    /**
     * Takes the next step of the republication that is under way.
     *
     * @return whether it took one: not if there is none, if another replica is at it, or if the outbox is full enough
     * @throws RuntimeException for a failure of the moment, such as a long transaction that holds the outbox; the step
     *     can be taken again
     */
    @Transactional
    boolean advance() {
        Optional<Place> next = database
                .query(
                        "select * from republication where added_at is null for update skip locked",
                        Republications::place)
                .stream()
                .findFirst();
        if (next.isEmpty() || states.areWaiting()) {
            return false;
        }
        Place place = next.get();
        if (place.number() > place.topics().size()) {
            long last = states.appendMarkers(place.topics(), place.generation());
            database.update(
                    "update republication set added_at = ?, last_row = ? where id = ?",
                    clock.instant(),
                    last,
                    place.id());
            return true;
        }
        Optional<RepublishedStates.Chunk> added =
                states.append(place.topics().get(place.number() - 1), place.lastKey());
        if (added.isPresent()) {
            database.update(
                    "update republication set last_key = ?, records = records + ? where id = ?",
                    added.get().lastKey(),
                    added.get().records(),
                    place.id());
        } else {
            database.update(
                    "update republication set topic_number = topic_number + 1, last_key = null where id = ?",
                    place.id());
        }
        return true;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getLong("generation"),
                topics(row),
                row.getInt("topic_number"),
                row.getString("last_key"));
    }

    private static List<String> topics(ResultSet row) throws SQLException {
        Array topics = row.getArray("topics");
        return List.of((String[]) topics.getArray());
    }

    private static RepublicationView view(ResultSet row) throws SQLException {
        List<String> topics = topics(row);
        int number = row.getInt("topic_number");
        return new RepublicationView(
                row.getObject("id", UUID.class),
                RepublicationView.Status.valueOf(row.getString("status")),
                row.getLong("generation"),
                row.getString("subject"),
                topics,
                number > topics.size() ? null : topics.get(number - 1),
                row.getLong("records"),
                Database.instant(row, "started_at"),
                Database.instant(row, "added_at"));
    }
}
