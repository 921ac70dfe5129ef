package vn.huunghi.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One step of a record's life, as {@code GET …/{id}/history} shows it; {@code before} is null for the first. */
public record HistoryEntry(
        long version,
        Instant at,
        String subject,
        String client,
        String action,
        String note,
        JsonNode before,
        JsonNode after) {}
