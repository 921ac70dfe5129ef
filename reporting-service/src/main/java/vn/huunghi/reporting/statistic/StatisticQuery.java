package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.Set;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;

/**
 * One question to the statistics.
 *
 * @param measures the indicators asked for; each is answered by itself, a total is only ever over one
 * @param geographyOn the day whose boundaries and clusters everything is restated to; null: as reported
 */
public record StatisticQuery(
        Set<String> measures,
        Basis basis,
        Days days,
        Set<Dimension> groupBy,
        Filters filters,
        LocalDate geographyOn,
        Accumulation accumulation) {

    boolean groupsByTime() {
        return groupBy.stream().anyMatch(Dimension::isTime);
    }

    boolean needsCluster() {
        return groupBy.contains(Dimension.CLUSTER) || !filters.clusters().isEmpty();
    }

    boolean asks(Dimension dimension) {
        return groupBy.contains(dimension);
    }

    StatisticQuery groupedBy(Set<Dimension> dimensions) {
        return new StatisticQuery(measures, basis, days, dimensions, filters, geographyOn, accumulation);
    }

    StatisticQuery within(Days other) {
        return new StatisticQuery(measures, basis, other, groupBy, filters, geographyOn, accumulation);
    }
}
