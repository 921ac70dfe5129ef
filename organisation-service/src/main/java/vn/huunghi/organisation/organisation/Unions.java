package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.huunghi.organisation.geography.ProvinceRules;
import vn.huunghi.organisation.geography.RegisteredGeography;

/** What clusters need of provincial unions, which stay as they are until the caller's commit. */
@ApplicationScoped
public class Unions {
    private final EntityManager entityManager;
    private final RegisteredGeography registered;

    @Inject
    Unions(EntityManager entityManager, RegisteredGeography registered) {
        this.entityManager = entityManager;
        this.registered = registered;
    }

    /** @throws vn.huunghi.kit.problem.Refusal 422 unknown-organisation, not-a-provincial-union */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID id) {
        locked(id);
    }

    /** As {@link #lock}; answers the province that the union stands for on a day, its successor once it has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String lockedProvince(UUID id, LocalDate day) {
        Organisation union = locked(id);
        OrganisationState state = union.stateOn(day).orElseThrow(() -> OrganisationRules.noStateOn("from", day));
        if (state.status().endsTheOrganisation()) {
            throw OrganisationRules.ended(state, union.successorId());
        }
        String provinceId = state.provinceId();
        if (provinceId == null) {
            throw OrganisationRules.unionWithoutProvince(id);
        }
        ProvinceRules.requireRegistered("from", day);
        return ProvinceRules.forward(registered.current(), "from", provinceId, day);
    }

    private Organisation locked(UUID id) {
        Organisation union = entityManager.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE);
        OrganisationRules.requireUnion(id, union);
        return union;
    }
}
