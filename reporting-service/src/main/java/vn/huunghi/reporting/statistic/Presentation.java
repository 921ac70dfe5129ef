package vn.huunghi.reporting.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Traits;
import vn.huunghi.reporting.directory.ClusterName;
import vn.huunghi.reporting.directory.Directory;
import vn.huunghi.reporting.directory.DonorName;
import vn.huunghi.reporting.directory.OrganisationName;
import vn.huunghi.reporting.directory.ProvinceName;
import vn.huunghi.reporting.measure.Nature;

/** Gives the cells of an answer their names, words and order. */
@ApplicationScoped
public class Presentation {

    private static final Message UPPER_BOUND = new Message(
            "Cộng từ nhiều nguồn: là cận trên của số khác nhau, vì cùng một người hoặc hộ có thể được tính nhiều lần.",
            "Added from several sources: an upper bound of distinct ones, since the same person or household may be in several.");

    private static final Message IN_PERIOD = new Message("trong kỳ", "in the period");
    private static final Message AT_ITS_END = new Message("đến cuối kỳ", "at the end of the period");
    private static final Message CUMULATIVE = new Message("lũy kế", "cumulative");

    private final Directory directory;

    Presentation(Directory directory) {
        this.directory = directory;
    }

    /** The figure in words, saying where a sum of persons or households is only an upper bound. */
    public static FigureView figure(Cell cell, Unit unit, Language language) {
        return FigureView.of(noted(cell, unit, language), unit, language);
    }

    /** What it comes to in a year, which is an upper bound where the figure is one; null where there is no average. */
    public static FigureView yearlyAverage(Cell cell, Integer years, Unit unit, Language language) {
        return years == null ? null : YearlyAverage.of(noted(cell, unit, language), years, unit, language);
    }

    /** Of which days a figure speaks: a stock is that of the last one. */
    public static Message reach(Nature nature, Accumulation accumulation) {
        if (nature == Nature.STOCK) {
            return AT_ITS_END;
        }
        return accumulation == Accumulation.CUMULATIVE ? CUMULATIVE : IN_PERIOD;
    }

    private static Figure noted(Cell cell, Unit unit, Language language) {
        return cell.records() > 1 && unit.sumIsUpperBound() && cell.figure().note() == null
                ? cell.figure().withNote(UPPER_BOUND.in(language))
                : cell.figure();
    }

    List<CellView> cells(
            StatisticQuery query,
            String measure,
            Collection<Cell> cells,
            Geography geography,
            Unit unit,
            Integer years,
            Language language) {
        var averaged = query.groupsByTime() ? null : years;
        var names = names(query, cells, language);
        var links = SourceLink.ofCells(query, measure);
        var vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return cells.stream()
                .map(cell -> cell(query, cell, geography, unit, averaged, language, names, links.apply(cell.key())))
                .map(cell -> Ordered.of(cell, vietnamese))
                .sorted(ORDER)
                .map(Ordered::cell)
                .toList();
    }

    private CellView cell(
            StatisticQuery query,
            Cell cell,
            Geography geography,
            Unit unit,
            Integer years,
            Language language,
            Names names,
            String sources) {
        var key = cell.key();
        var day = namingDay(query, key);
        var labels = key.bucket().labels();
        return new CellView(
                key.provinces() == null ? null : provinces(key.provinces(), geography, day, language),
                key.clusters() == null ? null : clusters(key.clusters(), names.clusters()),
                key.formerClusters() == null ? null : clusters(key.formerClusters(), names.clusters()),
                key.clusters() == null ? null : key.withoutCluster(),
                labels.get(Dimension.YEAR),
                labels.get(Dimension.HALF),
                labels.get(Dimension.QUARTER),
                labels.get(Dimension.MONTH),
                key.traits().kind(),
                key.traits().countries(),
                named(key.traits().organisations(), names.organisations()),
                key.traits().sectors(),
                named(key.traits().donors(), names.donors()),
                figure(cell, unit, language),
                yearlyAverage(cell, years, unit, language),
                cell.incomplete(),
                cell.records(),
                sources);
    }

