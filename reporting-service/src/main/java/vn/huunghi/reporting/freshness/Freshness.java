package vn.huunghi.reporting.freshness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.event.TopicFreshness;

/** How up to date statistics are. */
record Freshness(
        @Schema(
                nullable = true,
                description = "The instant up to which every source's changes are in; null before all have spoken")
        Instant asOf,

        @Schema(description = "Per source the instant up to which its changes are in")
        Map<String, Instant> sources,

        List<Topic> topics) {

    /** How far one topic is applied. */
    @Schema(name = "TopicFreshness")
    record Topic(
            @Schema(examples = "huunghi.activity.v1") String topic,

            @Schema(nullable = true, description = "When the newest change applied here was made")
            Instant lastEventAt,

            @Schema(
                    nullable = true,
                    description = "How many events were left to apply when last looked; null where unknown")
            Long lag,

            @Schema(description = "How many events could not be applied and were put aside")
            long deadLetters) {

        static Topic of(TopicFreshness topic) {
            return new Topic(topic.topic(), topic.lastEventAt(), topic.lag(), topic.deadLetters());
        }
    }
}
