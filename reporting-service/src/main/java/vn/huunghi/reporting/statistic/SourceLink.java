package vn.huunghi.reporting.statistic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Level;

/** The address at which the records behind a figure are found. */
public final class SourceLink {

    private static final int PARTS_OF_A_TOKEN = 8;
    private static final int PARTS_WITH_AID = 10;

    private SourceLink() {}

    /**
     * The link to the sources of an answer's total or of one of its cells.
     *
     * @param measure the one measure of the query that the figure is of
     * @param cell null for the total
     */
    public static String of(StatisticQuery query, String measure, CellKey cell) {
        return cell == null
                ? question(query, measure, Set.of())
                : ofCells(query, measure).apply(cell);
    }

    /** The links of an answer's cells, which differ in nothing but the cell. */
    public static Function<CellKey, String> ofCells(StatisticQuery query, String measure) {
        var question = question(query, measure, query.groupBy());
        // What a token is made of needs no encoding.
        return query.groupBy().isEmpty() ? cell -> question : cell -> question + "&cell=" + token(cell);
    }

    private static String question(StatisticQuery query, String measure, Set<Dimension> groupBy) {
        var parts = new ArrayList<String>();
        add(parts, "measure", List.of(measure));
        add(parts, "basis", List.of(query.basis().name().toLowerCase(Locale.ROOT)));
        add(parts, "from", List.of(query.days().from().toString()));
        add(parts, "to", List.of(query.days().to().toString()));
        add(parts, "groupBy", groupBy.stream().map(Dimension::parameter).toList());
        add(parts, "province", query.filters().provinces());
        add(parts, "cluster", query.filters().clusters());
        add(parts, "kind", query.filters().kinds());
        add(parts, "country", query.filters().countries());
        add(parts, "organisation", query.filters().organisations());
        add(parts, "sector", query.filters().sectors());
        add(parts, "donor", query.filters().donors());
        if (query.geographyOn() != null) {
            add(parts, "geography", List.of(query.geographyOn().toString()));
        }
        if (query.accumulation() != Accumulation.PERIOD) {
            add(parts, "accumulation", List.of(query.accumulation().name()));
        }
        if (query.level() != Level.PROVINCE) {
            add(parts, "level", List.of(query.level().name()));
        }
        return "/api/v1/statistics/sources?" + String.join("&", parts);
    }

    /** Names a cell within its answer; two cells of one answer never have the same. */
    static String token(CellKey key) {
        var traits = key.traits();
        var parts = new ArrayList<Object>(Arrays.asList(
                key.bucket().start(),
                joined(key.provinces()),
                joined(key.clusters()),
                joined(key.formerClusters()),
                key.withoutCluster(),
                traits.kind(),
                joined(traits.countries()),
                joined(traits.organisations())));
        // Left out where they say nothing, so that links which the release before gave out stay what they were.
        if (traits.sectors() != null || traits.donors() != null) {
            parts.add(joined(traits.sectors()));
            parts.add(joined(traits.donors()));
        }
        return Cursor.encode(parts.toArray());
    }

    /** @throws Refusal 400 for what no link of ours to an answer of the query holds */
    static void mustBeAToken(String cell, StatisticQuery query) {
        var ofAid = query.asks(Dimension.SECTOR) || query.asks(Dimension.DONOR);
        try {
            Cursor.decode(cell, ofAid ? PARTS_WITH_AID : PARTS_OF_A_TOKEN);
        } catch (Refusal notOurs) {
            throw ParameterValues.invalid(
                    "cell", "giá trị trong liên kết sources của một ô", "what the sources link of a cell holds");
        }
    }

    private static String joined(Collection<String> values) {
        return values == null ? null : String.join(",", values);
    }

    private static void add(List<String> parts, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + "="
                    + values.stream()
                            .sorted()
                            .map(v -> URLEncoder.encode(v, StandardCharsets.UTF_8))
                            .collect(Collectors.joining(",")));
        }
    }
}
