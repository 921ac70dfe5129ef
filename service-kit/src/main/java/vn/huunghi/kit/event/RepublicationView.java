package vn.huunghi.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a republication is. */
@Schema(name = "Republication")
record RepublicationView(
        UUID id,
        Status status,

        @Schema(description = "What is published carries it from now on, and overtakes whatever readers hold")
        long generation,

        @Schema(description = "Who asked for it") String requestedBy,
        List<String> topics,

        @Schema(nullable = true, description = "The topic that is being added to the outbox; null when all are")
        String topic,

        @Schema(description = "How many records are in the outbox or have left it")
        long records,

        @Schema(description = "The records that cannot be told again; readers keep what they hold of them")
        List<LeftOut> leftOut,

        @Schema(nullable = true, description = "Why it was given up")
        String failure,

        Instant startedAt,

        @Schema(nullable = true, description = "When all of it was in the outbox, or when it was given up")
        Instant addedAt) {

    /** A record that there is and that cannot be told again as it was told. */
    @Schema(name = "RepublicationLeftOut")
    record LeftOut(String topic, String key, String reason) {

        static List<LeftOut> of(JsonNode stored) {
            List<LeftOut> leftOut = new ArrayList<>();
            stored.forEach(left -> leftOut.add(new LeftOut(
                    left.path("topic").asText(),
                    left.path("key").asText(),
                    left.path("reason").asText())));
            return leftOut;
        }
    }

    /** Where everything is. */
    @Schema(
            name = "RepublicationStatus",
            description =
                    "RUNNING: being added to the outbox; PUBLISHING: leaving it; DONE: the broker has all of it; FAILED: given"
                            + " up before its end, nothing is withdrawn")
    enum Status {
        RUNNING,
        PUBLISHING,
        DONE,
        FAILED
    }
}
