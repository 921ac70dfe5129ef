package vn.huunghi.organisation.leader;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.UUID;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Folding;

/** A person who leads or led organisations; here alone is the name, everything else knows the id. */
@Entity
@Table(name = "leader")
class Leader extends VersionedRecord {
    @Id
    private UUID id;

    private String name;

    // Searched by the list.
    @SuppressWarnings("UnusedVariable")
    private String folded;

    protected Leader() {}

    Leader(UUID id, String name, Clock clock) {
        this.id = id;
        rename(name, clock);
    }

    final void rename(String to, Clock clock) {
        name = to;
        folded = Folding.fold(to);
        touch(clock);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
