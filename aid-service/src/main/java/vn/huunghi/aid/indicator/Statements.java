package vn.huunghi.aid.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.References;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** The figures that aid items state, checked against this service's copy of the catalogue. */
@ApplicationScoped
public class Statements {
    private final Mirror mirror;
    private final References references;

    @Inject
    Statements(Mirror mirror, References references) {
        this.mirror = mirror;
        this.references = references;
    }

    /** Indicators as they stood when they were looked up. */
    public static final class Catalogue {
        private final Map<String, Indicator> indicators;

        private Catalogue(Map<String, Indicator> indicators) {
            this.indicators = indicators;
        }

        /** What a figure of the indicator counts; empty for one that is not known. */
        public Optional<Unit> unit(String code) {
            return Optional.ofNullable(indicators.get(code)).map(Indicator::unit);
        }
    }

    /**
     * Waits for indicators that may just have been added; never called in a transaction.
     *
     * @throws Refusal 422 unknown-indicator
     */
    public void await(List<StatedFigure> stated) {
        Catalogue catalogue =
                catalogue(stated.stream().map(StatedFigure::indicator).toList());
        for (int i = 0; i < stated.size(); i++) {
            String code = stated.get(i).indicator();
            if (catalogue.unit(code).isEmpty()) {
                references.await(AidProblem.UNKNOWN_INDICATOR, field(i), List.of(code), this::known);
            }
        }
    }

    private Set<String> known(Collection<String> codes) {
        return mirror.known(Indicator.TOPIC, codes);
    }

    /** What is to be known of these indicators, in one statement. */
    public Catalogue catalogue(Collection<String> codes) {
        return codes.isEmpty()
                ? new Catalogue(Map.of())
                : new Catalogue(mirror.find(Indicator.TOPIC, Set.copyOf(codes)).values().stream()
                        .filter(event -> !event.withdrawn())
                        .map(Indicator::of)
                        .collect(Collectors.toMap(Indicator::code, Function.identity())));
    }

    /**
     * The figures of an aid item: only of indicators that are recorded so.
     *
     * @param held those that the record states already, which keep what is sent back unchanged
     * @throws Refusal 422
     */
    public List<IndicatorFigure> recorded(List<StatedFigure> stated, List<IndicatorFigure> held) {
        return recorded(
                stated,
                held,
                catalogue(stated.stream().map(StatedFigure::indicator).toList()));
    }

    /** As {@link #recorded(List, List)}, of indicators looked up for many records at once. */
    public List<IndicatorFigure> recorded(List<StatedFigure> stated, List<IndicatorFigure> held, Catalogue catalogue) {
        Map<String, IndicatorFigure> before =
                held.stream().collect(Collectors.toMap(IndicatorFigure::indicator, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<IndicatorFigure> figures = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            String code = stated.get(i).indicator();
            Indicator indicator = catalogue.indicators.get(code);
            IndicatorFigure same = before.get(code);
            // What an indicator counted that was withdrawn since stays as it is, and can be said in no other way.
            boolean stays = indicator == null
                    && same != null
                    && StatedFigure.of(code, same.figure()).equals(stated.get(i));
            if (stays && seen.add(code)) {
                figures.add(same);
                continue;
            }
            mustBeStatable(field(i), code, indicator, before.containsKey(code));
            if (!seen.add(code)) {
                throw refusal(
                        AidProblem.DUPLICATE_INDICATOR,
                        field(i),
                        "Chỉ tiêu %s chỉ được ghi một lần.".formatted(code),
                        "%s may be stated only once.".formatted(code));
            }
            Figure figure = stated.get(i).toFigure("figures[%d]".formatted(i), indicator.unit());
            figures.add(IndicatorFigure.of(code, withoutOurWording(figure, before.get(code), indicator.unit())));
        }
        return List.copyOf(figures);
    }

    /** The units in which figures that are held are to be rendered; none of an indicator that was withdrawn. */
    public Map<String, Unit> units(Collection<IndicatorFigure> figures) {
        return catalogue(figures.stream().map(IndicatorFigure::indicator).toList()).indicators.values().stream()
                .collect(Collectors.toMap(Indicator::code, Indicator::unit));
    }

    private static void mustBeStatable(String field, String code, Indicator indicator, boolean isHeld) {
        if (indicator == null) {
            throw refusal(
                    AidProblem.UNKNOWN_INDICATOR,
                    field,
                    "Không có chỉ tiêu %s.".formatted(code),
                    "There is no indicator %s.".formatted(code));
        }
        if (!indicator.active() && !isHeld) {
            throw refusal(
                    AidProblem.INDICATOR_INACTIVE,
                    field,
                    "Chỉ tiêu %s đã ngừng dùng.".formatted(code),
                    "Indicator %s is no longer used.".formatted(code));
        }
        if (!indicator.recordable()) {
            throw refusal(
                    AidProblem.INDICATOR_NOT_RECORDABLE,
                    field,
                    "Chỉ tiêu %s được tính hoặc khai trong báo cáo nên không được ghi trong khoản viện trợ."
                            .formatted(code),
                    "%s is computed or declared in returns and cannot stand in an aid item.".formatted(code));
        }
    }

    /** A wording that we made up for an answer does not become what was reported by being sent back. */
    private static Figure withoutOurWording(Figure figure, IndicatorFigure held, Unit unit) {
        boolean ours = figure.text() != null
                && held != null
                && held.text() == null
                && figure.withText(null).withNote(null).equals(held.figure().withNote(null))
                && (figure.text().equals(figure.render(unit, Language.VI))
                        || figure.text().equals(figure.render(unit, Language.EN)));
        return ours ? figure.withText(null) : figure;
    }

    private static String field(int index) {
        return "figures[%d].indicator".formatted(index);
    }

    private static Refusal refusal(AidProblem problem, String field, String vi, String en) {
        return Refusal.of(problem, field, new Message(vi, en));
    }
}
