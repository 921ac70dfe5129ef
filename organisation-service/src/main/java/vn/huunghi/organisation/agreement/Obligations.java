package vn.huunghi.organisation.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.organisation.listing.Selection;

/** What is to be done under the agreements in force, and by when. */
@ApplicationScoped
class Obligations {
    private static final String FROM = """
            select o.agreement_id as agreement_id, a.title as title, a.number as number, o.position as position,
                   o.text as text, o.every_months as every_months, o.next_due_on as due_on
            from agreement_obligation o join agreement a on a.id = o.agreement_id""";

    private static final String ORDER = "o.next_due_on, o.agreement_id, o.position";

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Obligations(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** @param dueBefore null for tomorrow: what is due by today */
    @Transactional
    Page<DueObligation> due(LocalDate dueBefore, PageQuery page) {
        LocalDate today = BusinessDay.today(clock);
        Selection selection = new Selection(FROM)
                .where("o.next_due_on < :before", "before", dueBefore == null ? today.plusDays(1) : dueBefore)
                .where("o.ends > :today and a.begins <= :today", "today", today)
                .where("not a.withdrawn");
        page.after(3)
                .ifPresent(after -> selection
                        .where("(" + ORDER + ") > (:afterDay, :afterId, :afterPosition)")
                        .with("afterDay", Cursor.day(after.get(0)))
                        .with("afterId", Cursor.uuid(after.get(1)))
                        .with("afterPosition", position(after.get(2))));
        List<Tuple> rows = selection.rows(entityManager, ORDER, page.fetch());
        return Page.of(
                rows,
                page,
                row -> view(row, today),
                row -> Cursor.encode(row.get("due_on"), row.get("agreement_id"), row.get("position")));
    }

    private static DueObligation view(Tuple row, LocalDate today) {
        LocalDate dueOn = row.get("due_on", LocalDate.class);
        return new DueObligation(
                row.get("agreement_id", UUID.class),
                row.get("title", String.class),
                row.get("number", String.class),
                row.get("position", Integer.class),
                row.get("text", String.class),
                row.get("every_months", Integer.class),
                dueOn,
                Math.max(0, ChronoUnit.DAYS.between(dueOn, today)));
    }

    private static int position(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
