package vn.huunghi.reporting.report;

import java.util.Set;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Level;
import vn.huunghi.reporting.statistic.CellKey;
import vn.huunghi.reporting.statistic.Dimension;
import vn.huunghi.reporting.statistic.Filters;

/** What a report is about: a province, a cluster or the nation. */
public record Scope(Kind kind, String id) {

    public enum Kind {
        PROVINCE,
        CLUSTER,
        NATION
    }

    /** A name for files about the scope and the days, without extension. */
    public String fileName(Days days) {
        return "%s-%s-%s".formatted(id == null ? "nation" : id.replaceAll("[^a-z0-9-]", ""), days.from(), days.to());
    }

    /** The level at which its own returns stand; of a province they are what is declared. */
    Level level() {
        return switch (kind) {
            case PROVINCE -> Level.PROVINCE;
            case CLUSTER -> Level.CLUSTER;
            case NATION -> Level.NATION;
        };
    }

    Set<Dimension> groupBy() {
        return switch (kind) {
            case PROVINCE -> Set.of(Dimension.PROVINCE);
            case CLUSTER -> Set.of(Dimension.CLUSTER);
            case NATION -> Set.of();
        };
    }

    Filters filters() {
        return switch (kind) {
            case PROVINCE -> Filters.provinces(Set.of(id));
            case CLUSTER -> Filters.clusters(Set.of(id));
            case NATION -> Filters.NONE;
        };
    }

    /** Whether a cell of the scope's statistic reaches nowhere beyond it. */
    boolean within(CellKey key) {
        return switch (kind) {
            case PROVINCE -> key.provinces().equals(Set.of(id));
            case CLUSTER -> key.clusters().equals(Set.of(id)) && !key.withoutCluster();
            case NATION -> true;
        };
    }
}
