package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** How organisations end; what they were stays. */
@ApplicationScoped
public class Successions {
    private final EntityManager entityManager;
    private final Organisations organisations;
    private final OrganisationLinks links;
    private final Clock clock;

    @Inject
    Successions(EntityManager entityManager, Organisations organisations, OrganisationLinks links, Clock clock) {
        this.entityManager = entityManager;
        this.organisations = organisations;
        this.links = links;
        this.clock = clock;
    }

    /** Both rows are locked in the order of their ids, so that of A into B and B into A at once the second is refused. */
    @Transactional
    public OrganisationView end(UUID id, Supplier<NewSuccession> body) {
        organisations.requireWritable(id);
        NewSuccession facts = body.get();
        OrganisationRules.requireSuccession(id, facts);
        links.lockInOrder(facts.successorId() == null ? List.of(id) : List.of(id, facts.successorId()));
        Organisation organisation = organisations.writable(id, version -> {});
        OrganisationChanged before = OrganisationChanged.of(organisation);
        organisation.requireEnding(facts.on());
        if (facts.successorId() != null) {
            requireSuccessor(facts.successorId(), facts.on());
        }
        links.requireNoLaterPredecessor(id, facts.on());
        organisation.end(facts, clock);
        organisations.saved(organisation, "end", before);
        return organisations.view(organisation, null);
    }

    /** @throws vn.huunghi.kit.problem.Refusal unless there is an organisation on the day that can take another's place */
    private void requireSuccessor(UUID id, LocalDate on) {
        OrganisationRules.requireSuccessor(
                id, entityManager.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE), on);
    }
}
