package vn.huunghi.kit.event;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record that could not be applied, as it came. */
@Schema(name = "DeadLetter")
record DeadLetterView(
        long id,
        @Schema(examples = "huunghi.activity.v1") String topic,
        int partition,
        long offset,

        @Schema(nullable = true, description = "Null where the record had none")
        String key,

        @Schema(description = "Why it could not be applied when it came")
        String reason,

        Instant at,

        @Schema(description = "Those that are text, such as ce_id and ce_time")
        Map<String, String> headers,

        @Schema(nullable = true, description = "The size of the value in bytes; null where the record had none")
        Integer payloadBytes,

        @Schema(
                nullable = true,
                description = "The value as text, in the list its first 4096 bytes; null where it is none, or no UTF-8")
        String payload) {}