    private static LocalDate namingDay(StatisticQuery query, CellKey key) {
        return query.geographyOn() != null
                ? query.geographyOn()
                : key.bucket().days().to();
    }

    List<ProvinceName> provinces(Collection<String> ids, Geography geography, LocalDate day, Language language) {
        return ids.stream()
                .map(id -> directory.province(geography, id, day, language))
                .sorted(Comparator.comparing(ProvinceName::name, Directory.vietnamese()))
                .toList();
    }

    private static List<ClusterName> clusters(Collection<String> ids, Map<String, ClusterName> known) {
        return ids.stream()
                .map(id -> known.getOrDefault(id, new ClusterName(id, null, id)))
                .toList();
    }

    /** Those of the whole answer, looked up once. */
    private record Names(
            Map<String, ClusterName> clusters,
            Map<String, OrganisationName> organisations,
            Map<String, DonorName> donors) {}

    private Names names(StatisticQuery query, Collection<Cell> cells, Language language) {
        return new Names(
                query.asks(Dimension.CLUSTER)
                        ? directory.clusters(cells.stream()
                                .flatMap(c ->
                                        Stream.concat(c.key().clusters().stream(), c.key().formerClusters().stream()))
                                .collect(Collectors.toSet()))
                        : Map.of(),
                query.asks(Dimension.ORGANISATION)
                        ? directory.organisations(
                                ids(cells, Traits::organisations), query.days().to(), language)
                        : Map.of(),
                query.asks(Dimension.DONOR) ? directory.donors(ids(cells, Traits::donors)) : Map.of());
    }

    private static Set<String> ids(Collection<Cell> cells, Function<Traits, List<String>> dimension) {
        return cells.stream()
                .map(cell -> dimension.apply(cell.key().traits()))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <N> List<N> named(List<String> ids, Map<String, N> names) {
        return ids == null ? null : ids.stream().map(names::get).toList();
    }

    /** A cell with what it is ordered by, worked out once and not with every comparison. */
    private record Ordered(
            CellView cell,
            String time,
            int cluster,
            CollationKey places,
            CollationKey organisations,
            CollationKey donors) {

        static Ordered of(CellView cell, Collator vietnamese) {
            return new Ordered(
                    cell,
                    Presentation.time(cell),
                    clusterNumber(cell),
                    vietnamese.getCollationKey(Presentation.places(cell)),
                    key(vietnamese, cell.organisations(), o -> o.name() == null ? o.id() : o.name()),
                    key(vietnamese, cell.donors(), d -> d.name() == null ? d.id() : d.name()));
        }

        // Of what was not asked for no cell has anything.
        private static <N> CollationKey key(Collator vietnamese, List<N> named, Function<N, String> name) {
            return named == null
                    ? null
                    : vietnamese.getCollationKey(named.stream().map(name).collect(Collectors.joining(", ")));
        }
    }

    private static final Comparator<Ordered> ORDER = Comparator.comparing(Ordered::time)
            .thenComparing(Ordered::cluster)
            .thenComparing(Ordered::places)
            .thenComparing(o -> o.cell().kind() == null ? "" : o.cell().kind())
            .thenComparing(o -> String.valueOf(o.cell().countries()))
            .thenComparing(Ordered::organisations, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(o -> String.valueOf(o.cell().sectors()))
            .thenComparing(Ordered::donors, Comparator.nullsFirst(Comparator.naturalOrder()))
            // Of the same names or none: by their ids, as the link to the sources has them.
            .thenComparing(o -> o.cell().sources());

    private static String time(CellView cell) {
        return cell.month() != null
                ? cell.month()
                : cell.quarter() != null
                        ? cell.quarter()
                        : cell.half() != null ? cell.half() : String.valueOf(cell.year());
    }

    private static int clusterNumber(CellView cell) {
        return cell.clusters() == null
                        || cell.clusters().isEmpty()
                        || cell.clusters().get(0).number() == null
                ? Integer.MAX_VALUE
                : cell.clusters().get(0).number();
    }

    private static String places(CellView cell) {
        return cell.provinces() == null
                ? ""
                : String.join(
                        ", ", cell.provinces().stream().map(ProvinceName::name).toList());
    }
}
