package vn.huunghi.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.huunghi.kit.record.Database;

/**
 * Tells everything again, after the database came back from a backup or when a topic was lost: of every record the last
 * state that was told, under a new generation, and at the end a marker in every partition.
 *
 * <p>It is done in small steps between other work, each a transaction that also moves the republication on; any replica
 * takes the next one.
 */
@Singleton
class RepublicationSteps {

    private static final Logger LOG = Logger.getLogger(RepublicationSteps.class);

    /** Markers name them all; where there are more, it is no matter of single records. */
    private static final int MOST_LEFT_OUT = 100;

    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final RepublishedStates states;
    private final EventJson json;
    private final Clock clock;

    @Inject
    RepublicationSteps(Database database, RepublishedStates states, EventJson json, Clock clock) {
        this.database = database;
        this.states = states;
        this.json = json;
        this.clock = clock;
    }

    /** Where a republication stands before a step. */
    private record Place(
            UUID id,
            long generation,
            List<String> topics,
            int number,
            String lastKey,
            List<RepublicationView.LeftOut> leftOut) {

        boolean allAreTold() {
            return number > topics.size();
        }

        String topic() {
            return topics.get(number - 1);
        }
    }

    /**
     * Takes the next step of the republication that is under way.
     *
     * @return whether it took one: not if there is none, if another replica is at it, or if the outbox is full enough
     * @throws RuntimeException for a failure of the moment, such as a long transaction that holds the outbox; the step
     *     can be taken again
     */
    @Transactional
    boolean advance() {
        return advance(Integer.MAX_VALUE);
    }

    /**
     * As {@link #advance}, by the next record alone, which is left out where it cannot be told. For when a step failed
     * that would do the same again.
     */
    boolean advanceByOne() {
        Optional<Place> before = QuarkusTransaction.requiringNew().call(this::place);
        try {
            return before.isPresent() && QuarkusTransaction.requiringNew().call(() -> advance(1));
        } catch (RuntimeException e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            LOG.errorf(e, "A record cannot be told again");
            QuarkusTransaction.requiringNew().run(() -> {
                // Unless another replica has taken a step meanwhile.
                if (place().equals(before)) {
                    leaveOut(before.get(), reason(e));
                }
            });
            return true;
        }
    }

    private static String reason(RuntimeException failure) {
        String reason = Inbox.reason(failure).replace('\0', '\uFFFD');
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private void leaveOut(Place place, String reason) {
        Optional<String> key = place.allAreTold() ? Optional.empty() : states.next(place.topic(), place.lastKey());
        if (key.isEmpty() || place.leftOut().size() == MOST_LEFT_OUT) {
            database.update(
                    "update republication set added_at = ?, failure = ? where id = ?",
                    clock.instant(),
                    key.map(found -> "More than %d records cannot be told, %s of %s too: "
                                            .formatted(MOST_LEFT_OUT, found, place.topic()))
                                    .orElse("")
                            + reason,
                    place.id());
            return;
        }
        database.update("""
                update republication set last_key = ?,
                    left_out = left_out || jsonb_build_object('topic', ?::text, 'key', ?::text, 'reason', ?::text)
                where id = ?
                """, key.get(), place.topic(), key.get(), reason, place.id());
    }

    private Optional<Place> place() {
        return database
                .query("select * from republication where added_at is null for update skip locked", this::place)
                .stream()
                .findFirst();
    }

    private boolean advance(int most) {
        Optional<Place> next = place();
        if (next.isEmpty() || states.areWaiting()) {
            return false;
        }
        Place place = next.get();
        if (place.allAreTold()) {
            long last = states.appendMarkers(place.topics(), place.generation(), place.leftOut());
            database.update(
                    "update republication set added_at = ?, last_row = ? where id = ?",
                    clock.instant(),
                    last,
                    place.id());
            return true;
        }
        Optional<RepublishedStates.Chunk> added = states.append(place.topic(), place.lastKey(), most);
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

    private Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getLong("generation"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getInt("topic_number"),
                row.getString("last_key"),
                RepublicationView.LeftOut.of(json.tree(row.getString("left_out"))));
    }
}
