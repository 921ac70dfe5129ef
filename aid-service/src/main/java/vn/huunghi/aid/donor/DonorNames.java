package vn.huunghi.aid.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Folding;

/** Which donors files mean by the names that stand in them. */
@ApplicationScoped
public class DonorNames {
    private static final String FIND = """
            select called, d.id from donor d cross join lateral unnest(d.folded_names) called
            where not d.withdrawn and d.folded_names && ?::varchar[] and called = any (?::varchar[])
            order by called, d.id
            """;

    private final Database database;

    @Inject
    DonorNames(Database database) {
        this.database = database;
    }

    private record Named(String name, UUID id) {}

    /** What some names mean, found all at once. */
    public static final class Meanings {
        private final Map<String, Set<UUID>> byName;

        private Meanings(Map<String, Set<UUID>> byName) {
            this.byName = byName;
        }

        /** The donors with this name, short name or alias: none, one or several. */
        public Set<UUID> of(String name) {
            return byName.getOrDefault(Folding.fold(name), Set.of());
        }
    }

    /** What these names mean, with or without accents; one statement however many, none for none. */
    public Meanings of(Collection<String> names) {
        if (names.isEmpty()) {
            return new Meanings(Map.of());
        }
        String[] folded = names.stream().map(Folding::fold).distinct().toArray(String[]::new);
        List<Named> found = database.query(
                FIND, row -> new Named(row.getString("called"), row.getObject("id", UUID.class)), folded, folded);
        return new Meanings(found.stream()
                .collect(Collectors.groupingBy(
                        Named::name, Collectors.mapping(Named::id, Collectors.toCollection(LinkedHashSet::new)))));
    }
}
