package vn.huunghi.reporting.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.directory.ProvinceName;
import vn.huunghi.reporting.publication.PublicationChanges.Change;
import vn.huunghi.reporting.publication.PublicationChanges.Which;
import vn.huunghi.reporting.report.ReportView;

/**
 * The figures that a report states, by what they are of. They are read from the JSON that was published, of which a
 * later release needs no more than the fields named here.
 */
final class ReportedFigures {

    private record Document(Report report) {}

    private record Report(List<Group> groups, List<Line> shared) {}

    private record Group(List<Line> lines) {}

    private record Line(
            List<ProvinceName> provinces,
            String measure,
            String name,
            Unit unit,
            Accumulation accumulation,
            FigureView declared,
            FigureView own,
            FigureView recorded,
            Previous previous) {}

    private record Previous(FigureView declared, FigureView recorded) {}

    private record Key(String measure, Accumulation accumulation, Set<String> provinces, Which which) {}

    private record Stated(Line line, FigureView figure) {}

    private final Map<Key, Stated> figures = new LinkedHashMap<>();

    private ReportedFigures(Report report) {
        report.groups().stream().flatMap(group -> group.lines().stream()).forEach(this::add);
        report.shared().forEach(this::add);
    }

    /** @param document the JSON document of a publication */
    static ReportedFigures read(byte[] document, ObjectMapper json) {
        try {
            return new ReportedFigures(json.readerFor(Document.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<Document>readValue(document)
                    .report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReportedFigures of(ReportView report, ObjectMapper json) {
        try {
            return read(json.writeValueAsBytes(Map.of("report", report)), json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Line line) {
        add(line, Which.DECLARED, line.declared());
        add(line, Which.OWN, line.own());
        add(line, Which.RECORDED, line.recorded());
        if (line.previous() != null) {
            add(line, Which.PREVIOUS_DECLARED, line.previous().declared());
            add(line, Which.PREVIOUS_RECORDED, line.previous().recorded());
        }
    }

    private void add(Line line, Which which, FigureView figure) {
        if (figure != null) {
            var provinces = line.provinces() == null
                    ? null
                    : line.provinces().stream().map(ProvinceName::id).collect(Collectors.toSet());
            figures.put(new Key(line.measure(), line.accumulation(), provinces, which), new Stated(line, figure));
        }
    }

    /** The figures whose number, bounds or qualifier is another later; another wording of the same is no change. */
    List<Change> changesTo(ReportedFigures later) {
        var keys = new LinkedHashSet<>(figures.keySet());
        keys.addAll(later.figures.keySet());
        var changes = new ArrayList<Change>();
        for (var key : keys) {
            var before = figures.get(key);
            var after = later.figures.get(key);
            if (before == null || after == null || !same(before.figure(), after.figure())) {
                var line = after == null ? before.line() : after.line();
                changes.add(new Change(
                        key.measure(),
                        line.name(),
                        line.unit(),
                        key.accumulation(),
                        line.provinces(),
                        key.which(),
                        before == null ? null : before.figure(),
                        after == null ? null : after.figure()));
            }
        }
        return changes;
    }

    private static boolean same(FigureView one, FigureView other) {
        return one.qualifier() == other.qualifier()
                && same(one.value(), other.value())
                && same(one.low(), other.low())
                && same(one.high(), other.high());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
