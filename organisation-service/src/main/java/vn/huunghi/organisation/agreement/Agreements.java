package vn.huunghi.organisation.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.organisation.geography.ProvinceRules;
import vn.huunghi.organisation.geography.RegisteredGeography;
import vn.huunghi.organisation.organisation.Parties;

/** The use cases of agreements; every change leaves its history and an event. */
@ApplicationScoped
class Agreements {
    private static final String TAKEN = "select 1 from agreement where external_client = :client"
            + " and external_id = :externalId and id <> :id and not withdrawn";

    private final EntityManager entityManager;
    private final AgreementList list;
    private final Parties parties;
    private final RegisteredGeography registered;
    private final Changes changes;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Agreements(
            EntityManager entityManager,
            AgreementList list,
            Parties parties,
            RegisteredGeography registered,
            Changes changes,
            History history,
            Caller caller,
            Clock clock) {
        this.entityManager = entityManager;
        this.list = list;
        this.parties = parties;
        this.registered = registered;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<AgreementView> page(AgreementFilter filter, PageQuery page) {
        return list.page(filter, orToday(filter.on()), page);
    }

    /** @param on the day whose status is shown; null for today */
    @Transactional
    AgreementView get(UUID id, LocalDate on, boolean includeWithdrawn) {
        Agreement agreement = stored(id, LockModeType.NONE);
        if (agreement.withdrawn() && !includeWithdrawn) {
            throw Refusal.withdrawn(id);
        }
        return AgreementView.of(agreement, orToday(on));
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        return history.page(
                AgreementChanged.TOPIC, stored(id, LockModeType.NONE).id().toString(), page);
    }

    @Transactional
    AgreementView create(NewAgreement facts) {
        mustWrite(Set.copyOf(facts.provinceIds()));
        Agreement agreement = new Agreement(Ids.next(), facts, caller.client(), clock);
        requireProvinces(facts);
        parties.lock("partyIds", facts.partyIds());
        requireFreeExternalId(agreement.id(), caller.client(), facts.externalId());
        entityManager.persist(agreement);
        return saved(agreement, "create", null, null);
    }

    @Transactional
    AgreementView change(UUID id, LongConsumer precondition, Supplier<NewAgreement> body) {
        Agreement agreement = writable(id, precondition);
        NewAgreement facts = body.get();
        AgreementChanged before = AgreementChanged.of(agreement);
        mustWrite(Set.copyOf(facts.provinceIds()));
        // All that is looked up comes before the change, which a look-up would else write too early.
        requireProvinces(facts);
        parties.lock("partyIds", facts.partyIds());
        if (!Objects.equals(facts.externalId(), agreement.externalId())) {
            requireFreeExternalId(id, caller.client(), facts.externalId());
        }
        agreement.restate(facts, caller.client(), clock);
        return saved(agreement, "change", null, before);
    }

    @Transactional
    void withdraw(UUID id, LongConsumer precondition) {
        Agreement agreement = writable(id, precondition);
        AgreementChanged before = AgreementChanged.of(agreement);
        agreement.leave(clock);
        saved(agreement, "withdraw", null, before);
    }

    @Transactional
    AgreementView restore(UUID id, Supplier<String> body) {
        Agreement agreement = stored(id, LockModeType.PESSIMISTIC_WRITE);
        mustWrite(agreement.provinces());
        String note = body.get();
        if (!agreement.withdrawn()) {
            return AgreementView.of(agreement, orToday(null));
        }
        AgreementChanged before = AgreementChanged.of(agreement);
        // It gave its number back, and its parties may have gone while nothing held them.
        requireFreeExternalId(id, agreement.externalClient(), agreement.externalId());
        parties.lock("partyIds", agreement.partyIds());
        agreement.comeBack(clock);
        return saved(agreement, "restore", note, before);
    }

    /** Order of the answers: 404, 410, 403, 428 and 412, before anything that is wrong with a body. */
    private Agreement writable(UUID id, LongConsumer precondition) {
        Agreement agreement = stored(id, LockModeType.PESSIMISTIC_WRITE);
        if (agreement.withdrawn()) {
            throw Refusal.withdrawn(id);
        }
        mustWrite(agreement.provinces());
        precondition.accept(agreement.version());
        return agreement;
    }

    private Agreement stored(UUID id, LockModeType lock) {
        Agreement agreement = entityManager.find(Agreement.class, id, lock);
        if (agreement == null) {
            throw Refusal.notFound(id);
        }
        return agreement;
    }

    private void mustWrite(Set<String> provinceIds) {
        caller.mustWriteFor(provinceIds, registered.current());
    }

    /** In force when it begins; where nobody says when that is, they only need to be in the register. */
    private void requireProvinces(NewAgreement facts) {
        Geography geography = registered.current();
        for (int i = 0; i < facts.provinceIds().size(); i++) {
            String field = "provinceIds[" + i + "]";
            if (facts.begins() == null) {
                ProvinceRules.requireKnown(geography, field, facts.provinceIds().get(i));
            } else {
                ProvinceRules.requireInForce(
                        geography, field, facts.provinceIds().get(i), facts.begins());
            }
        }
    }

    private void requireFreeExternalId(UUID id, String client, String externalId) {
        boolean taken = externalId != null
                && !entityManager
                        .createNativeQuery(TAKEN)
                        .setParameter("client", client)
                        .setParameter("externalId", externalId)
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty();
        if (taken) {
            throw Refusal.of(
                    CommonProblem.EXTERNAL_ID_TAKEN,
                    "externalId",
                    new Message(
                            "externalId %s đã gắn với thỏa thuận khác.".formatted(externalId),
                            "Another agreement has the external id %s.".formatted(externalId)));
        }
    }

    // The flush raises the version that the event must carry.
    private AgreementView saved(Agreement agreement, String action, String note, AgreementChanged before) {
        entityManager.flush();
        AgreementChanged after = AgreementChanged.of(agreement);
        changes.record(new Change(
                AgreementChanged.TOPIC, after.id().toString(), after.version(), action, note, before, after, true));
        return AgreementView.of(agreement, orToday(null));
    }

    private LocalDate orToday(LocalDate on) {
        return on == null ? BusinessDay.today(clock) : on;
    }
}
