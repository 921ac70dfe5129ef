package vn.huunghi.organisation.leader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.organisation.geography.RegisteredGeography;
import vn.huunghi.organisation.listing.Selection;

/** The use cases of leaders, who are people: their names are kept with a history and never published. */
@ApplicationScoped
public class Leaders {
    /** Names the records in the history; no topic is called so. */
    private static final String RECORD = "leader";

    private static final String PROVINCES = """
            select cast(array_agg(distinct s.province_id) filter (where s.province_id is not null) as text[])
            from organisation o join organisation_state s on s.organisation_id = o.id
            where not o.withdrawn and o.id in (
                select t.organisation_id from organisation_term t
                join organisation_term_leader l on l.term_id = t.id where l.leader_id = :id)
            group by o.id
            """;

    private final EntityManager entityManager;
    private final RegisteredGeography registered;
    private final Changes changes;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Leaders(
            EntityManager entityManager,
            RegisteredGeography registered,
            Changes changes,
            History history,
            Caller caller,
            Clock clock) {
        this.entityManager = entityManager;
        this.registered = registered;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<LeaderView> page(LeaderFilter filter, PageQuery page) {
        Selection selection = new Selection("select l.id as id, l.name as name, l.version as version from leader l")
                .where("l.id in (:ids)", "ids", filter.ids())
                .whereFound("l.folded like :q", filter.q());
        page.after(2)
                .ifPresent(after -> selection
                        .where("(l.name, l.id) > (:afterName, :afterId)", "afterName", Cursor.text(after.get(0)))
                        .with("afterId", Cursor.uuid(after.get(1))));
        List<Tuple> rows = selection.rows(entityManager, "l.name, l.id", page.fetch());
        return Page.of(rows, page, Leaders::view, row -> Cursor.encode(row.get("name"), row.get("id")));
    }

    @Transactional
    LeaderView get(UUID id) {
        return LeaderView.of(stored(id, LockModeType.NONE));
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        return history.page(RECORD, stored(id, LockModeType.NONE).id().toString(), page);
    }

    /** By whoever may write for every organisation that the leader leads or led: all of them show the name. */
    @Transactional
    LeaderView rename(UUID id, LongConsumer precondition, Supplier<NewName> body) {
        Leader leader = stored(id, LockModeType.PESSIMISTIC_WRITE);
        mustWriteForAll(id);
        precondition.accept(leader.version());
        NewName facts = body.get();
        LeaderView before = LeaderView.of(leader);
        leader.rename(facts.name(), clock);
        return LeaderView.of(saved(leader, "rename", before));
    }

    /** Takes a person into the register. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID enter(String name) {
        Leader leader = new Leader(Ids.next(), name, clock);
        entityManager.persist(leader);
        return saved(leader, "create", null).id();
    }

    /** What these leaders are called; who is not in the answer is not known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select l.id as id, l.name as name from Leader l where l.id in :ids", Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("name", String.class)));
    }

    private Leader stored(UUID id, LockModeType lock) {
        Leader leader = entityManager.find(Leader.class, id, lock);
        if (leader == null) {
            throw Refusal.notFound(id);
        }
        return leader;
    }

    @SuppressWarnings("unchecked")
    private void mustWriteForAll(UUID id) {
        List<String[]> found = entityManager
                .createNativeQuery(PROVINCES, String[].class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            caller.mustWriteFor(Set.of(), registered.current());
        }
        found.forEach(provinces ->
                caller.mustWriteFor(provinces == null ? Set.of() : Set.of(provinces), registered.current()));
    }

    private Leader saved(Leader leader, String action, LeaderView before) {
        entityManager.flush();
        changes.record(new Change(
                RECORD, leader.id().toString(), leader.version(), action, null, before, LeaderView.of(leader), false));
        return leader;
    }

    private static LeaderView view(Tuple row) {
        return new LeaderView(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("version", Number.class).longValue());
    }
}
