package vn.huunghi.aid.item;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.huunghi.aid.indicator.Statements;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.record.Search;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.time.BusinessDay;

/** Records, corrects, withdraws and finds aid items. */
@ApplicationScoped
class AidItems {
    private final EntityManager entities;
    private final AidItemRows rows;
    private final AidItemViews views;
    private final AidReferences references;
    private final Statements statements;
    private final DonorWarnings warnings;
    private final Register register;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AidItems(
            EntityManager entities,
            AidItemRows rows,
            AidItemViews views,
            AidReferences references,
            Statements statements,
            DonorWarnings warnings,
            Register register,
            History history,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.views = views;
        this.references = references;
        this.statements = statements;
        this.warnings = warnings;
        this.register = register;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    Page<AidItemView> list(AidItemFilter filter, PageQuery page) {
        register.mustBeKnown("provinceId", filter.provinceIds);
        Search<AidItem> search = new Search<>(AidItem.class)
                .and("r.id in :ids", "ids", filter.ids)
                .and("r.kind in :kinds", "kinds", filter.kinds)
                .and("r.status in :statuses", "statuses", filter.statuses)
                .and("r.emergency = :emergency", "emergency", filter.emergency)
                .andAnyIn("donorIds", filter.donorIds, UUID[]::new)
                .andAnyIn("provinceIds", filter.provinceIds, String[]::new)
                .andAnyIn("sectorCodes", filter.sectorCodes, String[]::new)
                .and("r.recipientId in :recipientIds", "recipientIds", filter.recipientIds)
                .and("r.managingAgencyId in :agencyIds", "agencyIds", filter.managingAgencyIds)
                .and("r.mobiliserId in :mobiliserIds", "mobiliserIds", filter.mobiliserIds)
                .and("r.approvedOn >= :from", "from", filter.approvedFrom == null ? null : filter.approvedFrom.first())
                .and("r.approvedOn <= :to", "to", filter.approvedTo == null ? null : filter.approvedTo.last())
                .and("r.changedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .and("r.id < :after", "after", Search.idAfter(page))
                .andWords(filter.q);
        if (filter.externalIds != null && !filter.externalIds.isEmpty()) {
            search.and("r.externalClient = :client", "client", caller.client())
                    .and("r.externalId in :externalIds", "externalIds", filter.externalIds);
        }
        if (!filter.includeWithdrawn) {
            search.and("r.withdrawn = false");
        }
        List<AidItem> found = search.list(entities, "r.id desc", page.fetch());
        List<AidItem> shown = found.subList(0, Math.min(found.size(), page.limit()));
        Map<UUID, AidItemView> seen = views.of(shown).stream().collect(Collectors.toMap(AidItemView::id, view -> view));
        return Page.of(found, page, item -> seen.get(item.id()), item -> Cursor.encode(item.id()));
    }

    /** @throws Refusal 404, 410 */
    AidItemView get(UUID id, boolean includeWithdrawn) {
        return views.of(includeWithdrawn ? rows.find(id) : rows.findInForce(id));
    }

    /** @throws Refusal 404 */
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        rows.find(id);
        return history.page(AidItemChanged.TOPIC, id.toString(), page);
    }

    /** Checks what can be checked without a transaction, and waits for what it refers to. */
    void await(NewAidItem stated) {
        await(stated, null);
    }

    @Transactional
    AidItemView create(NewAidItem stated) {
        AidItem item = new AidItem(
                Ids.next(), stated, statements.recorded(stated.figures(), List.of()), caller.client(), clock);
        entities.persist(item);
        rows.keep(item, "create", null, null);
        return views.of(item);
    }

    /**
     * Replaces what is said about an item.
     *
     * @param precondition refuses a version that the change was not made from
     * @param body read only after everything that is to be refused before it
     */
    AidItemView change(UUID id, LongConsumer precondition, Supplier<NewAidItem> body) {
        AidItem seen = changeable(rows.findInForce(id), precondition);
        NewAidItem stated = body.get();
        await(stated, seen);
        return QuarkusTransaction.joiningExisting().call(() -> {
            AidItem item = changeable(rows.lockInForce(id), precondition);
            AidItemChanged before = item.state(List.of());
            item.restate(stated, statements.recorded(stated.figures(), item.figures()), caller.client(), clock);
            warnings.mustHaveAReason(item, before, stated.reason());
            rows.keep(item, "change", stated.reason(), before);
            return views.of(item);
        });
    }

    @Transactional
    void withdraw(UUID id, LongConsumer precondition) {
        AidItem item = changeable(rows.lockInForce(id), precondition);
        AidItemChanged before = item.state(List.of());
        item.withdraw(clock);
        rows.keep(item, "withdraw", null, before);
    }

    @Transactional
    AidItemView restore(UUID id, String note) {
        AidItem item = rows.lock(id);
        caller.mustWriteFor(Set.copyOf(item.provinceIds()), register.geography());
        if (item.withdrawn()) {
            AidItemChanged before = item.state(List.of());
            item.restore(clock);
            rows.keep(item, "restore", note, before);
        }
        return views.of(item);
    }

    /** @param held the item as it is; null for a new one */
    private void await(NewAidItem stated, AidItem held) {
        AidItemRules.check(stated);
        List<String> provinces = stated.provinceIds();
        register.awaitProvinces("provinces", provinces);
        register.mustBeInForce(
                "provinces[%d].provinceId",
                provinces,
                AidItemRules.day(
                        held == null ? null : held.approval(), stated.plannedFrom(), BusinessDay.today(clock)));
        caller.mustWriteFor(Set.copyOf(provinces), register.geography());
        references.await(stated, held);
        statements.await(stated.figures());
    }

    private AidItem changeable(AidItem item, LongConsumer precondition) {
        caller.mustWriteFor(Set.copyOf(item.provinceIds()), register.geography());
        precondition.accept(item.version());
        return item;
    }
}
