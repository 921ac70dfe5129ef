package vn.huunghi.kit.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
        record(List.of(change));
    }

    /** As {@link #record(Change)} for many changes, in two statements. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<String> states =
                changes.stream().map(change -> json.text(change.after())).toList();
        database.update(
                """
                insert into history (topic, key, version, at, subject, client, action, note, before, after, published)
                select topic, key, version, ?, ?, ?, action, note, before::jsonb, after::jsonb, published
                from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                    c (topic, key, version, action, note, before, after, published)
                """,
                clock.instant(),
                caller.subject(),
                caller.client(),
                texts(changes, Change::topic),
                texts(changes, Change::key),
                changes.stream().map(Change::version).toArray(Long[]::new),
                texts(changes, Change::action),
                texts(changes, Change::note),
                texts(changes, change -> change.before() == null ? null : json.text(change.before())),
                states.toArray(String[]::new),
                changes.stream().map(Change::published).toArray(Boolean[]::new));
        List<Outbox.Entry> events = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change.published()) {
                String told = change.event() == change.after() ? states.get(i) : json.text(change.event());
                events.add(new Outbox.Entry(change.topic(), change.key(), change.version(), told));
            }
        }
        outbox.append(events);
    }

    private static String[] texts(List<Change> changes, Function<Change, String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }
}
