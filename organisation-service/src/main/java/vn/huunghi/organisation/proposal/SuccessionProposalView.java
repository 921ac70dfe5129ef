package vn.huunghi.organisation.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Language;

/** A proposal as clients see it. */
@Schema(name = "SuccessionProposal")
record SuccessionProposalView(
        UUID id,
        UUID provinceChangeId,
        ProposalKind kind,
        List<UUID> organisationIds,
        @Schema(description = "In the language asked for") String reason,
        Into into,
        ProposalStatus status,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) String note,

        @Schema(nullable = true, description = "What stands in the successor since it was confirmed")
        UUID resultId,

        long version) {

    static SuccessionProposalView of(SuccessionProposal proposal, Language language) {
        return new SuccessionProposalView(
                proposal.id(),
                proposal.provinceChangeId(),
                proposal.kind(),
                proposal.organisationIds(),
                proposal.reason().in(language),
                proposal.outcome(),
                proposal.status(),
                proposal.decidedAt(),
                proposal.decidedBy(),
                proposal.note(),
                proposal.resultId(),
                proposal.version());
    }
}
