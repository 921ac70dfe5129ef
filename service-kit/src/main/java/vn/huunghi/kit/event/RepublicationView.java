package vn.huunghi.kit.event;

import java.time.Instant;
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

        Instant startedAt,

        @Schema(nullable = true, description = "When all of it was in the outbox")
        Instant addedAt) {

    /** Where everything is. */
    @Schema(
            name = "RepublicationStatus",
            description =
                    "RUNNING: being added to the outbox; PUBLISHING: leaving it; DONE: the broker has all of it")
    enum Status {
        RUNNING,
        PUBLISHING,
        DONE
    }
}
