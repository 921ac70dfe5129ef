package vn.huunghi.activity.returns;

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
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.activity.record.Search;
import vn.huunghi.activity.record.Uniqueness;
import vn.huunghi.activity.register.Register;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.event.Outbox;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;

/** Takes periodic returns from draft to acceptance. */
@ApplicationScoped
class Returns {
    private final EntityManager entities;
    private final Register register;
    private final ReturnRights rights;
    private final Statements statements;
    private final Uniqueness uniqueness;
    private final Changes changes;
    private final Outbox outbox;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    @Inject
    Returns(
            EntityManager entities,
            Register register,
            ReturnRights rights,
            Statements statements,
            Uniqueness uniqueness,
            Changes changes,
            Outbox outbox,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.entities = entities;
        this.register = register;
        this.rights = rights;
        this.statements = statements;
        this.uniqueness = uniqueness;
        this.changes = changes;
        this.outbox = outbox;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    Page<ReturnView> list(ReturnFilter filter, PageQuery page) {
        register.mustBeKnown("provinceId", filter.provinceIds);
        Search<PeriodicReturn> search = new Search<>(PeriodicReturn.class)
                .and("r.id in :ids", "ids", filter.ids)
                .and("r.provinceId in :provinceIds", "provinceIds", filter.provinceIds)
                .and("r.reporterId in :reporterIds", "reporterIds", filter.reporterIds)
                .and("r.status in :statuses", "statuses", filter.statuses)
                .and("r.periodKind in :kinds", "kinds", filter.kinds)
                .and(
                        "coalesce(r.periodFrom, r.periodTo) >= :from",
                        "from",
                        filter.from == null ? null : filter.from.first())
                .and("r.periodTo <= :to", "to", filter.to == null ? null : filter.to.last())
                .and("r.changedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .and("r.id < :after", "after", Search.idAfter(page));
        rights.provincesOfVisibleDrafts()
                .ifPresent(own -> search.and("(r.status <> :draft or r.provinceId in :own)")
                        .with("draft", ReturnStatus.DRAFT)
                        .with("own", own));
        if (!filter.includeWithdrawn) {
            search.and("r.withdrawn = false");
        }
        List<PeriodicReturn> rows = search.list(entities, "r.id desc", page.fetch());
        Map<String, Unit> units = statements.units(
                rows.stream().flatMap(row -> row.figures().stream()).toList());
        return Page.of(rows, page, row -> view(row, units), row -> Cursor.encode(row.id()));
    }

    /** @throws Refusal 404, 410, 403 for another province's draft */
    ReturnView get(UUID id, boolean includeWithdrawn) {
        PeriodicReturn declared = includeWithdrawn ? find(id) : findInForce(id);
        rights.mustSee(declared);
        return view(declared);
    }

    /** Checks what can be checked without a transaction, and waits for what it refers to. */
    void await(NewReturn stated) {
        await(stated, Set.of());
    }

    /** @param heldReporters those that the return names already, which may have been withdrawn since */
    private void await(NewReturn stated, Set<UUID> heldReporters) {
        stated.period().check();
        register.awaitProvinces("provinceId", List.of(stated.provinceId()));
        register.mustBeInForce(
                "provinceId", List.of(stated.provinceId()), stated.period().lastDay());
        rights.mustWriteFor(stated.provinceId());
        if (!heldReporters.contains(stated.reporterId())) {
            register.awaitOrganisations("reporterId", List.of(stated.reporterId()));
        }
    }

    @Transactional
    ReturnView create(NewReturn stated) {
        List<IndicatorFigure> figures =
                statements.declared(stated.figures(), List.of(), stated.period().isAsOfADay());
        PeriodicReturn declared = new PeriodicReturn(Ids.next(), stated, figures, caller.client(), clock);
        entities.persist(declared);
        record(declared, "create", null, null);
        return view(declared);
    }

    /**
     * Replaces a return that is a draft or was sent back.
     *
     * @param precondition refuses a version that the change was not made from
     * @param body read only after everything that is to be refused before it
     */
    ReturnView change(UUID id, LongConsumer precondition, Supplier<NewReturn> body) {
        PeriodicReturn seen = editable(id, precondition);
        NewReturn stated = body.get();
        await(stated, Set.of(seen.reporterId()));
        return QuarkusTransaction.joiningExisting().call(() -> {
            PeriodicReturn declared = editable(id, precondition);
            ReturnChanged before = declared.state();
            List<IndicatorFigure> figures = statements.declared(
                    stated.figures(), declared.figures(), stated.period().isAsOfADay());
            declared.restate(stated, figures, caller.client(), clock);
            record(declared, "change", null, before);
            return view(declared);
        });
    }

    @Transactional
    ReturnView step(UUID id, ReturnAction action, String note) {
        PeriodicReturn declared = findInForce(id);
        rights.mustStep(declared, action);
        ReturnChanged before = declared.state();
        declared.step(action, caller.subject(), note, allowed(declared), clock);
        record(declared, action.word(), note, before);
        return view(declared);
    }

    @Transactional
    void withdraw(UUID id, LongConsumer precondition) {
        PeriodicReturn declared = findInForce(id);
        rights.mustWithdraw(declared);
        precondition.accept(declared.version());
        ReturnChanged before = declared.state();
        declared.withdraw(clock);
        record(declared, "withdraw", null, before);
    }

    @Transactional
    ReturnView restore(UUID id, String note) {
        PeriodicReturn declared = find(id);
        rights.mustWithdraw(declared);
        if (declared.withdrawn()) {
            ReturnChanged before = declared.state();
            declared.restore(clock);
            record(declared, "restore", note, before);
        }
        return view(declared);
    }

    private PeriodicReturn editable(UUID id, LongConsumer precondition) {
        PeriodicReturn declared = findInForce(id);
        rights.mustWriteFor(declared.provinceId());
        precondition.accept(declared.version());
        declared.mustBeEditable(allowed(declared));
        return declared;
    }

    PeriodicReturn find(UUID id) {
        PeriodicReturn declared = entities.find(PeriodicReturn.class, id);
        if (declared == null) {
            throw Refusal.notFound(id);
        }
        return declared;
    }

    private PeriodicReturn findInForce(UUID id) {
        PeriodicReturn declared = find(id);
        if (declared.withdrawn()) {
            throw Refusal.withdrawn(id);
        }
        return declared;
    }

    /** Drafts are no events; the one that makes a draft of what was published tells that it is gone. */
    private void record(PeriodicReturn declared, String action, String note, ReturnChanged before) {
        uniqueness.flush(Map.of(
                "return_external_id",
                () -> Uniqueness.externalIdTaken(declared.externalId()),
                "return_declared_once",
                Returns::alreadyDeclared));
        ReturnChanged after = declared.state();
        String key = after.id().toString();
        boolean published = after.status() != ReturnStatus.DRAFT;
        changes.record(new Change(ReturnChanged.TOPIC, key, after.version(), action, note, before, after, published));
        if (!published && before != null && before.status() != ReturnStatus.DRAFT) {
            outbox.append(
                    ReturnChanged.TOPIC, key, after.version(), ReturnChanged.takenBack(declared.id(), after.version()));
        }
    }

    private static Refusal alreadyDeclared() {
        return Refusal.of(
                ActivityProblem.ALREADY_DECLARED,
                "period",
                new Message(
                        "Đơn vị này đã có báo cáo cho tỉnh và kỳ này.",
                        "This reporter has a return for this province and period already."));
    }

    private List<String> allowed(PeriodicReturn declared) {
        return declared.possibleSteps(action -> rights.mayStep(declared, action));
    }

    private ReturnView view(PeriodicReturn declared) {
        return view(declared, statements.units(declared.figures()));
    }

    private ReturnView view(PeriodicReturn declared, Map<String, Unit> units) {
        return ReturnView.of(declared, allowed(declared), units, language.get());
    }
}
