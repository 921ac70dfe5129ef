package vn.huunghi.reporting.reconciliation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what is mirrored here is what the sources have told. */
record Reconciliation(
        Instant at,

        @Schema(
                description =
                        "Whether every source answered, is read up to a minute before, and has told the same but for what"
                                + " is under way")
        boolean matches,

        List<Source> sources,

        @Schema(description = "The topics that are read here and of which no source told")
        List<String> notTold,

        @Schema(description = "The records that differ, by topic")
        List<Difference> differences,

        @Schema(description = "Whether there are more: beyond 500, or a minute, it looks no further")
        boolean more) {

    /** What one source answered. */
    @Schema(name = "ReconciliationSource")
    record Source(
            String service,

            @Schema(nullable = true, description = "Why it could not be compared; null where it was")
            String problem,

            @Schema(nullable = true, description = "The generation in which it publishes; null where it did not answer")
            Long generation,

            @Schema(
                    nullable = true,
                    description = "Up to when its changes were applied here; null where it has said nothing yet")
            Instant appliedUpTo,

            List<Topic> topics) {}

    /** The records of a topic in numbers, withdrawn ones counted too. */
    @Schema(name = "ReconciliationTopic")
    record Topic(
            @Schema(examples = "huunghi.activity.v1") String topic,
            long here,
            long there,

            @Schema(description = "In how many of 256 parts of the topic something differs")
            int partsThatDiffer) {}
}
