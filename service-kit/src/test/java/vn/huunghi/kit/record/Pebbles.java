package vn.huunghi.kit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.huunghi.kit.record.Pebble.PebbleChanged;

/** Use cases as a service writes them. */
@ApplicationScoped
class Pebbles {

    static final String TOPIC = "huunghi.pebble.v1";

    private final EntityManager entities;
    private final Changes changes;
    private final Clock clock;

    @Inject
    Pebbles(EntityManager entities, Changes changes, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Pebble create(String name) {
        Pebble pebble = new Pebble(UUID.randomUUID(), name, clock);
        entities.persist(pebble);
        return save(pebble, "create", null, true);
    }

    @Transactional
    Pebble draft(String name) {
        Pebble pebble = new Pebble(UUID.randomUUID(), name, clock);
        entities.persist(pebble);
        return save(pebble, "create", null, false);
    }

    @Transactional
    Pebble rename(UUID id, String name) {
        Pebble pebble = entities.find(Pebble.class, id);
        PebbleChanged before = pebble.event();
        pebble.rename(name, clock);
        return save(pebble, "rename", before, true);
    }

    @Transactional
    Pebble touchOnly(UUID id, Clock stopped) {
        Pebble pebble = entities.find(Pebble.class, id);
        PebbleChanged before = pebble.event();
        pebble.touch(stopped);
        return save(pebble, "touch", before, true);
    }

    @Transactional
    Pebble withdraw(UUID id) {
        Pebble pebble = entities.find(Pebble.class, id);
        PebbleChanged before = pebble.event();
        pebble.withdraw(clock);
        return save(pebble, "withdraw", before, true);
    }

    @Transactional
    void renameAndFail(UUID id, String name) {
        rename(id, name);
        throw new IllegalStateException("forced");
    }

    @Transactional
    void recordWithoutFlush(UUID id, String name) {
        Pebble pebble = entities.find(Pebble.class, id);
        pebble.rename(name, clock);
        changes.record(Change.of(TOPIC, id.toString(), pebble.version(), "rename", pebble.event(), pebble.event()));
    }

    @Transactional
    Pebble find(UUID id) {
        return entities.find(Pebble.class, id);
    }

    private Pebble save(Pebble pebble, String action, PebbleChanged before, boolean published) {
        entities.flush();
        changes.record(new Change(
                TOPIC, pebble.id().toString(), pebble.version(), action, null, before, pebble.event(), published));
        return pebble;
    }
}
