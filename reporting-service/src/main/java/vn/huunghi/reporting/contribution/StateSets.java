package vn.huunghi.reporting.contribution;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Every dimension of a record is a set; written in one order, so that equal sets are equal arrays in the database. */
final class StateSets {
    private StateSets() {}

    static List<String> set(Collection<String> ids) {
        return ids == null ? List.of() : List.copyOf(new TreeSet<>(ids));
    }
}
