package vn.huunghi.aid.item;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.aid.indicator.StatedFigure;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** What a client says about an aid item; a change replaces the whole. */
@JsonIgnoreProperties({
    "id",
    "version",
    "withdrawn",
    "changedAt",
    "approval",
    "legalRegime",
    "status",
    "allowedActions",
    "warnings",
    "totals",
    "history",
    "transactions"
})
record NewAidItem(
        @NotNull AidItemKind kind,

        @Schema(nullable = true, description = "Emergency aid may be disbursed before its approval; absent: false")
        Boolean emergency,

        @NotBlank @Size(max = 1000) String title,
        @Schema(nullable = true) @Size(max = 1000) String titleEn,
        @NotEmpty @Size(max = 50) List<@NotNull UUID> donorIds,

        @Schema(nullable = true, description = "An organisation; or recipientName")
        UUID recipientId,

        @Schema(nullable = true, description = "Where the recipient is no organisation of the register")
        @Size(max = 1000)
        String recipientName,

        @Schema(nullable = true, description = "An organisation; or managingAgency")
        UUID managingAgencyId,

        @Schema(nullable = true, description = "Where the managing agency is no organisation of the register")
        @Size(max = 1000)
        String managingAgency,

        @Schema(nullable = true, description = "The organisation that mobilised the aid")
        UUID mobiliserId,

        @Schema(nullable = true) AidForm form,
        @Size(max = 100) List<@NotNull @Valid SectorShare> sectors,

        @Schema(
                description = "On whose account it counts; empty: the nation's, which only an administrator records."
                        + " Each must be in force on the day of the approval, else on the first of plannedFrom, else"
                        + " today")
        @Size(max = 100)
        List<@NotNull @Valid ProvinceShare> provinces,

        @Schema(nullable = true) PartialDate plannedFrom,

        @Schema(nullable = true, description = "Its last day as an end")
        PartialDate plannedTo,

        List<@NotNull @Valid StatedFigure> figures,
        @Schema(nullable = true) @Valid Source source,

        @Schema(nullable = true, description = "The record's number in the client's own system, unique per client")
        @Size(max = 200)
        String externalId,

        @Schema(
                nullable = true,
                description =
                        "Required where the change gives an approved item a donor that is not registered for it, or"
                                + " provinces in which a donor is not; the history keeps it")
        @Size(max = 2000)
        String reason) {

    NewAidItem {
        emergency = Boolean.TRUE.equals(emergency);
        title = Texts.orNull(title);
        titleEn = Texts.orNull(titleEn);
        donorIds = Texts.set(donorIds);
        recipientName = Texts.orNull(recipientName);
        managingAgency = Texts.orNull(managingAgency);
        sectors = sectors == null ? List.of() : sectors;
        provinces = provinces == null ? List.of() : provinces;
        figures = figures == null ? List.of() : figures;
        source = Source.orNull(source);
        externalId = Texts.orNull(externalId);
        reason = Texts.orNull(reason);
    }

    List<String> sectorCodes() {
        return sectors.stream().map(SectorShare::code).toList();
    }

    List<String> provinceIds() {
        return provinces.stream().map(ProvinceShare::provinceId).toList();
    }

    /** The organisations that it refers to, by the fields in which they stand. */
    Map<String, UUID> organisationIds() {
        Map<String, UUID> ids = new LinkedHashMap<>();
        ids.put("recipientId", recipientId);
        ids.put("managingAgencyId", managingAgencyId);
        ids.put("mobiliserId", mobiliserId);
        ids.values().removeIf(Objects::isNull);
        return ids;
    }
}
