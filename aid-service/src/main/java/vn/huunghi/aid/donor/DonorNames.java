package vn.huunghi.aid.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Folding;

/** Which donors files mean by the names that stand in them. */
@ApplicationScoped
public class DonorNames {
    private static final String FIND = """
            select called, d.id, d.withdrawn from donor d cross join lateral unnest(d.folded_names) called
            where (not d.withdrawn or d.id = any (?::uuid[]))
                and d.folded_names && ?::varchar[] and called = any (?::varchar[])
            order by called, d.id
            """;

    private final Database database;

    @Inject
    DonorNames(Database database) {
        this.database = database;
    }

    private record Named(String name, UUID id, boolean withdrawn) {}

    /** What some names mean, found all at once. */
    public static final class Meanings {
        private final Map<String, List<Named>> byName;

        private Meanings(List<Named> named) {
            byName = named.stream().collect(Collectors.groupingBy(Named::name));
        }

        /** The donors with this name, short name or alias: none, one or several. */
        public Set<UUID> of(String name) {
            return of(name, List.of());
        }

        /**
         * As {@link #of(String)}; where the name means nothing any more, those of these donors that have it.
         *
         * @param held donors that a record refers to already
         */
        public Set<UUID> of(String name, Collection<UUID> held) {
            List<Named> called = byName.getOrDefault(Folding.fold(name), List.of());
            Set<UUID> inForce = ids(called, one -> !one.withdrawn());
            return inForce.isEmpty() ? ids(called, one -> held.contains(one.id())) : inForce;
        }

        private static Set<UUID> ids(List<Named> called, Predicate<Named> which) {
            return called.stream().filter(which).map(Named::id).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /**
     * What these names mean, with or without accents; one statement however many, none for none.
     *
     * @param held donors that records refer to already, which keep their names though they were withdrawn
     */
    public Meanings of(Collection<String> names, Collection<UUID> held) {
        if (names.isEmpty()) {
            return new Meanings(List.of());
        }
        String[] folded = names.stream().map(Folding::fold).distinct().toArray(String[]::new);
        return new Meanings(database.query(
                FIND,
                row -> new Named(row.getString("called"), row.getObject("id", UUID.class), row.getBoolean("withdrawn")),
                held.stream().map(UUID::toString).distinct().toArray(String[]::new),
                folded,
                folded));
    }
}
