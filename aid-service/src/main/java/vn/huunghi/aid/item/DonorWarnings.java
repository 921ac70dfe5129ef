package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.aid.donor.DonorRegistrations;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;

/** Which donors of aid items are NGOs that are not registered for them: on the day of the approval, before it today. */
@ApplicationScoped
class DonorWarnings {
    private final DonorRegistrations registrations;
    private final Register register;
    private final Clock clock;

    @Inject
    DonorWarnings(DonorRegistrations registrations, Register register, Clock clock) {
        this.registrations = registrations;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Refuses to give an approved item donors that are not registered for it, or provinces in which its donors are not,
     * without a reason. Those that were not before had theirs.
     *
     * @param before the item as it was
     * @throws Refusal 422 reason-required
     */
    void mustHaveAReason(AidItem item, AidItemChanged before, String reason) {
        mustHaveAReason(
                item,
                before,
                reason,
                registrations.of(Stream.concat(item.donorIds().stream(), before.donorIds().stream())
                        .collect(Collectors.toSet())));
    }

    /** As {@link #mustHaveAReason(AidItem, AidItemChanged, String)}, by registrations found for many items at once. */
    void mustHaveAReason(AidItem item, AidItemChanged before, String reason, DonorRegistrations.Known known) {
        if (before.approval() != null) {
            LocalDate day = before.approval().on();
            List<UUID> fresh =
                    new ArrayList<>(known.lacking(item.donorIds(), day, item.provinceIds(), register.geography()));
            fresh.removeAll(known.lacking(
                    before.donorIds(),
                    day,
                    before.provinces().stream().map(ProvinceShare::provinceId).toList(),
                    register.geography()));
            mustHaveAReason(fresh, reason);
        }
    }

    /** @throws Refusal 422 reason-required, for donors that are not registered and no reason */
    static void mustHaveAReason(List<UUID> unregistered, String reason) {
        if (!unregistered.isEmpty() && reason == null) {
            throw Refusal.of(
                            AidProblem.REASON_REQUIRED,
                            "reason",
                            new Message(
                                    "%s Phê duyệt cần lý do bằng văn bản (reason)."
                                            .formatted(AidItemWarning.UNREGISTERED_DONOR.vi()),
                                    "%s The approval needs a written reason."
                                            .formatted(AidItemWarning.UNREGISTERED_DONOR.en())))
                    .with("donorIds", unregistered);
        }
    }

    /** By the items' ids, without those that have none; one statement. */
    Map<UUID, List<UUID>> of(Collection<AidItem> items) {
        LocalDate today = BusinessDay.today(clock);
        DonorRegistrations.Known known = registrations.of(
                items.stream().flatMap(item -> item.donorIds().stream()).collect(Collectors.toSet()));
        Map<UUID, List<UUID>> lacking = new HashMap<>();
        for (AidItem item : items) {
            LocalDate day = item.approval() == null ? today : item.approval().on();
            List<UUID> ids = known.lacking(item.donorIds(), day, item.provinceIds(), register.geography());
            if (!ids.isEmpty()) {
                lacking.put(item.id(), ids);
            }
        }
        return lacking;
    }
}
