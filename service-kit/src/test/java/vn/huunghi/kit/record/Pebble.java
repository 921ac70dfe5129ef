package vn.huunghi.kit.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Clock;
import java.util.UUID;

/** The record of the tests' small service. */
@Entity
class Pebble extends VersionedRecord {

    @Id
    private UUID id;

    private String name;

    protected Pebble() {}

    Pebble(UUID id, String name, Clock clock) {
        this.id = id;
        rename(name, clock);
    }

    UUID id() {
        return id;
    }

    final void rename(String name, Clock clock) {
        this.name = name;
        touch(clock);
    }

    PebbleChanged event() {
        return new PebbleChanged(id, version(), withdrawn() ? true : null, name, null);
    }

    record PebbleChanged(UUID id, long version, Boolean withdrawn, String name, String colour) {}
}
