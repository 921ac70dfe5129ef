package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.organisation.geography.ProvinceRules;
import vn.huunghi.organisation.geography.RegisteredGeography;

/** The use cases of the register of organisations; every change leaves its history and an event. */
@ApplicationScoped
public class Organisations {
    private final EntityManager entityManager;
    private final OrganisationList list;
    private final OrganisationSearch search;
    private final OrganisationLinks links;
    private final RegisteredGeography registered;
    private final Changes changes;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Organisations(
            EntityManager entityManager,
            OrganisationList list,
            OrganisationSearch search,
            OrganisationLinks links,
            RegisteredGeography registered,
            Changes changes,
            History history,
            Caller caller,
            Clock clock) {
        this.entityManager = entityManager;
        this.list = list;
        this.search = search;
        this.links = links;
        this.registered = registered;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<OrganisationView> page(OrganisationFilter filter, PageQuery page) {
        return list.page(filter, BusinessDay.today(clock), page);
    }

    /** @param on null for today */
    @Transactional
    OrganisationView get(UUID id, LocalDate on, boolean includeWithdrawn) {
        Organisation organisation = readable(id, includeWithdrawn);
        return view(organisation, on);
    }

    /** In the caller's transaction, to read a part of it. */
    Organisation readable(UUID id, boolean includeWithdrawn) {
        Organisation organisation = stored(id, LockModeType.NONE);
        if (organisation.withdrawn() && !includeWithdrawn) {
            throw Refusal.withdrawn(id);
        }
        return organisation;
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        return history.page(
                OrganisationChanged.TOPIC, stored(id, LockModeType.NONE).id().toString(), page);
    }

    @Transactional
    OrganisationView create(NewOrganisation facts) {
        return enterRegister(Ids.next(), facts, beginning(facts));
    }

    /** Where nobody says when it was founded it is since ever, or as long as its province is. */
    private LocalDate beginning(NewOrganisation facts) {
        if (facts.foundedOn() != null) {
            return facts.foundedOn().first();
        }
        return facts.provinceId() == null
                ? null
                : ProvinceRules.sinceEver(registered.current(), "provinceId", facts.provinceId());
    }

    /**
     * Takes an organisation into the register under an id that is given.
     *
     * @param from the first day of its first state; null for since ever
     */
    @Transactional
    public OrganisationView enterRegister(UUID id, NewOrganisation facts, LocalDate from) {
        return enterRegister(id, facts, from, null);
    }

    /** @param decision what made it; null where none is known */
    @Transactional
    public OrganisationView enterRegister(UUID id, NewOrganisation facts, LocalDate from, String decision) {
        mustWrite(facts.provinceId() == null ? Set.of() : Set.of(facts.provinceId()));
        Organisation organisation = new Organisation(id, facts, from, decision, clock);
        requireProvince(facts.provinceId(), from);
        if (facts.parentId() != null) {
            links.shareTree();
            links.requireParent(facts.parentId(), from);
        }
        identify(organisation, facts.externalId());
        entityManager.persist(organisation);
        return view(saved(organisation, "create", null), null);
    }

    /** @param on the day whose state the plain fields correct; null for today */
    @Transactional
    OrganisationView correct(UUID id, LocalDate on, LongConsumer precondition, Supplier<NewOrganisation> body) {
        Organisation organisation = writable(id, precondition);
        NewOrganisation facts = body.get();
        OrganisationChanged before = OrganisationChanged.of(organisation);
        if (facts.kind() != organisation.kind()) {
            links.requireUnused(id);
        }
        LocalDate day = shown(organisation, on);
        organisation
                .stateOn(day)
                .ifPresent(held -> organisation.requireNotEnded(held.validFrom(), facts.status(), mayUndo()));
        LocalDate corrected = organisation.correct(facts, day, clock);
        requireProvince(facts.provinceId(), corrected);
        identify(organisation, facts.externalId());
        links.requireNoEarlierPredecessor(id, organisation.states().get(0).validFrom());
        savedInTree(organisation, facts.parentId(), corrected, "change", before);
        return view(organisation, on);
    }

    /** Another state begins on a day, or the one that begins on it is corrected. */
    @Transactional
    public OrganisationView enter(UUID id, LocalDate from, LongConsumer precondition, Supplier<NewState> body) {
        Organisation organisation = writable(id, precondition);
        NewState facts = body.get();
        OrganisationChanged before = OrganisationChanged.of(organisation);
        organisation.requireNotEnded(from, facts.status(), mayUndo());
        organisation.enter(from, facts, clock);
        requireProvince(facts.provinceId(), from);
        savedInTree(organisation, facts.parentId(), from, "enter-state", before);
        return view(organisation, null);
    }

    /** In the caller's transaction; the change itself checks the version, once it has found the part. */
    Organisation changePart(UUID id, String action, Consumer<Organisation> change) {
        Organisation organisation = writable(id, version -> {});
        OrganisationChanged before = OrganisationChanged.of(organisation);
        change.accept(organisation);
        return saved(organisation, action, before);
    }

    @Transactional
    void withdraw(UUID id, LongConsumer precondition) {
        Organisation organisation = writable(id, precondition);
        links.lockTree();
        links.requireUnused(id);
        links.requireNoAgreement(id);
        OrganisationChanged before = OrganisationChanged.of(organisation);
        organisation.leave(clock);
        saved(organisation, "withdraw", before);
    }

    @Transactional
    OrganisationView restore(UUID id, Supplier<String> body) {
        links.lockWithSuccessor(id);
        Organisation organisation = stored(id, LockModeType.PESSIMISTIC_WRITE);
        mustWrite(organisation.provinceIds());
        String note = body.get();
        if (organisation.withdrawn()) {
            OrganisationChanged before = OrganisationChanged.of(organisation);
            requireSuccessor(organisation);
            links.lockTree();
            organisation.parentIds().forEach(links::requireParent);
            links.requireFreeExternalId(organisation.externalClient(), organisation.externalId(), id);
            organisation.comeBack(clock);
            saved(organisation, "restore", note, before);
        }
        return view(organisation, null);
    }

    /** Order of the answers: 404, 410, 403, 428 and 412, before anything that is wrong with a body. */
    Organisation writable(UUID id, LongConsumer precondition) {
        Organisation organisation = stored(id, LockModeType.PESSIMISTIC_WRITE);
        mustBeWritable(organisation);
        precondition.accept(organisation.version());
        return organisation;
    }

    /** As {@link #writable} for who must read the body before he knows in which order to lock. */
    void requireWritable(UUID id) {
        Organisation organisation = stored(id, LockModeType.NONE);
        mustBeWritable(organisation);
        // What is read under the lock may be newer.
        entityManager.detach(organisation);
    }

    private void mustBeWritable(Organisation organisation) {
        if (organisation.withdrawn()) {
            throw Refusal.withdrawn(organisation.id());
        }
        mustWrite(organisation.provinceIds());
    }

    /** A mistaken succession is a coordinator's to take back, as it was his to record. */
    private boolean mayUndo() {
        return caller.is(Roles.COORDINATOR);
    }

    /** What comes back may have ended in something that has gone since. */
    private void requireSuccessor(Organisation organisation) {
        if (organisation.successorId() != null) {
            OrganisationRules.requireSuccessor(
                    organisation.successorId(),
                    stored(organisation.successorId(), LockModeType.PESSIMISTIC_WRITE),
                    organisation.endsOn());
        }
    }

    private Organisation stored(UUID id, LockModeType lock) {
        Organisation organisation = entityManager.find(Organisation.class, id, lock);
        if (organisation == null) {
            throw Refusal.notFound(id);
        }
        return organisation;
    }

    private void mustWrite(Set<String> provinceIds) {
        caller.mustWriteFor(provinceIds, registered.current());
    }

    private void requireProvince(String provinceId, LocalDate from) {
        if (provinceId != null) {
            ProvinceRules.requireInForce(registered.current(), "provinceId", provinceId, from);
        }
    }

    /** An id that stays what it was stays the other client's, too. */
    private void identify(Organisation organisation, String externalId) {
        if (!Objects.equals(externalId, organisation.externalId())) {
            links.requireFreeExternalId(caller.client(), externalId, organisation.id());
            organisation.identify(externalId, caller.client());
        }
    }

    private void savedInTree(
            Organisation organisation, UUID parentId, LocalDate from, String action, OrganisationChanged before) {
        mustWrite(organisation.provinceIds());
        if (parentId != null) {
            links.lockTree();
            links.requireParent(parentId, from);
        }
        saved(organisation, action, before);
        if (parentId != null) {
            links.requireNoCycle(organisation.id());
        }
    }

    // The flush raises the version that the event must carry.
    Organisation saved(Organisation organisation, String action, OrganisationChanged before) {
        return saved(organisation, action, null, before);
    }

    private Organisation saved(Organisation organisation, String action, String note, OrganisationChanged before) {
        entityManager.flush();
        OrganisationChanged after = OrganisationChanged.of(organisation);
        if (before == null || !after.isNamedAs(before)) {
            search.learn(organisation.id(), organisation.folded());
        }
        changes.record(new Change(
                OrganisationChanged.TOPIC,
                organisation.id().toString(),
                organisation.version(),
                action,
                note,
                before,
                after,
                true));
        return organisation;
    }

    private LocalDate shown(Organisation organisation, LocalDate on) {
        return on == null ? organisation.dayShown(BusinessDay.today(clock)) : on;
    }

    OrganisationView view(Organisation organisation, LocalDate on) {
        UUID successor = organisation.successorId() == null
                ? null
                : links.finalSuccessors(List.of(organisation.id())).get(organisation.id());
        return OrganisationView.of(organisation, shown(organisation, on), successor);
    }
}
