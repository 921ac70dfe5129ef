package vn.huunghi.activity.returns;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What only one return may be for, while many are taken one after the other. */
final class Slots {
    private final EntityManager entities;
    private final Map<Slot, UUID> taken = new HashMap<>();
    // Given up by changes that the database has not been told of.
    private final Set<Slot> freed = new HashSet<>();

    /** @param reporters whose returns are looked up */
    Slots(EntityManager entities, Collection<UUID> reporters) {
        this.entities = entities;
        if (!reporters.isEmpty()) {
            entities.createQuery(
                            ReturnHead.SELECT + " where r.reporterId in :reporters and r.withdrawn = false",
                            ReturnHead.class)
                    .setParameter("reporters", reporters)
                    .getResultStream()
                    .forEach(head -> taken.put(
                            new Slot(
                                    head.reporterId(),
                                    head.scope(),
                                    new ReturnChanged.DeclaredPeriod(head.kind(), head.from(), head.to())),
                            head.id()));
        }
    }

    private record Slot(UUID reporterId, ReturnScope scope, ReturnChanged.DeclaredPeriod period) {

        static Slot of(ReturnChanged state) {
            return new Slot(state.reporterId(), new ReturnScope(state.provinceId(), state.clusterId()), state.period());
        }
    }

    /**
     * Gives a return its place, and up the one that it had, which is a later row's to take.
     *
     * @param before null for a new return
     * @throws vn.huunghi.kit.problem.Refusal 409 already-declared
     */
    void move(ReturnChanged before, ReturnChanged after) {
        Slot slot = Slot.of(after);
        UUID other = taken.putIfAbsent(slot, after.id());
        if (other != null && !other.equals(after.id())) {
            throw Returns.alreadyDeclared();
        }
        if (freed.contains(slot)) {
            // The database must see that the place is free before it sees who takes it.
            entities.flush();
            freed.clear();
        }
        if (before != null && !Slot.of(before).equals(slot) && taken.remove(Slot.of(before), after.id())) {
            freed.add(Slot.of(before));
        }
    }
}
