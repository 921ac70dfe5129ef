package vn.huunghi.activity.returns;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.activity.indicator.StatedFigure;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;

/** What a reporter declares; a change replaces the whole. */
@JsonIgnoreProperties({"id", "version", "withdrawn", "changedAt", "status", "history", "allowedActions", "warnings"})
record NewReturn(
        @NotNull UUID reporterId,

        @Schema(
                nullable = true,
                description = "Must be in force on the period's last day; with neither provinceId nor clusterId the"
                        + " return is the nation's own")
        @Size(min = 1, max = 64)
        String provinceId,

        @Schema(nullable = true, description = "For a cluster as a whole, which only its coordinator declares")
        @Size(min = 1, max = 64)
        String clusterId,

        @Schema(
                description = "Returns whose days lie within this one's period, of the same province (before and after"
                        + " mergers too), of the cluster and its members on the period's last day, or for the nation"
                        + " any: for the indicators that this one states itself, their figures are shown and not"
                        + " added")
        @Size(max = 1000)
        List<@NotNull UUID> includesReturnIds,

        @NotNull @Valid Period period,

        @Schema(description = "Of any indicator, each at most once")
        List<@NotNull @Valid StatedFigure> figures,

        List<@NotBlank String> results,
        List<@NotBlank String> limitations,
        List<@NotBlank String> tasks,
        @Schema(nullable = true) @Valid Source source,

        @Schema(nullable = true, description = "The record's number in the client's own system, unique per client")
        @Size(max = 200)
        String externalId) {

    NewReturn {
        includesReturnIds = Texts.set(includesReturnIds);
        figures = figures == null ? List.of() : figures;
        results = Texts.list(results);
        limitations = Texts.list(limitations);
        tasks = Texts.list(tasks);
        source = Source.orNull(source);
        externalId = Texts.orNull(externalId);
    }

    ReturnScope scope() {
        return new ReturnScope(provinceId, clusterId);
    }

    /**
     * Checks what can be checked without looking anything up.
     *
     * @throws Refusal 422 illegal-period, two-scopes
     */
    void check() {
        period.check();
        if (provinceId != null && clusterId != null) {
            throw Refusal.of(
                    ActivityProblem.TWO_SCOPES,
                    "clusterId",
                    new Message(
                            "Báo cáo là của một tỉnh hoặc của một cụm, không phải của cả hai.",
                            "A return is a province's or a cluster's, not both."));
        }
    }
}
