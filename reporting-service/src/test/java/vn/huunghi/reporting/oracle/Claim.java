package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.Set;

/**
 * That a record counts for so much of a measure.
 *
 * @param from the first day, or null where there is none
 * @param to the last day; of what stands, the day asked
 * @param cluster whose own it is, of what a cluster declares; else null
 * @param added false for what is shown and not added
 * @param gaps whether it leaves days without an answer that it should have answered
 */
record Claim(
        String record,
        String measure,
        LocalDate from,
        LocalDate to,
        Set<String> provinces,
        String cluster,
        Traits traits,
        Fig figure,
        boolean added,
        boolean gaps) {

    static Claim of(
            String record,
            String measure,
            LocalDate from,
            LocalDate to,
            Set<String> provinces,
            Traits traits,
            Fig figure) {
        return new Claim(record, measure, from, to, provinces, null, traits, figure, true, false);
    }

    Claim shown() {
        return new Claim(record, measure, from, to, provinces, cluster, traits, figure, false, gaps);
    }

    Claim from(LocalDate day) {
        return new Claim(record, measure, day, to, provinces, cluster, traits, figure, added, gaps);
    }

    Claim withGaps(boolean hasGaps) {
        return new Claim(record, measure, from, to, provinces, cluster, traits, figure, added, hasGaps);
    }

    Claim ofCluster(String id) {
        return new Claim(record, measure, from, to, provinces, id, traits, figure, added, gaps);
    }

    /** What it speaks for: provinces, or a cluster, or nothing where that is the nation. */
    Set<String> account() {
        return cluster == null ? provinces : Set.of(cluster);
    }

    /** The organisation that declared it. */
    String reporter() {
        return traits.organisations().iterator().next();
    }

    boolean within(LocalDate first, LocalDate last) {
        return from != null && !from.isBefore(first) && !to.isAfter(last);
    }

    boolean overlaps(Claim other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }
}
