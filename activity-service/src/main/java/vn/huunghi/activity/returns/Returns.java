package vn.huunghi.activity.returns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.activity.register.Clusters;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.record.Uniqueness;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.text.Message;

/** Takes periodic returns from draft to acceptance. */
@ApplicationScoped
class Returns {
    private final EntityManager entities;
    private final Register register;
    private final Clusters clusters;
    private final Inclusions inclusions;
    private final ReturnRights rights;
    private final Statements statements;
    private final Uniqueness uniqueness;
    private final Changes changes;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    @Inject
    Returns(
            EntityManager entities,
            Register register,
            Clusters clusters,
            Inclusions inclusions,
            ReturnRights rights,
            Statements statements,
            Uniqueness uniqueness,
            Changes changes,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.entities = entities;
        this.register = register;
        this.clusters = clusters;
        this.inclusions = inclusions;
        this.rights = rights;
        this.statements = statements;
        this.uniqueness = uniqueness;
        this.changes = changes;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** @throws Refusal 404, 410, 403 for another province's draft */
    ReturnView get(UUID id, boolean includeWithdrawn) {
        PeriodicReturn declared = includeWithdrawn ? find(id) : findInForce(id);
        rights.mustSee(declared);
        return view(declared);
    }

    /** Checks what can be checked without a transaction, and waits for what it refers to. */
    void await(NewReturn stated) {
        awaitScope(stated, null);
        register.awaitOrganisations("reporterId", List.of(stated.reporterId()));
    }

    /** @param seen the return as it is, which keeps what it refers to already, though withdrawn since */
    private void await(NewReturn stated, PeriodicReturn seen) {
        awaitScope(stated, seen.scope().clusterId());
        if (!seen.reporterId().equals(stated.reporterId())) {
            register.awaitOrganisations("reporterId", List.of(stated.reporterId()));
        }
    }

    private void awaitScope(NewReturn stated, String heldCluster) {
        stated.check();
        if (stated.provinceId() != null) {
            List<String> province = List.of(stated.provinceId());
            register.awaitProvinces("provinceId", province);
            register.mustBeInForce("provinceId", province, stated.period().lastDay());
        }
        if (stated.clusterId() != null && !stated.clusterId().equals(heldCluster)) {
            clusters.await("clusterId", List.of(stated.clusterId()));
        }
        rights.mustWriteFor(stated.scope());
    }

    @Transactional
    ReturnView create(NewReturn stated) {
        List<IndicatorFigure> figures =
                statements.declared(stated.figures(), List.of(), stated.period().isAsOfADay());
        inclusions.mustFit(stated);
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
        await(stated, seen);
        return QuarkusTransaction.joiningExisting().call(() -> {
            PeriodicReturn declared = editable(id, precondition);
            ReturnChanged before = declared.state();
            List<IndicatorFigure> figures = statements.declared(
                    stated.figures(), declared.figures(), stated.period().isAsOfADay());
            inclusions.mustFit(declared, stated);
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
        declared.step(action, caller.subject(), note, rights.allowed(declared), clock);
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
        rights.mustWriteFor(declared.scope());
        precondition.accept(declared.version());
        declared.mustBeEditable(rights.allowed(declared));
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
        boolean draft = after.status() == ReturnStatus.DRAFT;
        boolean published = !draft || before != null && before.status() != ReturnStatus.DRAFT;
        ReturnChanged event =
                draft ? ReturnChanged.takenBack(after.id(), after.version(), after.includesReturnIds()) : after;
        changes.record(
                new Change(ReturnChanged.TOPIC, key, after.version(), action, note, before, after, published, event));
    }

    static Refusal alreadyDeclared() {
        return Refusal.of(
                ActivityProblem.ALREADY_DECLARED,
                "period",
                new Message(
                        "Đơn vị này đã có báo cáo cho phạm vi và kỳ này.",
                        "This reporter has a return for this scope and period already."));
    }

    private ReturnView view(PeriodicReturn declared) {
        return ReturnView.of(declared, rights.allowed(declared), statements.units(declared.figures()), language.get());
    }
}
