package vn.huunghi.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.activity.indicator.StatedFigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.time.PartialDate;

/** An activity as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ActivityView(
        UUID id,
        ActivityKind kind,
        String title,
        ActivityStatus status,
        @Schema(nullable = true) PartialDate startsOn,
        PartialDate endsOn,
        @Schema(nullable = true) Direction direction,
        @Schema(nullable = true) Mode mode,
        List<UUID> organiserIds,
        List<String> provinceIds,
        @Schema(nullable = true) String place,
        List<String> countryCodes,
        List<UUID> foreignAreaIds,
        @Schema(nullable = true) UUID agreementId,
        @Schema(nullable = true) UUID parentId,
        @Schema(nullable = true) UUID seriesId,
        @Schema(nullable = true) Integer editionNo,
        List<StatedFigureView> figures,
        List<String> outcomes,
        List<Policy> policies,
        @Schema(nullable = true) Source source,
        @Schema(nullable = true) String externalId,
        List<ActivityWarning> warnings,
        boolean withdrawn,
        long version) {

    /** @param doubles the activities that it may be a double of */
    static ActivityView of(ActivityChanged state, Map<String, Unit> units, List<UUID> doubles, Language language) {
        return new ActivityView(
                state.id(),
                state.kind(),
                state.title(),
                state.status(),
                state.startsOn(),
                state.endsOn(),
                state.direction(),
                state.mode(),
                state.organiserIds(),
                state.provinceIds(),
                state.place(),
                state.countryCodes(),
                state.foreignAreaIds(),
                state.agreementId(),
                state.parentId(),
                state.seriesId(),
                state.editionNo(),
                StatedFigureView.of(state.figures(), units, language),
                state.outcomes(),
                state.policies(),
                state.source(),
                state.externalId(),
                doubles.isEmpty() ? List.of() : List.of(ActivityWarning.possibleDuplicate(doubles, language)),
                Boolean.TRUE.equals(state.withdrawn()),
                state.version());
    }
}
