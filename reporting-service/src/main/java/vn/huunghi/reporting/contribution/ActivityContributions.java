package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.figure.Figure;

/** What an activity counts as: its figures, one activity and, for some kinds, one session. */
final class ActivityContributions {
    private static final String HELD = "HELD";
    private static final Map<String, String> SESSION_OF_KIND = Map.of(
            "COMMUNICATION", "COMMUNICATION_SESSIONS",
            "CULTURAL_EXCHANGE", "EXCHANGE_SESSIONS",
            "SPORT_EXCHANGE", "EXCHANGE_SESSIONS",
            "YOUTH_EXCHANGE", "EXCHANGE_SESSIONS");

    private ActivityContributions() {}

    static List<Contribution> of(String id, ActivityState activity) {
        if (!activity.status().equals(HELD)) {
            return List.of();
        }
        Map<String, Figure> figures = FigureState.byIndicator(activity.figures());
        List<Contribution> contributions = new ArrayList<>();
        figures.forEach((measure, figure) -> contributions.add(contribution(id, activity, measure, true, figure)));
        // A part is not an activity of its own.
        if (activity.parentId() == null) {
            implied(id, activity, ComputedMeasures.ACTIVITIES, figures, contributions);
        }
        String session = SESSION_OF_KIND.get(activity.kind());
        if (session != null) {
            implied(id, activity, session, figures, contributions);
        }
        return contributions;
    }

    private static void implied(
            String id,
            ActivityState activity,
            String measure,
            Map<String, Figure> stated,
            List<Contribution> contributions) {
        if (!stated.containsKey(measure)) {
            contributions.add(contribution(id, activity, measure, false, Figure.exact(BigDecimal.ONE)));
        }
    }

    private static Contribution contribution(
            String id, ActivityState activity, String measure, boolean stated, Figure figure) {
        return new Contribution(
                id,
                measure,
                Contribution.WHOLE,
                Basis.RECORDED,
                // It counts on the day it ends; where only the month or year is known, in that month or year.
                activity.endsOn().first(),
                activity.endsOn().last(),
                Accumulation.PERIOD,
                activity.provinceIds(),
                Traits.of(activity.kind(), activity.countryCodes(), activity.organiserIds()),
                activity.parentId(),
                stated,
                figure);
    }
}
