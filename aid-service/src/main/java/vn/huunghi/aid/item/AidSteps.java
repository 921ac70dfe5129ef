package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.huunghi.aid.donor.DonorRegistrations;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.Register;

/** Takes aid items through their lives. */
@ApplicationScoped
class AidSteps {
    private final AidItemRows rows;
    private final AidItemViews views;
    private final DonorRegistrations registrations;
    private final Register register;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AidSteps(
            AidItemRows rows,
            AidItemViews views,
            DonorRegistrations registrations,
            Register register,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.registrations = registrations;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a step that is no approval.
     *
     * @param note read only after everything that is to be refused before it
     */
    @Transactional
    AidItemView step(UUID id, AidAction action, Supplier<String> note) {
        AidItem item = writable(id);
        String said = note.get();
        AidItemChanged before = item.state(List.of());
        item.step(action, clock);
        rows.keep(item, action.word(), said, before);
        return views.of(item);
    }

    /**
     * Approves, in spite of a warning only for a reason that is given.
     *
     * @param body read only after everything that is to be refused before it
     */
    @Transactional
    AidItemView approve(UUID id, Supplier<NewApproval> body) {
        AidItem item = writable(id);
        NewApproval stated = body.get();
        AidItemChanged before = item.state(List.of());
        item.approve(stated.approval(), clock);
        if (stated.provinces() != null) {
            register.mustBeInForce("provinces[%d].provinceId", stated.provinceIds(), stated.on());
            item.place(stated.provinces());
            caller.mustWriteFor(Set.copyOf(item.provinceIds()), register.geography());
        }
        check(item, stated.approval(), registrations.of(item.donorIds()));
        rows.keep(item, AidAction.APPROVE.word(), stated.note(), before);
        return views.of(item);
    }

    /**
     * Approves an item that somebody else keeps.
     *
     * @param known the registrations of the item's donors
     * @throws Refusal 409 action-not-allowed, 422 approved-in-the-future, province-not-in-force, reason-required
     */
    void approve(AidItem item, Approval approval, DonorRegistrations.Known known) {
        item.approve(approval, clock);
        check(item, approval, known);
    }

    private void check(AidItem item, Approval approval, DonorRegistrations.Known known) {
        register.mustBeInForce("on", item.provinceIds(), approval.on());
        List<UUID> unregistered =
                known.lacking(item.donorIds(), approval.on(), item.provinceIds(), register.geography());
        DonorWarnings.mustHaveAReason(unregistered, approval.reason());
    }

    private AidItem writable(UUID id) {
        AidItem item = rows.lockInForce(id);
        caller.mustWriteFor(Set.copyOf(item.provinceIds()), register.geography());
        return item;
    }
}
