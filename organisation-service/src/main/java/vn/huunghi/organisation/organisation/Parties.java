package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** What agreements need of their parties: that they are there, and stay until the caller's commit. */
@ApplicationScoped
public class Parties {
    private final EntityManager entityManager;

    @Inject
    Parties(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal 422 unknown-organisation, also for one that was withdrawn */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String field, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        // In one order, so that two agreements cannot wait for each other; shared, because many have the same parties.
        Set<?> found = new HashSet<>(entityManager
                .createNativeQuery(
                        "select id from organisation where id in (:ids) and not withdrawn order by id for share",
                        UUID.class)
                .setParameter("ids", ids)
                .getResultList());
        for (int i = 0; i < ids.size(); i++) {
            if (!found.contains(ids.get(i))) {
                throw Refusal.of(
                        OrganisationProblem.UNKNOWN_ORGANISATION,
                        field + "[" + i + "]",
                        new Message(
                                "Không có tổ chức %s.".formatted(ids.get(i)),
                                "There is no organisation %s.".formatted(ids.get(i))));
            }
        }
    }
}
