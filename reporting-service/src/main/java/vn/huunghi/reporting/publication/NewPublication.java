package vn.huunghi.reporting.publication;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.Days;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PeriodKind;
import vn.huunghi.reporting.problem.ReportingProblem;
import vn.huunghi.reporting.report.Scope;
import vn.huunghi.reporting.statistic.Questions;

/** Which report somebody wants to give out. */
record NewPublication(
        @NotNull Scope.Kind scope,

        @Schema(nullable = true, description = "The province or cluster; null for the nation") @Size(max = 64)
        String id,

        @NotNull @Valid StatedPeriod period,

        @Schema(nullable = true, description = "The day whose boundaries hold; by default the last day of the period")
        LocalDate geography,

        @JsonProperty("public") @Schema(description = "Whether it can be read without a token; by default not")
        boolean open) {

    NewPublication {
        id = Texts.orNull(id);
    }

    /** A year or month stands for its first day as a start and for its last as an end. */
    record StatedPeriod(
            @Schema(
                    nullable = true,
                    description = "What the days must be, if given",
                    enumeration = {"YEAR", "HALF_YEAR", "QUARTER", "MONTH", "TERM", "YEAR_TO_DATE"})
            PeriodKind kind,

            @NotNull PartialDate from,
            @NotNull PartialDate to) {}

    /** @throws Refusal 400 required, 422 constraint-violated */
    Scope subject() {
        if (scope != Scope.Kind.NATION && id == null) {
            throw Refusal.of(
                    CommonProblem.REQUIRED,
                    "id",
                    new Message("Thiếu mã tỉnh hoặc cụm.", "The id of the province or cluster is missing."));
        }
        if (scope == Scope.Kind.NATION && id != null) {
            throw Refusal.of(
                    CommonProblem.CONSTRAINT_VIOLATED,
                    "id",
                    new Message("Báo cáo của cả nước không có id.", "The nation's report has no id."));
        }
        return new Scope(scope, id);
    }

    /** @throws Refusal 422 period-upside-down, period-too-long, illegal-period */
    Days days() {
        var days = Questions.days("period", period.from().first(), period.to().last());
        var kind = period.kind();
        if (kind == PeriodKind.CUMULATIVE || kind == PeriodKind.AS_OF) {
            throw Refusal.of(
                    ReportingProblem.ILLEGAL_PERIOD,
                    "period",
                    new Message(
                            "Báo cáo là của các ngày trong kỳ, không thể gọi là “%s”."
                                    .formatted(kind.label().vi()),
                            "A report is of the days of its period, which is not “%s”."
                                    .formatted(kind.label().en())));
        }
        if (kind != null && !kind.allows(days.from(), days.to())) {
            throw Refusal.of(
                    ReportingProblem.ILLEGAL_PERIOD,
                    "period",
                    new Message(
                            "Kỳ “%s” phải kéo dài %s."
                                    .formatted(kind.label().vi(), kind.rule().vi()),
                            "A period “%s” runs %s."
                                    .formatted(kind.label().en(), kind.rule().en())));
        }
        return days;
    }

    LocalDate geographyOn(Questions questions) {
        return questions.geography((geography == null ? days().to() : geography).toString());
    }
}
