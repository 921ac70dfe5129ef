package vn.huunghi.activity.returns;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PeriodKind;

/** What a return declares for; a year or month stands for its first day as a start and for its last as an end. */
record Period(
        @NotNull PeriodKind kind,

        @Schema(nullable = true, description = "None for AS_OF, may be none for CUMULATIVE")
        PartialDate from,

        @NotNull PartialDate to) {

    static Period of(PeriodKind kind, LocalDate from, LocalDate to) {
        return new Period(kind, from == null ? null : PartialDate.of(from), PartialDate.of(to));
    }

    boolean isAsOfADay() {
        return kind == PeriodKind.AS_OF;
    }

    LocalDate firstDay() {
        return from == null ? null : from.first();
    }

    LocalDate lastDay() {
        return to.last();
    }

    /** @throws Refusal 422 illegal-period */
    void check() {
        if (!kind.allows(firstDay(), lastDay())) {
            throw Refusal.of(
                    ActivityProblem.ILLEGAL_PERIOD,
                    "period",
                    new Message(
                            "Kỳ %s phải %s.".formatted(kind, kind.rule().vi()),
                            "A period %s runs %s.".formatted(kind, kind.rule().en())));
        }
    }
}
