package vn.huunghi.reporting.rebuild;

import java.time.Instant;
import java.util.UUID;

/**
 * A rebuild as it is stored.
 *
 * @param madeBy the release, and the last migration, by which the new tables were laid out; null before
 */
record Rebuild(
        UUID id,
        RebuildStatus status,
        RebuildPhase phase,
        String madeBy,
        String requestedBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        String failure,
        long deadLetters) {}
