package vn.huunghi.aid.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** The columns of files in which figures stand: one for each indicator of the catalogue. */
@ApplicationScoped
public class IndicatorColumns {
    private final Mirror mirror;

    @Inject
    IndicatorColumns(Mirror mirror) {
        this.mirror = mirror;
    }

    /** By group, then by code; those too that may not be stated, so that a figure of theirs is refused by its reason. */
    public List<Column> columns() {
        return mirror.all(Indicator.TOPIC).stream()
                .filter(event -> !event.withdrawn())
                .map(Indicator::of)
                .sorted(Comparator.comparing(Indicator::group).thenComparing(Indicator::code))
                .map(IndicatorColumns::column)
                .toList();
    }

    private static Column column(Indicator indicator) {
        String vi = indicator.unit().label(Language.VI);
        String en = indicator.unit().label(Language.EN);
        return new Column(
                indicator.code(),
                indicator.name(),
                List.of(indicator.code().replace('_', ' ')),
                false,
                new Message(
                        "số liệu (%s): 300, hơn 1.000, gần 4,2 ngàn, 3–3,7 triệu, nhiều".formatted(vi),
                        "a figure (%s): 300, hơn 1.000, gần 4,2 ngàn, 3–3,7 triệu, nhiều".formatted(en)));
    }

    /**
     * The figures that a row states, and those of its record that the file has no column for; what cannot be read is
     * remarked upon.
     *
     * @param held those that the record states already, whose order stays
     */
    public static List<StatedFigure> read(ImportRow row, Statements.Catalogue catalogue, List<IndicatorFigure> held) {
        Map<String, StatedFigure> figures = new LinkedHashMap<>();
        held.forEach(figure -> figures.put(figure.indicator(), StatedFigure.of(figure.indicator(), figure.figure())));
        for (String field : row.fields()) {
            catalogue.unit(field).ifPresent(unit -> {
                Figure figure = row.has(field) ? row.figure(field, unit) : null;
                if (figure == null) {
                    figures.remove(field);
                } else {
                    figures.merge(field, StatedFigure.of(field, figure), StatedFigure::restatedAs);
                }
            });
        }
        return List.copyOf(figures.values());
    }

    /** The indicators that have to be looked up for files with these fields, and for what the records state already. */
    public static Set<String> codes(Collection<String> fields, Stream<IndicatorFigure> held) {
        return Stream.concat(fields.stream(), held.map(IndicatorFigure::indicator))
                .collect(Collectors.toSet());
    }
}
