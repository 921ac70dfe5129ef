package vn.huunghi.organisation.cluster;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** A numbered group of provincial unions with its members over time and its yearly head and deputy. */
@Entity
@Table(name = "cluster")
class Cluster extends VersionedRecord {
    @Id
    private String id;

    private int number;

    private String name;

    private List<String> aliases;

    // Searched by the list.
    @SuppressWarnings("UnusedVariable")
    private String folded;

    @OneToMany(mappedBy = "cluster", cascade = CascadeType.ALL)
    private List<Membership> memberships = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cluster_officer", joinColumns = @JoinColumn(name = "cluster_id"))
    private List<Officer> officers = new ArrayList<>();

    protected Cluster() {}

    Cluster(NewCluster facts, Clock clock) {
        id = facts.id();
        describe(facts, clock);
    }

    final void describe(NewCluster facts, Clock clock) {
        touch(clock);
        number = facts.number();
        name = facts.name();
        aliases = new ArrayList<>(facts.aliases());
        folded = Stream.concat(Stream.of(name), aliases.stream())
                .map(Folding::fold)
                .collect(Collectors.joining("\n"));
    }

    Membership join(UUID membershipId, NewMembership facts, String provinceId, Clock clock) {
        touch(clock);
        Membership membership = new Membership(membershipId, this, facts, provinceId);
        memberships.add(membership);
        return membership;
    }

    /** @throws Refusal when an officer would no longer have been a member in its year */
    void correct(Membership membership, NewMembership facts, String provinceId, Clock clock) {
        touch(clock);
        membership.state(facts, provinceId);
        officers.forEach(this::requireMember);
    }

    /** @throws Refusal when the union is no member in that year */
    void appoint(Officer officer, Clock clock) {
        touch(clock);
        requireMember(officer);
        officers.removeIf(held -> held.year() == officer.year() && held.role() == officer.role());
        officers.add(officer);
    }

    Optional<Membership> membership(UUID membershipId) {
        return memberships.stream()
                .filter(membership -> membership.id().equals(membershipId))
                .findFirst();
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    List<String> aliases() {
        return aliases;
    }

    List<Membership> memberships() {
        return memberships.stream().sorted(Membership.IN_ORDER).toList();
    }

    List<Officer> officers() {
        return officers.stream().sorted(Officer.IN_ORDER).toList();
    }

    private void requireMember(Officer officer) {
        boolean member = memberships.stream()
                .anyMatch(membership -> membership.organisationId().equals(officer.organisationId())
                        && membership.touches(officer.year()));
        if (!member) {
            throw Refusal.of(
                    OrganisationProblem.NOT_A_MEMBER_THAT_YEAR,
                    "organisationId",
                    new Message(
                            "Tổ chức %s không là thành viên của %s trong năm %d."
                                    .formatted(officer.organisationId(), name, officer.year()),
                            "Organisation %s is no member of %s in %d."
                                    .formatted(officer.organisationId(), name, officer.year())));
        }
    }
}
