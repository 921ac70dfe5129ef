package vn.huunghi.activity.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** The figures that records state, checked against the catalogue. The first one freezes its indicator. */
@ApplicationScoped
public class Statements {
    private final EntityManager entities;
    private final Database database;

    // An indicator that was stated once never changes its unit again, so what is in here needs no refreshing.
    private final Map<String, Unit> frozen = new ConcurrentHashMap<>();

    @Inject
    Statements(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /**
     * The figures of an activity: only of indicators that are recorded so.
     *
     * @param held those that the record states already, which keep what is sent back unchanged
     * @throws Refusal 422
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<IndicatorFigure> recorded(List<StatedFigure> stated, List<IndicatorFigure> held) {
        Catalogue catalogue = catalogueOf(stated);
        List<IndicatorFigure> figures = recorded(stated, held, catalogue);
        freeze(catalogue, figures);
        return figures;
    }

    /** As {@link #recorded(List, List)}, of indicators looked up, and to be frozen, for many records at once. */
    public List<IndicatorFigure> recorded(List<StatedFigure> stated, List<IndicatorFigure> held, Catalogue catalogue) {
        return read(stated, held, catalogue, true);
    }

    /**
     * The figures of a return, which may declare any indicator; otherwise as {@link #recorded}.
     *
     * @param asOfADay whether the return speaks of a day, on which there are stocks and rates but nothing has flowed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<IndicatorFigure> declared(List<StatedFigure> stated, List<IndicatorFigure> held, boolean asOfADay) {
        Catalogue catalogue = catalogueOf(stated);
        List<IndicatorFigure> figures = declared(stated, held, asOfADay, catalogue);
        freeze(catalogue, figures);
        return figures;
    }

    /** As {@link #declared(List, List, boolean)}, of indicators looked up, and to be frozen, for many at once. */
    public List<IndicatorFigure> declared(
            List<StatedFigure> stated, List<IndicatorFigure> held, boolean asOfADay, Catalogue catalogue) {
        if (asOfADay) {
            mustNotFlow(stated, catalogue);
        }
        return read(stated, held, catalogue, false);
    }

    /** What is to be known of these indicators, in one statement. */
    public Catalogue catalogue(Collection<String> codes) {
        return new Catalogue(uses(Set.copyOf(codes)));
    }

    private Catalogue catalogueOf(List<StatedFigure> stated) {
        Catalogue catalogue =
                catalogue(stated.stream().map(StatedFigure::indicator).toList());
        keepFrozen(catalogue.uses);
        return catalogue;
    }

    /** Indicators as they stood when they were looked up. */
    public static final class Catalogue {
        private final Map<String, Use> uses;

        private Catalogue(Map<String, Use> uses) {
            this.uses = uses;
        }

        /** What a figure of the indicator counts; empty for one that is not known. */
        public Optional<Unit> unit(String code) {
            return Optional.ofNullable(uses.get(code)).map(Use::unit);
        }
    }

    private static void mustNotFlow(List<StatedFigure> figures, Catalogue catalogue) {
        for (int i = 0; i < figures.size(); i++) {
            String code = figures.get(i).indicator();
            Use use = catalogue.uses.get(code);
            if (use != null && use.nature() == Nature.FLOW) {
                throw refusal(
                        ActivityProblem.FLOW_AS_OF_A_DAY,
                        "figures[%d].indicator".formatted(i),
                        "%s đếm việc diễn ra trong một kỳ nên không thể báo cáo tại một thời điểm (AS_OF)."
                                .formatted(code),
                        "%s counts what happens over days and cannot be declared as of a day (AS_OF).".formatted(code));
            }
        }
    }

    /**
     * Freezes the indicators of figures that are stored with this transaction: once in an indicator's life. The row lock
     * makes a change of its unit wait and then see it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze(Catalogue catalogue, Collection<IndicatorFigure> figures) {
        String[] codes = figures.stream()
                .map(IndicatorFigure::indicator)
                .filter(code -> !catalogue.uses.get(code).used())
                .distinct()
                .toArray(String[]::new);
        if (codes.length > 0) {
            // Locked in order of the codes, so that two first uses cannot wait for each other.
            database.update("""
                    update indicator set used = true where code in (
                        select code from indicator where code = any (?) and not used
                        order by code collate "C" for no key update)
                    """, (Object) codes);
        }
    }

    /** The units in which figures that are held are to be rendered. */
    public Map<String, Unit> units(Collection<IndicatorFigure> figures) {
        Map<String, Unit> units = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (IndicatorFigure figure : figures) {
            Unit unit = frozen.get(figure.indicator());
            if (unit == null) {
                missing.add(figure.indicator());
            } else {
                units.put(figure.indicator(), unit);
            }
        }
        Map<String, Use> uses = uses(missing);
        // In a transaction the first use may be its own, and may yet be rolled back.
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
            keepFrozen(uses);
        }
        uses.forEach((code, use) -> units.put(code, use.unit()));
        return units;
    }

    private List<IndicatorFigure> read(
            List<StatedFigure> stated, List<IndicatorFigure> held, Catalogue catalogue, boolean recorded) {
        Map<String, IndicatorFigure> before =
                held.stream().collect(Collectors.toMap(IndicatorFigure::indicator, Function.identity()));
        Map<String, Use> uses = catalogue.uses;
        Set<String> seen = new HashSet<>();
        List<IndicatorFigure> figures = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            String field = "figures[%d]".formatted(i);
            String code = stated.get(i).indicator();
            mustBeStatable(field + ".indicator", code, uses.get(code), before.containsKey(code), recorded);
            if (!seen.add(code)) {
                throw refusal(
                        ActivityProblem.DUPLICATE_INDICATOR,
                        field + ".indicator",
                        "Chỉ tiêu %s chỉ được ghi một lần.".formatted(code),
                        "%s may be stated only once.".formatted(code));
            }
            Unit unit = uses.get(code).unit();
            Figure figure = stated.get(i).toFigure(field, unit);
            figures.add(IndicatorFigure.of(code, withoutOurWording(figure, before.get(code), unit)));
        }
        return List.copyOf(figures);
    }

    private static void mustBeStatable(String field, String code, Use use, boolean isHeld, boolean recorded) {
        if (use == null) {
            throw refusal(
                    ActivityProblem.UNKNOWN_INDICATOR,
                    field,
                    "Không có chỉ tiêu %s.".formatted(code),
                    "There is no indicator %s.".formatted(code));
        }
        if (!use.active() && !isHeld) {
            throw refusal(
                    ActivityProblem.INDICATOR_INACTIVE,
                    field,
                    "Chỉ tiêu %s đã ngừng dùng.".formatted(code),
                    "Indicator %s is no longer used.".formatted(code));
        }
        if (recorded && use.recording() != Recording.FIGURE) {
            throw refusal(
                    ActivityProblem.INDICATOR_NOT_RECORDABLE,
                    field,
                    "Chỉ tiêu %s là %s nên không được ghi trong hoạt động.".formatted(code, use.recording()),
                    "%s is %s and cannot stand in an activity.".formatted(code, use.recording()));
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

    private Map<String, Use> uses(Set<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select new Use(i.code, i.unit, i.nature, i.recording, i.active, i.used) from Indicator i"
                                + " where i.code in :codes",
                        Use.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(Use::code, Function.identity()));
    }

    private void keepFrozen(Map<String, Use> uses) {
        uses.values().stream().filter(Use::used).forEach(use -> frozen.put(use.code(), use.unit()));
    }

    private static Refusal refusal(ActivityProblem problem, String field, String vi, String en) {
        return Refusal.of(problem, field, new Message(vi, en));
    }
}
