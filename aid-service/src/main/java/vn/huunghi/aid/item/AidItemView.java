package vn.huunghi.aid.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.aid.indicator.StatedFigureView;
import vn.huunghi.aid.transaction.Totals;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.PartialDate;

/** An aid item as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AidItemView(
        UUID id,
        AidItemKind kind,
        boolean emergency,
        String title,
        @Schema(nullable = true) String titleEn,
        List<UUID> donorIds,
        @Schema(nullable = true) UUID recipientId,
        @Schema(nullable = true) String recipientName,
        @Schema(nullable = true) UUID managingAgencyId,
        @Schema(nullable = true) String managingAgency,
        @Schema(nullable = true) UUID mobiliserId,
        @Schema(nullable = true) AidForm form,
        List<SectorShare> sectors,
        List<ProvinceShare> provinces,
        @Schema(nullable = true) PartialDate plannedFrom,
        @Schema(nullable = true) PartialDate plannedTo,
        List<StatedFigureView> figures,
        @Schema(nullable = true) Approval approval,

        @Schema(nullable = true, description = "The law of the day of the approval; null without one")
        LegalRegime legalRegime,

        AidStatus status,

        @Schema(description = "The actions that the caller may take now")
        List<String> allowedActions,

        @Schema(description = "On the day of the approval, before it today")
        List<AidItemWarning> warnings,

        Totals totals,
        @Schema(nullable = true) Source source,
        @Schema(nullable = true) String externalId,
        boolean withdrawn,
        long version) {

    static AidItemView of(
            AidItemChanged state,
            List<StatedFigureView> figures,
            List<String> allowedActions,
            List<AidItemWarning> warnings,
            Totals totals) {
        return new AidItemView(
                state.id(),
                state.kind(),
                state.emergency(),
                state.title(),
                state.titleEn(),
                state.donorIds(),
                state.recipientId(),
                state.recipientName(),
                state.managingAgencyId(),
                state.managingAgency(),
                state.mobiliserId(),
                state.form(),
                state.sectors(),
                state.provinces(),
                state.plannedFrom(),
                state.plannedTo(),
                figures,
                state.approval(),
                state.approval() == null
                        ? null
                        : LegalRegime.of(state.approval().on()),
                state.status(),
                allowedActions,
                warnings,
                totals,
                state.source(),
                state.externalId(),
                Boolean.TRUE.equals(state.withdrawn()),
                state.version());
    }
}
