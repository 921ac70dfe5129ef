package vn.huunghi.organisation.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.huunghi.kit.event.Outbox;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.organisation.listing.Selection;

/** The use cases of foreign areas; every change leaves its history and an event. */
@ApplicationScoped
public class ForeignAreas {
    /** What the history called them while they were told to nobody. */
    private static final String UNTOLD = "foreign-area";

    private final EntityManager entityManager;
    private final Database database;
    private final Changes changes;
    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    @Inject
    ForeignAreas(
            EntityManager entityManager,
            Database database,
            Changes changes,
            Outbox outbox,
            History history,
            Clock clock) {
        this.entityManager = entityManager;
        this.database = database;
        this.changes = changes;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    Page<ForeignAreaView> page(ForeignAreaFilter filter, PageQuery page) {
        Selection selection = new Selection("select f.id as id, f.name as name from foreign_area f")
                .where("f.id in (:ids)", "ids", filter.ids())
                .where("f.country_code in (:countries)", "countries", filter.countryCodes())
                .where("f.changed_at >= :updatedSince", "updatedSince", filter.updatedSince())
                .whereFound("f.folded like :q", filter.q());
        if (!filter.includeWithdrawn()) {
            selection.where("not f.withdrawn");
        }
        page.after(2)
                .ifPresent(after -> selection
                        .where("(f.name, f.id) > (:afterName, :afterId)", "afterName", Cursor.text(after.get(0)))
                        .with("afterId", Cursor.uuid(after.get(1))));
        List<Tuple> rows = selection.rows(entityManager, "f.name, f.id", page.fetch());
        Map<UUID, ForeignAreaView> views =
                views(rows.stream().map(ForeignAreas::id).toList());
        return Page.of(rows, page, row -> views.get(id(row)), row -> Cursor.encode(row.get("name"), id(row)));
    }

    @Transactional
    ForeignAreaView get(UUID id, boolean includeWithdrawn) {
        ForeignArea area = stored(id, LockModeType.NONE);
        if (area.withdrawn() && !includeWithdrawn) {
            throw Refusal.withdrawn(id);
        }
        return ForeignAreaView.of(area);
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        return history.page(
                ForeignAreaChanged.TOPIC, stored(id, LockModeType.NONE).id().toString(), page);
    }

    @Transactional
    ForeignAreaView create(NewForeignArea facts) {
        return enterRegister(Ids.next(), facts);
    }

    /** Takes an area into the register under an id that is given. */
    @Transactional
    public ForeignAreaView enterRegister(UUID id, NewForeignArea facts) {
        ForeignArea area = new ForeignArea(id, facts, clock);
        entityManager.persist(area);
        return saved(area, "create", null, null);
    }

    /** Tells the areas that an earlier release recorded without telling anybody, each as it is now. */
    @Transactional
    public void tellTheUntold() {
        database
                .query(
                        "update history set topic = ? where topic = ? returning key",
                        row -> UUID.fromString(row.getString("key")),
                        ForeignAreaChanged.TOPIC,
                        UNTOLD)
                .stream()
                .distinct()
                .map(id -> ForeignAreaChanged.of(stored(id, LockModeType.PESSIMISTIC_WRITE)))
                .forEach(area ->
                        outbox.append(ForeignAreaChanged.TOPIC, area.id().toString(), area.version(), area));
    }

    @Transactional
    ForeignAreaView change(UUID id, LongConsumer precondition, Supplier<NewForeignArea> body) {
        ForeignArea area = changeable(id, precondition);
        NewForeignArea facts = body.get();
        ForeignAreaChanged before = ForeignAreaChanged.of(area);
        area.describe(facts, clock);
        return saved(area, "change", null, before);
    }

    @Transactional
    void withdraw(UUID id, LongConsumer precondition) {
        ForeignArea area = changeable(id, precondition);
        ForeignAreaChanged before = ForeignAreaChanged.of(area);
        area.leave(clock);
        saved(area, "withdraw", null, before);
    }

    @Transactional
    ForeignAreaView restore(UUID id, Supplier<String> body) {
        ForeignArea area = stored(id, LockModeType.PESSIMISTIC_WRITE);
        String note = body.get();
        if (!area.withdrawn()) {
            return ForeignAreaView.of(area);
        }
        ForeignAreaChanged before = ForeignAreaChanged.of(area);
        area.comeBack(clock);
        return saved(area, "restore", note, before);
    }

    private ForeignArea changeable(UUID id, LongConsumer precondition) {
        ForeignArea area = stored(id, LockModeType.PESSIMISTIC_WRITE);
        if (area.withdrawn()) {
            throw Refusal.withdrawn(id);
        }
        precondition.accept(area.version());
        return area;
    }

    private ForeignArea stored(UUID id, LockModeType lock) {
        ForeignArea area = entityManager.find(ForeignArea.class, id, lock);
        if (area == null) {
            throw Refusal.notFound(id);
        }
        return area;
    }

    private ForeignAreaView saved(ForeignArea area, String action, String note, ForeignAreaChanged before) {
        entityManager.flush();
        ForeignAreaChanged after = ForeignAreaChanged.of(area);
        changes.record(new Change(
                ForeignAreaChanged.TOPIC, after.id().toString(), after.version(), action, note, before, after, true));
        return ForeignAreaView.of(area);
    }

    private Map<UUID, ForeignAreaView> views(List<UUID> ids) {
        return entityManager
                .createQuery("from ForeignArea f where f.id in :ids", ForeignArea.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(ForeignAreaView::of)
                .collect(Collectors.toMap(ForeignAreaView::id, Function.identity()));
    }

    private static UUID id(Tuple row) {
        return row.get("id", UUID.class);
    }
}
