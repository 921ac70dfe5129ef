package vn.huunghi.reporting.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.reporting.Topics;
import vn.huunghi.reporting.mirror.StateReader;

/** The catalogue of indicators as this service holds it. */
@Singleton
public class Measures {
    private static final Comparator<Measure> CATALOGUE =
            Comparator.comparing(Measure::group).thenComparing(Measure::code);

    private final Mirror mirror;
    private final StateReader<Measure> states;

    Measures(Mirror mirror, ObjectMapper json) {
        this.mirror = mirror;
        this.states = new StateReader<>(Measure.class, json);
    }

    /** By group and code; in one statement. */
    public List<Measure> all() {
        return mirror.all(Topics.INDICATOR).stream()
                .filter(event -> !event.withdrawn())
                .map(states::read)
                .sorted(CATALOGUE)
                .toList();
    }

    public Optional<Measure> find(String code) {
        return mirror.find(Topics.INDICATOR, code)
                .filter(event -> !event.withdrawn())
                .map(states::read);
    }

    Page<MeasureView> page(PageQuery query) {
        Optional<List<String>> after = query.after(2);
        List<Measure> rows = all().stream()
                .filter(measure -> after.isEmpty() || isAfter(measure, after.get()))
                .limit(query.fetch())
                .toList();
        return Page.of(rows, query, MeasureView::of, measure -> Cursor.encode(measure.group(), measure.code()));
    }

    private static boolean isAfter(Measure measure, List<String> place) {
        int groups = measure.group().compareTo(Cursor.text(place.get(0)));
        return groups > 0 || groups == 0 && measure.code().compareTo(Cursor.text(place.get(1))) > 0;
    }
}
