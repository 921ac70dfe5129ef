package vn.huunghi.activity.activity;

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
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.record.Search;
import vn.huunghi.kit.record.Uniqueness;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** Records, corrects, withdraws and finds activities. */
@ApplicationScoped
class Activities {
    private final EntityManager entities;
    private final Register register;
    private final ActivityReferences references;
    private final Statements statements;
    private final Parts parts;
    private final LikelyDoubles doubles;
    private final Uniqueness uniqueness;
    private final Changes changes;
    private final History history;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    @Inject
    Activities(
            EntityManager entities,
            Register register,
            ActivityReferences references,
            Statements statements,
            Parts parts,
            LikelyDoubles doubles,
            Uniqueness uniqueness,
            Changes changes,
            History history,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.entities = entities;
        this.register = register;
        this.references = references;
        this.statements = statements;
        this.parts = parts;
        this.doubles = doubles;
        this.uniqueness = uniqueness;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    Page<ActivityView> list(ActivityFilter filter, PageQuery page) {
        register.mustBeKnown("provinceId", filter.provinceIds);
        Search<Activity> search = new Search<>(Activity.class)
                .and("r.id in :ids", "ids", filter.ids)
                .and("r.endsFirst >= :from", "from", filter.from == null ? null : filter.from.first())
                .and("r.endsLast <= :to", "to", filter.to == null ? null : filter.to.last())
                .and("r.kind in :kinds", "kinds", filter.kinds)
                .and("r.status in :statuses", "statuses", filter.statuses)
                .andAnyIn("provinceIds", filter.provinceIds, String[]::new)
                .andAnyIn("organiserIds", filter.organiserIds, UUID[]::new)
                .andAnyIn("countryCodes", filter.countryCodes, String[]::new)
                .andAnyIn("foreignAreaIds", filter.foreignAreaIds, UUID[]::new)
                .and("r.agreementId in :agreementIds", "agreementIds", filter.agreementIds)
                .and("r.parentId in :parentIds", "parentIds", filter.parentIds)
                .and("r.seriesId in :seriesIds", "seriesIds", filter.seriesIds)
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
        List<ActivityChanged> rows = search.list(entities, "r.id desc", page.fetch()).stream()
                .map(Activity::state)
                .toList();
        Map<UUID, ActivityView> views = views(rows).stream().collect(Collectors.toMap(ActivityView::id, view -> view));
        return Page.of(rows, page, row -> views.get(row.id()), row -> Cursor.encode(row.id()));
    }

    /** @throws Refusal 404, 410 */
    ActivityView get(UUID id, boolean includeWithdrawn) {
        return view((includeWithdrawn ? find(id) : findInForce(id)).state());
    }

    /** @throws Refusal 404 */
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        find(id);
        return history.page(ActivityChanged.TOPIC, id.toString(), page);
    }

    /** Checks what can be checked without a transaction, and waits for what it refers to. */
    void await(NewActivity stated) {
        await(stated, null);
    }

    @Transactional
    ActivityView create(NewActivity stated) {
        List<IndicatorFigure> figures = statements.recorded(stated.figures(), List.of());
        parts.mustFit(stated.parentId());
        Activity activity = new Activity(Ids.next(), stated, figures, caller.client(), clock);
        entities.persist(activity);
        return view(recorded(activity, "create", null, null));
    }

    /**
     * Replaces an activity.
     *
     * @param precondition refuses a version that the change was not made from
     * @param body read only after everything that is to be refused before it
     */
    ActivityView change(UUID id, LongConsumer precondition, Supplier<NewActivity> body) {
        Activity seen = changeable(findInForce(id), precondition);
        NewActivity stated = body.get();
        await(stated, seen);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Activity activity = changeable(findInForce(id), precondition);
            ActivityChanged before = activity.state();
            List<IndicatorFigure> figures = statements.recorded(stated.figures(), activity.figures());
            parts.mustFit(activity, stated.parentId());
            activity.restate(stated, figures, caller.client(), clock);
            return view(recorded(activity, "change", null, before));
        });
    }

    @Transactional
    void withdraw(UUID id, LongConsumer precondition) {
        Activity activity = changeable(findInForce(id), precondition);
        ActivityChanged before = activity.state();
        activity.withdraw(clock);
        recorded(activity, "withdraw", null, before);
    }

    @Transactional
    ActivityView restore(UUID id, String note) {
        Activity activity = find(id);
        caller.mustWriteFor(Set.copyOf(activity.provinceIds()), register.geography());
        ActivityChanged before = activity.state();
        if (!activity.withdrawn()) {
            return view(before);
        }
        activity.restore(clock);
        return view(recorded(activity, "restore", note, before));
    }

    private void await(NewActivity stated, Activity held) {
        register.awaitProvinces("provinceIds", stated.provinceIds());
        register.mustBeInForce(
                "provinceIds[%d]", stated.provinceIds(), stated.endsOn().last());
        caller.mustWriteFor(Set.copyOf(stated.provinceIds()), register.geography());
        references.await(stated, held);
    }

    private Activity changeable(Activity activity, LongConsumer precondition) {
        caller.mustWriteFor(Set.copyOf(activity.provinceIds()), register.geography());
        precondition.accept(activity.version());
        return activity;
    }

    private Activity findInForce(UUID id) {
        Activity activity = find(id);
        if (activity.withdrawn()) {
            throw Refusal.withdrawn(id);
        }
        return activity;
    }

    private Activity find(UUID id) {
        Activity activity = entities.find(Activity.class, id);
        if (activity == null) {
            throw Refusal.notFound(id);
        }
        return activity;
    }

    private ActivityChanged recorded(Activity activity, String action, String note, ActivityChanged before) {
        uniqueness.flush(Map.of("activity_external_id", () -> Uniqueness.externalIdTaken(activity.externalId())));
        ActivityChanged after = activity.state();
        String key = after.id().toString();
        changes.record(new Change(ActivityChanged.TOPIC, key, after.version(), action, note, before, after, true));
        return after;
    }

    private ActivityView view(ActivityChanged state) {
        return views(List.of(state)).get(0);
    }

    /** As they are answered, in their order, whatever they need looked up for all of them at once. */
    private List<ActivityView> views(List<ActivityChanged> states) {
        Map<String, Unit> units = statements.units(
                states.stream().flatMap(state -> state.figures().stream()).toList());
        Map<UUID, List<UUID>> alike =
                doubles.of(states.stream().map(ActivityChanged::id).toList());
        return states.stream()
                .map(state -> ActivityView.of(state, units, alike.getOrDefault(state.id(), List.of()), language.get()))
                .toList();
    }
}
