package vn.huunghi.reporting.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rebuild as clients see it. */
@Schema(name = "Rebuild")
record RebuildView(
        UUID id,
        RebuildStatus status,

        @Schema(description = "What it is at, or was at when it ended")
        RebuildPhase phase,

        @Schema(
                nullable = true,
                description = "The release, and its last migration, that counts; null before it has begun")
        String madeBy,

        @Schema(description = "The subject of the token that asked for it")
        String requestedBy,

        Instant createdAt,

        @Schema(nullable = true, description = "When the tables that are filled now were laid out")
        Instant startedAt,

        @Schema(nullable = true) Instant finishedAt,

        @Schema(nullable = true, description = "Why it was given up")
        String failure,

        @Schema(description = "How many events could not be applied and were put aside")
        long deadLetters,

        @Schema(description = "How far each topic is read; empty before it has begun")
        List<Topic> topics) {

    /** How far one topic is read. */
    @Schema(name = "RebuildTopic")
    record Topic(
            @Schema(examples = "huunghi.activity.v1") String topic,

            @Schema(
                    description =
                            "Offsets of its partitions, added; more than there are events where the topic was compacted")
            long position,

            @Schema(description = "The same of its ends when last seen")
            long end) {}

    static RebuildView of(Rebuild rebuild, List<Topic> topics) {
        return new RebuildView(
                rebuild.id(),
                rebuild.status(),
                rebuild.phase(),
                rebuild.madeBy(),
                rebuild.requestedBy(),
                rebuild.createdAt(),
                rebuild.startedAt(),
                rebuild.finishedAt(),
                rebuild.failure(),
                rebuild.deadLetters(),
                topics);
    }
}
