package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.aid.transaction.Ledger;
import vn.huunghi.kit.event.EventJson;
import vn.huunghi.kit.event.EventStates;
import vn.huunghi.kit.event.Outbox;

/** Tells an item again with all its transactions, of which history keeps with each step only those posted with it. */
@ApplicationScoped
class AidItemEvents implements EventStates {
    private final EntityManager entities;
    private final Ledger ledger;
    private final EventJson json;

    @Inject
    AidItemEvents(EntityManager entities, Ledger ledger, EventJson json) {
        this.entities = entities;
        this.ledger = ledger;
        this.json = json;
    }

    @Override
    public String topic() {
        return AidItemChanged.TOPIC;
    }

    /** Every step of an item is told, so that what it is now is what was told last. */
    @Override
    public List<Outbox.Entry> told(List<Outbox.Entry> kept) {
        List<UUID> ids =
                kept.stream().map(entry -> UUID.fromString(entry.key())).toList();
        Map<UUID, AidItem> items = entities.createQuery("from AidItem i where i.id in :ids", AidItem.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(AidItem::id, Function.identity()));
        Map<UUID, List<AidTransaction>> transactions = ledger.of(ids);
        return ids.stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .map(item -> entry(item, transactions.getOrDefault(item.id(), List.of())))
                .toList();
    }

    private Outbox.Entry entry(AidItem item, List<AidTransaction> transactions) {
        AidItemChanged state = item.state(AidItemRows.Step.states(transactions.stream()));
        return new Outbox.Entry(topic(), item.id().toString(), item.version(), json.text(state));
    }
}
