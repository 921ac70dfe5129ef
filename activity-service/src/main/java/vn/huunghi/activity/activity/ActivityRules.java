package vn.huunghi.activity.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.RegisterProblem;
import vn.huunghi.kit.text.Message;

/** What can be said against an activity by looking at nothing else. */
final class ActivityRules {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private ActivityRules() {}

    /** @throws Refusal 422 if it contradicts itself */
    static void check(NewActivity stated, LocalDate today) {
        if (stated.startsOn() != null
                && stated.startsOn().first().isAfter(stated.endsOn().last())) {
            throw refusal(
                    ActivityProblem.STARTS_AFTER_IT_ENDS,
                    "startsOn",
                    "Ngày bắt đầu %s sau ngày kết thúc %s.".formatted(stated.startsOn(), stated.endsOn()),
                    "It starts on %s, after it ends on %s.".formatted(stated.startsOn(), stated.endsOn()));
        }
        // Known only by year or month, it may have been held on any day of it that has come.
        if (stated.status() == ActivityStatus.HELD && stated.endsOn().first().isAfter(today)) {
            throw refusal(
                    ActivityProblem.HELD_IN_THE_FUTURE,
                    "endsOn",
                    "Ngày kết thúc %s chưa tới nên hoạt động chưa thể là HELD.".formatted(stated.endsOn()),
                    "It ends on %s, which has not come, so it cannot be HELD.".formatted(stated.endsOn()));
        }
        if (stated.editionNo() != null && stated.seriesId() == null) {
            throw refusal(
                    ActivityProblem.EDITION_WITHOUT_SERIES,
                    "seriesId",
                    "editionNo cần có seriesId.",
                    "editionNo needs a seriesId.");
        }
        mustBeCountries(stated.countryCodes());
    }

    private static void mustBeCountries(List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            String country = codes.get(i);
            if (!COUNTRIES.contains(country)) {
                throw refusal(
                        RegisterProblem.UNKNOWN_COUNTRY,
                        "countryCodes[%d]".formatted(i),
                        "Không có mã quốc gia %s (ISO 3166-1 alpha-2).".formatted(country),
                        "There is no country %s (ISO 3166-1 alpha-2).".formatted(country));
            }
        }
    }

    private static Refusal refusal(ProblemType problem, String field, String vi, String en) {
        return Refusal.of(problem, field, new Message(vi, en));
    }
}
