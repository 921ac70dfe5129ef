package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.aid.donor.DonorRegistrations;
import vn.huunghi.kit.register.Register;
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
