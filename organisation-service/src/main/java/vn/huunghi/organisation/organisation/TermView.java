package vn.huunghi.organisation.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.time.PartialDate;

/** A term as clients see it, the only answer that has the leaders' names; the version is its organisation's. */
@Schema(name = "Term")
record TermView(
        int ordinal,
        PartialDate from,

        @Schema(nullable = true, description = "None while it is running")
        PartialDate to,

        @Schema(nullable = true) PartialDate congressOn,
        List<TermBody> bodies,
        List<LeaderView> leaders) {

    @Schema(name = "TermLeader")
    record LeaderView(
            UUID leaderId,
            String name,
            @Schema(nullable = true) String position,
            @Schema(nullable = true) String concurrentPost,
            @Schema(nullable = true) PartialDate from,
            @Schema(nullable = true) PartialDate to) {
        static LeaderView of(TermLeader post, String name) {
            return new LeaderView(
                    post.leaderId(), name, post.position(), post.concurrentPost(), post.from(), post.to());
        }
    }

    static TermView of(Term term, Map<UUID, String> names) {
        return new TermView(
                term.ordinal(),
                term.from(),
                term.to(),
                term.congressOn(),
                term.bodies(),
                term.leaders().stream()
                        .map(post -> LeaderView.of(post, names.get(post.leaderId())))
                        .toList());
    }
}
