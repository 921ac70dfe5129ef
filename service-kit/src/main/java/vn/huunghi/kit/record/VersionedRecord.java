package vn.huunghi.kit.record;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What every record of the register has: a version that each change raises, and withdrawal in place of deletion.
 *
 * <p>Columns: {@code version bigint}, {@code withdrawn boolean}, {@code changed_at timestamptz}, {@code external_id text},
 * {@code external_client text}. The first version is 1.
 */
@MappedSuperclass
public abstract class VersionedRecord {

    @Version
    private long version = 1;

    private boolean withdrawn;
    private Instant changedAt;
    private String externalId;
    private String externalClient;

    public long version() {
        return version;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    /** When it was last changed; later for every version, so that bulk readers can page by it. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The id that the integrating system {@link #externalClient()} gave it; null without one. */
    public String externalId() {
        return externalId;
    }

    public String externalClient() {
        return externalClient;
    }

    /**
     * To be called by every change, also by one that touches only a part (a headcount, a membership): it makes the
     * flush raise the version even when no column of the record itself changes.
     */
    protected void touch(Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // An equal time would leave the row clean and the version as it is.
        changedAt = changedAt == null || now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
    }

    /** @param client the client application within which the id is unique; both null for none */
    protected void identifyAs(String id, String client) {
        externalId = id;
        externalClient = id == null ? null : client;
    }

    /** The record keeps its id and leaves every statistic. */
    protected void withdraw(Clock clock) {
        withdrawn = true;
        touch(clock);
    }

    protected void restore(Clock clock) {
        withdrawn = false;
        touch(clock);
    }
}
