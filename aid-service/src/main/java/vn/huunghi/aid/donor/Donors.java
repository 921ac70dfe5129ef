package vn.huunghi.aid.donor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.record.Uniqueness;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;

/** Records, corrects and withdraws donors, and knows which there are. */
@ApplicationScoped
public class Donors {
    private final EntityManager entities;
    private final Database database;
    private final DonorList list;
    private final Register register;
    private final Uniqueness uniqueness;
    private final Changes changes;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Donors(
            EntityManager entities,
            Database database,
            DonorList list,
            Register register,
            Uniqueness uniqueness,
            Changes changes,
            History history,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.list = list;
        this.register = register;
        this.uniqueness = uniqueness;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Refuses donors that are not recorded, or withdrawn.
     *
     * @param field with a place for the index
     * @throws Refusal 422 unknown-donor
     */
    public void mustBeKnown(String field, List<UUID> ids) {
        mustBeKnown(field, ids, known(ids));
    }

    /** As {@link #mustBeKnown(String, List)}, of donors that were looked up with those of other records. */
    public static void mustBeKnown(String field, List<UUID> ids, Set<UUID> known) {
        for (int i = 0; i < ids.size(); i++) {
            UUID id = ids.get(i);
            if (!known.contains(id)) {
                throw Refusal.of(
                        AidProblem.UNKNOWN_DONOR,
                        field.formatted(i),
                        new Message("Không có bên viện trợ %s.".formatted(id), "There is no donor %s.".formatted(id)));
            }
        }
    }

    /** Those of the donors that may be referred to; one statement however many, none for none. */
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(database.query(
                        "select id from donor where id = any (?::uuid[]) and not withdrawn",
                        row -> row.getObject("id", UUID.class),
                        (Object) ids.stream().map(UUID::toString).toArray(String[]::new)));
    }

    Page<DonorView> list(DonorFilter filter, PageQuery page) {
        return list.page(filter, page);
    }

    /** @throws Refusal 404, 410 */
    DonorView get(UUID id, boolean includeWithdrawn) {
        return DonorView.of((includeWithdrawn ? find(id) : findInForce(id)).state());
    }

    /** @throws Refusal 404 */
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        find(id);
        return history.page(DonorChanged.TOPIC, id.toString(), page);
    }

    /** Waits for what it refers to; never called in a transaction. */
    void await(NewDonor stated) {
        DonorRules.check(stated);
        List<Registration> registrations = stated.registrations();
        for (int i = 0; i < registrations.size(); i++) {
            Registration registration = registrations.get(i);
            String field = "registrations[%d].provinceIds".formatted(i);
            register.awaitProvinces(field, registration.provinceIds());
            // What the register knew first stands for all days before.
            LocalDate day = registration.from().isBefore(Geography.REGISTER_BEGINS)
                    ? Geography.REGISTER_BEGINS
                    : registration.from();
            register.mustBeInForce(field + "[%d]", registration.provinceIds(), day);
        }
    }

    @Transactional
    DonorView create(NewDonor stated) {
        Donor donor = new Donor(Ids.next(), stated, caller.client(), clock);
        entities.persist(donor);
        return recorded(donor, "create", null, null);
    }

    /**
     * Replaces a donor.
     *
     * @param precondition refuses a version that the change was not made from
     * @param body read only after everything that is to be refused before it
     */
    DonorView change(UUID id, LongConsumer precondition, Supplier<NewDonor> body) {
        precondition.accept(findInForce(id).version());
        NewDonor stated = body.get();
        await(stated);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Donor donor = findInForce(id);
            precondition.accept(donor.version());
            DonorChanged before = donor.state();
            donor.restate(stated, caller.client(), clock);
            return recorded(donor, "change", null, before);
        });
    }

    @Transactional
    void withdraw(UUID id, LongConsumer precondition) {
        Donor donor = findInForce(id);
        precondition.accept(donor.version());
        DonorChanged before = donor.state();
        donor.withdraw(clock);
        recorded(donor, "withdraw", null, before);
    }

    @Transactional
    DonorView restore(UUID id, String note) {
        Donor donor = find(id);
        DonorChanged before = donor.state();
        if (!donor.withdrawn()) {
            return DonorView.of(before);
        }
        donor.restore(clock);
        return recorded(donor, "restore", note, before);
    }

    private Donor findInForce(UUID id) {
        Donor donor = find(id);
        if (donor.withdrawn()) {
            throw Refusal.withdrawn(id);
        }
        return donor;
    }

    private Donor find(UUID id) {
        Donor donor = entities.find(Donor.class, id);
        if (donor == null) {
            throw Refusal.notFound(id);
        }
        return donor;
    }

    private DonorView recorded(Donor donor, String action, String note, DonorChanged before) {
        uniqueness.flush(Map.of("donor_external_id", () -> Uniqueness.externalIdTaken(donor.externalId())));
        DonorChanged after = donor.state();
        String key = after.id().toString();
        changes.record(new Change(DonorChanged.TOPIC, key, after.version(), action, note, before, after, true));
        return DonorView.of(after);
    }
}
