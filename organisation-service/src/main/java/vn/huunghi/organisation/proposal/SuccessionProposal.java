package vn.huunghi.organisation.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** What somebody was shown could become of organisations, until somebody decides; written when it is shown. */
@Entity
@Table(name = "succession_proposal")
class SuccessionProposal extends VersionedRecord {
    @Id
    private UUID id;

    private UUID provinceChangeId;

    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    private List<UUID> organisationIds;

    private String reasonVi;

    private String reasonEn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Into outcome;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    private Instant decidedAt;

    private String decidedBy;

    private String note;

    private UUID resultId;

    protected SuccessionProposal() {}

    /** @throws Refusal 409 proposal-decided */
    void requireUndecided() {
        if (status.decided()) {
            throw new Refusal(
                            OrganisationProblem.PROPOSAL_DECIDED,
                            new Message(
                                    "%s đã quyết định đề xuất này (%s) lúc %s.".formatted(decidedBy, status, decidedAt),
                                    "%s decided this proposal (%s) at %s.".formatted(decidedBy, status, decidedAt)))
                    .with("proposalStatus", status);
        }
    }

    void confirm(UUID result, String subject, String reason, Clock clock) {
        resultId = result;
        decide(ProposalStatus.CONFIRMED, subject, reason, clock);
    }

    void reject(String subject, String reason, Clock clock) {
        decide(ProposalStatus.REJECTED, subject, reason, clock);
    }

    private void decide(ProposalStatus decided, String subject, String reason, Clock clock) {
        requireUndecided();
        status = decided;
        decidedBy = subject;
        note = reason;
        touch(clock);
        decidedAt = changedAt();
    }

    UUID id() {
        return id;
    }

    UUID provinceChangeId() {
        return provinceChangeId;
    }

    ProposalKind kind() {
        return kind;
    }

    List<UUID> organisationIds() {
        return organisationIds;
    }

    Message reason() {
        return new Message(reasonVi, reasonEn);
    }

    Into outcome() {
        return outcome;
    }

    ProposalStatus status() {
        return status;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    String note() {
        return note;
    }

    UUID resultId() {
        return resultId;
    }
}
