package vn.huunghi.activity.returns;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rules of {@link Inclusions} for many returns that are taken one after the other, without a look-up for each. */
final class InclusionsAtOnce {
    private final Inclusions inclusions;
    private final Map<UUID, ReturnHead> known;
    private final Map<UUID, List<UUID>> links;

    /**
     * @param known the returns that may be included
     * @param links what each return includes that can be reached from those; withdrawn ones too
     */
    InclusionsAtOnce(Inclusions inclusions, Map<UUID, ReturnHead> known, Map<UUID, List<UUID>> links) {
        this.inclusions = inclusions;
        this.known = new HashMap<>(known);
        this.links = new HashMap<>(links);
    }

    /** Passes where the row's return may include what the row says. */
    void mustFit(ReturnRow row) {
        List<UUID> added = row.added();
        if (row.stated().includesReturnIds().isEmpty()) {
            return;
        }
        if (row.held() != null && added.contains(row.held().id())) {
            throw Inclusions.ring(row.held().id());
        }
        inclusions.mustFit(row.stated(), added, known);
        if (row.held() != null && reached(added).contains(row.held().id())) {
            throw Inclusions.ring(row.held().id());
        }
    }

    private Set<UUID> reached(Collection<UUID> from) {
        Set<UUID> reached = new HashSet<>(from);
        Deque<UUID> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            links.getOrDefault(open.pop(), List.of()).stream()
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    /** Tells what a return is from now on. */
    void taken(PeriodicReturn declared) {
        known.put(declared.id(), ReturnHead.of(declared));
        links.put(declared.id(), declared.includesReturnIds());
    }
}
