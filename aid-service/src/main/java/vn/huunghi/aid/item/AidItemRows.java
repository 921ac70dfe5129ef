package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.aid.transaction.Ledger;
import vn.huunghi.aid.transaction.TransactionState;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.Uniqueness;

/** Finds aid items and keeps what becomes of them: the row, its transactions, its history and its event, or none. */
@ApplicationScoped
class AidItemRows {
    private final EntityManager entities;
    private final Ledger ledger;
    private final Uniqueness uniqueness;
    private final Changes changes;

    @Inject
    AidItemRows(EntityManager entities, Ledger ledger, Uniqueness uniqueness, Changes changes) {
        this.entities = entities;
        this.ledger = ledger;
        this.uniqueness = uniqueness;
        this.changes = changes;
    }

    /**
     * What is done to an item.
     *
     * @param before null for a new one
     * @param held the transactions that it had
     * @param fresh those that are posted with it
     */
    record Step(
            AidItem item,
            String action,
            String note,
            AidItemChanged before,
            List<AidTransaction> held,
            List<AidTransaction> fresh) {

        /** History keeps with each step what was posted with it; the event carries all. */
        Change change() {
            return new Change(
                    AidItemChanged.TOPIC,
                    item.id().toString(),
                    item.version(),
                    action,
                    note,
                    before,
                    item.state(states(fresh.stream())),
                    true,
                    item.state(states(Stream.concat(held.stream(), fresh.stream()))));
        }

        static List<TransactionState> states(Stream<AidTransaction> transactions) {
            return transactions.map(TransactionState::of).toList();
        }
    }

    /** @throws Refusal 404 */
    AidItem find(UUID id) {
        return found(id, entities.find(AidItem.class, id));
    }

    /** @throws Refusal 404, 410 */
    AidItem findInForce(UUID id) {
        return inForce(find(id));
    }

    /** As {@link #find}; whoever else changes the item, or posts to it, waits until the transaction ends. */
    AidItem lock(UUID id) {
        return found(id, entities.find(AidItem.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As {@link #lock}, of one that is not withdrawn. */
    AidItem lockInForce(UUID id) {
        return inForce(lock(id));
    }

    /**
     * Keeps a step that posts nothing.
     *
     * @throws Refusal 422 too-many-shares, where the step has split the item further than its transactions allow
     */
    void keep(AidItem item, String action, String note, AidItemChanged before) {
        List<AidTransaction> held = before == null ? List.of() : ledger.of(item.id());
        item.state(List.of()).room().mustHold(held.size());
        keep(List.of(new Step(item, action, note, before, held, List.of())));
    }

    /** Keeps steps of as many items in few statements. */
    void keep(List<Step> steps) {
        // Of several only trying tells whose number is taken; then each is tried by itself.
        uniqueness.flush(Map.of(
                "aid_item_external_id",
                () -> Uniqueness.externalIdTaken(steps.get(0).item().externalId())));
        ledger.append(steps.stream().flatMap(step -> step.fresh().stream()).toList());
        changes.record(steps.stream().map(Step::change).toList());
    }

    private static AidItem found(UUID id, AidItem item) {
        if (item == null) {
            throw Refusal.notFound(id);
        }
        return item;
    }

    private static AidItem inForce(AidItem item) {
        if (item.withdrawn()) {
            throw Refusal.withdrawn(item.id());
        }
        return item;
    }
}
