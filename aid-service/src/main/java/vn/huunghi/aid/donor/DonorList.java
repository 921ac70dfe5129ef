package vn.huunghi.aid.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.record.Search;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.time.BusinessDay;

/** Finds donors by what they are and by the days of their registrations, in one statement. */
@ApplicationScoped
class DonorList {
    private static final String REGISTERED = "exists (select 1 from RegisteredDays d"
            + " where d.donorId = r.id and d.firstDay <= :registeredOn and d.lastDay >= :registeredOn)";

    // Hibernate hands on as SQL what stands between the quotes, and knows no type of it.
    private static final String EXPIRING =
            "cast(sql('? in (select ending.donor_id from donor_registration ending where %s)', r.id, %s) as Boolean) = true"
                    .formatted(
                            EndingCondition.SQL.replace("'", "''"), ":ending0, :ending1, :ending2, :ending3, :ending4");

    private final EntityManager entities;
    private final Register register;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DonorList(EntityManager entities, Register register, Caller caller, Clock clock) {
        this.entities = entities;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    Page<DonorView> page(DonorFilter filter, PageQuery page) {
        Search<Donor> search = new Search<>(Donor.class)
                .and("r.id in :ids", "ids", filter.ids)
                .and("r.kind in :kinds", "kinds", filter.kinds)
                .and("r.countryCode in :countryCodes", "countryCodes", filter.countryCodes)
                .and(REGISTERED, "registeredOn", filter.registeredOn)
                .and("r.changedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .andWords(filter.q);
        if (filter.expiringBefore != null) {
            LocalDate day = filter.registeredOn == null ? BusinessDay.today(clock) : filter.registeredOn;
            List<Object> parameters = EndingCondition.of(day, filter.expiringBefore, register.geography())
                    .parameters();
            search.and(EXPIRING);
            for (int i = 0; i < parameters.size(); i++) {
                search.with("ending" + i, parameters.get(i));
            }
        }
        if (filter.externalIds != null && !filter.externalIds.isEmpty()) {
            search.and("r.externalClient = :client", "client", caller.client())
                    .and("r.externalId in :externalIds", "externalIds", filter.externalIds);
        }
        if (!filter.includeWithdrawn) {
            search.and("r.withdrawn = false");
        }
        page.after(2)
                .ifPresent(parts -> search.and("(r.name, r.id) > (:name, :id)", "name", Cursor.text(parts.get(0)))
                        .with("id", Cursor.uuid(parts.get(1))));
        List<Donor> rows = search.list(entities, "r.name, r.id", page.fetch());
        return Page.of(rows, page, row -> DonorView.of(row.state()), row -> Cursor.encode(row.name(), row.id()));
    }
}
