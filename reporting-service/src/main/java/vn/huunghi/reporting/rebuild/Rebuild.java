package vn.huunghi.reporting.rebuild;

import java.time.Instant;
import java.util.UUID;

/**
 * A rebuild as it is stored.
 *
 * @param madeBy the release, and the last migration, by which the new tables were laid out; null before
 * @param fewerRecords whether it may take the place of tables that have far more records
 */
record Rebuild(
        UUID id,
        RebuildStatus status,
        RebuildPhase phase,
        String madeBy,
        String requestedBy,
        boolean fewerRecords,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        String failure,
        long deadLetters) {}
