package vn.huunghi.organisation.organisation;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** A post in a term as a client states it. */
record NewTermLeader(
        @Schema(nullable = true, description = "A known leader, see `listLeaders`")
        UUID leaderId,

        @Size(max = 200)
        @Schema(
                nullable = true,
                description = "Needed without leaderId, ignored with it: the leader of this name in this term, else a"
                        + " new one")
        String name,

        @Size(max = 200) @Schema(nullable = true) String position,

        @Size(max = 500) @Schema(nullable = true, description = "What the leader is elsewhere at the same time")
        String concurrentPost,

        @Schema(nullable = true) PartialDate from,
        @Schema(nullable = true) PartialDate to) {

    NewTermLeader {
        name = Texts.orNull(name);
        position = Texts.orNull(position);
        concurrentPost = Texts.orNull(concurrentPost);
    }
}
