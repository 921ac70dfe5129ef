package vn.huunghi.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a record's life, as {@code GET …/{id}/history} shows it; {@code before} is null for the first. */
public record HistoryEntry(
        long version,
        Instant at,
        String subject,
        String client,
        String action,
        @Schema(nullable = true) String note,

        @Schema(
                implementation = Object.class,
                nullable = true,
                description = "The whole record; null for the first step")
        JsonNode before,

        @Schema(implementation = Object.class, description = "The whole record")
        JsonNode after) {}
