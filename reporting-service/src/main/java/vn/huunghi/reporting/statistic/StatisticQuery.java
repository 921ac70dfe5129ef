package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;
import vn.huunghi.reporting.contribution.Level;
import vn.huunghi.reporting.measure.Measure;

/**
 * One question to the statistics.
 *
 * @param measures those asked for, as the catalogue has them; each is answered by itself, a total is only ever over one
 * @param geographyOn the day whose boundaries and clusters everything is restated to; null: as reported
 * @param level whose own figures; only declared ones have any but the provinces'
 */
public record StatisticQuery(
        List<Measure> measures,
        Basis basis,
        Days days,
        Set<Dimension> groupBy,
        Filters filters,
        LocalDate geographyOn,
        Accumulation accumulation,
        Level level) {

    /** A question to the provinces' level. */
    public StatisticQuery(
            List<Measure> measures,
            Basis basis,
            Days days,
            Set<Dimension> groupBy,
            Filters filters,
            LocalDate geographyOn,
            Accumulation accumulation) {
        this(measures, basis, days, groupBy, filters, geographyOn, accumulation, Level.PROVINCE);
    }

    /** The codes of those of the measures that are such. */
    List<String> codes(Predicate<Measure> which) {
        return measures.stream().filter(which).map(Measure::code).toList();
    }

    boolean groupsByTime() {
        return groupBy.stream().anyMatch(Dimension::isTime);
    }

    boolean needsCluster() {
        return groupBy.contains(Dimension.CLUSTER) || !filters.clusters().isEmpty();
    }

    boolean asks(Dimension dimension) {
        return groupBy.contains(dimension);
    }

    public StatisticQuery on(Basis other) {
        return new StatisticQuery(measures, other, days, groupBy, filters, geographyOn, accumulation, level);
    }

    /** The same about the own figures of another level. */
    public StatisticQuery at(Level other) {
        return new StatisticQuery(measures, basis, days, groupBy, filters, geographyOn, accumulation, other);
    }

    public StatisticQuery groupedBy(Set<Dimension> dimensions) {
        return new StatisticQuery(measures, basis, days, dimensions, filters, geographyOn, accumulation, level);
    }

    StatisticQuery within(Days other) {
        return new StatisticQuery(measures, basis, other, groupBy, filters, geographyOn, accumulation, level);
    }
}
