package vn.huunghi.activity.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.activity.indicator.StatedFigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Language;

/** A return as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReturnView(
        UUID id,
        UUID reporterId,

        @Schema(nullable = true, description = "Null in a cluster's or the nation's own return")
        String provinceId,

        @Schema(nullable = true, description = "The cluster whose own return it is")
        String clusterId,

        @Schema(description = "Returns whose figures it stands for, where it states the same indicator")
        List<UUID> includesReturnIds,

        Period period,
        List<StatedFigureView> figures,
        List<String> results,
        List<String> limitations,
        List<String> tasks,
        @Schema(nullable = true) Source source,
        @Schema(nullable = true) String externalId,
        ReturnStatus status,

        @Schema(description = "Who took which step when, oldest first")
        List<ReturnStep> history,

        @Schema(description = "The steps that the caller may take now: submit, accept, send-back, reopen")
        List<String> allowedActions,

        boolean withdrawn,
        long version) {

    static ReturnView of(
            PeriodicReturn declared, List<String> allowedActions, Map<String, Unit> units, Language language) {
        ReturnChanged state = declared.state();
        return new ReturnView(
                state.id(),
                state.reporterId(),
                state.provinceId(),
                state.clusterId(),
                state.includesReturnIds(),
                Period.of(
                        state.period().kind(),
                        state.period().from(),
                        state.period().to()),
                StatedFigureView.of(state.figures(), units, language),
                state.results(),
                state.limitations(),
                state.tasks(),
                state.source(),
                state.externalId(),
                state.status(),
                declared.steps(),
                allowedActions,
                declared.withdrawn(),
                state.version());
    }
}
