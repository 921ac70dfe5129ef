package vn.huunghi.kit.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.event.EventJson;
import vn.huunghi.kit.event.Outbox;
import vn.huunghi.kit.problem.Refusal;

/** Makes a change, its history and its event one thing: all three in the caller's transaction, or none. */
@Singleton
public class Changes {

    private final Database database;
    private final Outbox outbox;
    private final EventJson json;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Changes(Database database, Outbox outbox, EventJson json, Caller caller, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * To be called once per change, after {@code persistAndFlush}: the flush raises the version that the change must
     * carry. Who forgets it hits history's primary key, which has that version already.
     *
     * @throws Refusal 422 record-too-large when the state would pass {@link EventJson#MAX_BYTES}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change) {
        String after = json.text(change.after());
        database.update(
                """
                insert into history (topic, key, version, at, subject, client, action, note, before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """,
                change.topic(),
                change.key(),
                change.version(),
                clock.instant(),
                caller.subject(),
                caller.client(),
                change.action(),
                change.note(),
                change.before() == null ? null : json.text(change.before()),
                after);
        if (change.published()) {
            outbox.append(change.topic(), change.key(), change.version(), change.after());
        }
    }
}
