package vn.huunghi.kit.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Message;

/** What the tests' small service imports. */
@Entity
class Shell extends VersionedRecord {

    enum Colour {
        RED("Màu đỏ", "Red one"),
        GREEN("Màu lục", "Green one");

        private final Message label;

        Colour(String vi, String en) {
            label = new Message(vi, en);
        }

        Message label() {
            return label;
        }
    }

    @Id
    private UUID id = Ids.next();

    private String name;

    @Enumerated(EnumType.STRING)
    private Colour colour;

    private String foundOn;
    private BigDecimal weight;

    /** What a row says. */
    record Stated(String name, Colour colour, String foundOn, Integer weight) {}

    /** Its event. */
    record Changed(UUID id, long version, String name, Colour colour, String foundOn, String padding) {}

    protected Shell() {}

    Shell(String externalId, String client, Stated stated, Clock clock) {
        identifyAs(externalId, client);
        state(stated, clock);
    }

    final void state(Stated stated, Clock clock) {
        name = stated.name();
        colour = stated.colour();
        foundOn = stated.foundOn();
        weight = stated.weight() == null ? null : BigDecimal.valueOf(stated.weight());
        touch(clock);
    }

    boolean says(Stated stated) {
        return Objects.equals(
                stated,
                new Stated(name, colour, foundOn, weight == null ? null : weight.intValue()));
    }

    UUID id() {
        return id;
    }

    Changed event() {
        return new Changed(id, version(), name, colour, foundOn, name.startsWith("huge") ? "x".repeat(600_000) : null);
    }
}
