package vn.huunghi.organisation.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** A union's time in a cluster; on the day {@code to} it is no longer in it. */
@Entity
@Table(name = "cluster_membership")
class Membership {
    static final Comparator<Membership> IN_ORDER = Comparator.comparing(Membership::from)
            .thenComparing(Membership::provinceId)
            .thenComparing(Membership::id);

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cluster_id")
    private Cluster cluster;

    private UUID organisationId;

    private String provinceId;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    private String decision;

    protected Membership() {}

    Membership(UUID id, Cluster cluster, NewMembership facts, String provinceId) {
        this.id = id;
        this.cluster = cluster;
        state(facts, provinceId);
    }

    /** @throws Refusal when it would end before it begins, or on its first day */
    final void state(NewMembership facts, String unionsProvince) {
        if (facts.to() != null && !facts.to().isAfter(facts.from())) {
            throw Refusal.of(
                    OrganisationProblem.MEMBERSHIP_UPSIDE_DOWN,
                    "to",
                    new Message(
                            "`to` là ngày đầu tiên không còn là thành viên, phải sau `from`.",
                            "`to` is the first day on which it is no longer a member; it must be after `from`."));
        }
        organisationId = facts.organisationId();
        provinceId = unionsProvince;
        from = facts.from();
        to = facts.to();
        decision = facts.decision();
    }

    boolean touches(int year) {
        return from.getYear() <= year && (to == null || to.isAfter(LocalDate.of(year, 1, 1)));
    }

    UUID id() {
        return id;
    }

    String clusterId() {
        return cluster.id();
    }

    UUID organisationId() {
        return organisationId;
    }

    String provinceId() {
        return provinceId;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    String decision() {
        return decision;
    }
}
