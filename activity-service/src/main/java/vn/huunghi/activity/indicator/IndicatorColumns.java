package vn.huunghi.activity.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** The columns of files in which figures stand: one for each indicator of the catalogue. */
@ApplicationScoped
public class IndicatorColumns {
    private static final Pattern FIGURE = Pattern.compile("figures\\[(\\d+)].*");

    /** What has columns of its own for its parts. */
    private static final Pattern NESTED = Pattern.compile("(source|period)\\..*");

    private final EntityManager entities;

    @Inject
    IndicatorColumns(EntityManager entities) {
        this.entities = entities;
    }

    /** By group, then by name; those too that may not be stated, so that a figure of theirs is refused by its reason. */
    public List<Column> columns() {
        return entities.createQuery("from Indicator i order by i.group, i.name, i.code", Indicator.class)
                .getResultStream()
                .map(IndicatorColumns::column)
                .toList();
    }

    private static Column column(Indicator indicator) {
        String vi = indicator.unit().label(Language.VI);
        String en = indicator.unit().label(Language.EN);
        return new Column(
                indicator.code(),
                new Message(indicator.name(), indicator.nameEn()),
                List.of(indicator.code().replace('_', ' ')),
                false,
                new Message(
                        "số liệu (%s): 20.957, hơn 587.000, gần 4,2 ngàn, 3–3,7 triệu, nhiều".formatted(vi),
                        "a figure (%s): 20.957, hơn 587.000, gần 4,2 ngàn, 3–3,7 triệu, nhiều".formatted(en)));
    }

    /** In which column a field of the interface stands: a figure in its indicator's, else the field's own. */
    public static UnaryOperator<String> columns(List<StatedFigure> figures) {
        return field -> {
            Matcher figure = FIGURE.matcher(field);
            if (figure.matches()) {
                return figures.get(Integer.parseInt(figure.group(1))).indicator();
            }
            return NESTED.matcher(field).matches() ? field : field.replaceFirst("[\\[.].*", "");
        };
    }

    /** The figures that a row states, from left to right; what cannot be read is remarked upon. */
    public static List<StatedFigure> read(ImportRow row, Statements.Catalogue catalogue) {
        List<StatedFigure> figures = new ArrayList<>();
        for (String field : row.fields()) {
            catalogue.unit(field).filter(unit -> row.has(field)).ifPresent(unit -> {
                Figure figure = row.figure(field, unit);
                if (figure != null) {
                    figures.add(StatedFigure.of(field, figure));
                }
            });
        }
        return figures;
    }
}
