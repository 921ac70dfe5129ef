package vn.huunghi.reporting.statistic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.reporting.contribution.Accumulation;

/** The address at which the records behind a figure are found. */
public final class SourceLink {

    private static final int PARTS_OF_A_TOKEN = 8;

    private SourceLink() {}

    /**
     * The link to the sources of an answer's total or of one of its cells.
     *
     * @param measure the one measure of the query that the figure is of
     * @param cell null for the total
     */
    public static String of(StatisticQuery query, String measure, CellKey cell) {
        var parts = new ArrayList<String>();
        add(parts, "measure", List.of(measure));
        add(parts, "basis", List.of(query.basis().name().toLowerCase(Locale.ROOT)));
        add(parts, "from", List.of(query.days().from().toString()));
        add(parts, "to", List.of(query.days().to().toString()));
        if (cell != null) {
            add(
                    parts,
                    "groupBy",
                    query.groupBy().stream().map(Dimension::parameter).toList());
        }
        add(parts, "province", query.filters().provinces());
        add(parts, "cluster", query.filters().clusters());
        add(parts, "kind", query.filters().kinds());
        add(parts, "country", query.filters().countries());
        add(parts, "organisation", query.filters().organisations());
        if (query.geographyOn() != null) {
            add(parts, "geography", List.of(query.geographyOn().toString()));
        }
        if (query.accumulation() != Accumulation.PERIOD) {
            add(parts, "accumulation", List.of(query.accumulation().name()));
        }
        if (cell != null && !query.groupBy().isEmpty()) {
            add(parts, "cell", List.of(token(cell)));
        }
        return "/api/v1/statistics/sources?" + String.join("&", parts);
    }

    /** Names a cell within its answer; two cells of one answer never have the same. */
    static String token(CellKey key) {
        return Cursor.encode(
                key.bucket().start(),
                joined(key.provinces()),
                joined(key.clusters()),
                joined(key.formerClusters()),
                key.withoutCluster(),
                key.kind(),
                joined(key.countries()),
                joined(key.organisations()));
    }

    /** @throws Refusal 400 for what no link of ours holds */
    static void mustBeAToken(String cell) {
        try {
            Cursor.decode(cell, PARTS_OF_A_TOKEN);
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
