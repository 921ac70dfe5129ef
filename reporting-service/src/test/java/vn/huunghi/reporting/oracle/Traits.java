package vn.huunghi.reporting.oracle;

import java.util.Map;
import java.util.Set;

/** What tells a record apart beyond place and time; all but the kind are sets. */
record Traits(String kind, Set<String> countries, Set<String> organisations, Set<String> sectors, Set<String> donors) {

    static Traits of(String kind, Set<String> countries, Set<String> organisations) {
        return new Traits(kind, countries, organisations, Set.of(), Set.of());
    }

    /** By dimension; a kind that there is not is an empty set. */
    Set<String> of(String dimension) {
        return Map.of(
                        "kind", kind == null ? Set.<String>of() : Set.of(kind),
                        "country", countries,
                        "organisation", organisations,
                        "sector", sectors,
                        "donor", donors)
                .get(dimension);
    }
}
