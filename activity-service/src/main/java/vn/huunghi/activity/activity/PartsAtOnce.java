package vn.huunghi.activity.activity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rule of {@link Parts} for many activities that are taken one after the other, without a look-up for each. */
final class PartsAtOnce {
    // The parents that each activity has, if it has one: those that may become parents, and those that were taken.
    private final Map<UUID, Optional<UUID>> parents;
    private final Map<UUID, Integer> parts;

    /**
     * @param parents of the activities that may become parents, which are locked; none for one that is not there
     * @param parts how many each activity has that may become a part
     */
    PartsAtOnce(Map<UUID, Optional<UUID>> parents, Map<UUID, Integer> parts) {
        this.parents = new HashMap<>(parents);
        this.parts = new HashMap<>(parts);
    }

    /**
     * Passes where the activity may become a part of {@code parentId}, which may be null.
     *
     * @param before whose part it is already; null for none
     */
    void mustFit(UUID id, UUID before, UUID parentId) {
        if (parentId == null || parentId.equals(before)) {
            return;
        }
        if (parentId.equals(id) || parts.getOrDefault(id, 0) > 0) {
            throw Parts.hasParts(id);
        }
        Optional<UUID> itsParent = parents.get(parentId);
        if (itsParent == null) {
            throw Parts.unknown(parentId);
        }
        if (itsParent.isPresent()) {
            throw Parts.isPart(parentId);
        }
    }

    /** Tells that the activity is part of another from now on, or of none. */
    void taken(UUID id, UUID before, UUID parentId) {
        parents.put(id, Optional.ofNullable(parentId));
        if (before != null) {
            parts.merge(before, -1, Integer::sum);
        }
        if (parentId != null) {
            parts.merge(parentId, 1, Integer::sum);
        }
    }
}
