package vn.huunghi.activity.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.activity.indicator.StatedFigure;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** What a client says about an activity; a change replaces the whole. */
@JsonIgnoreProperties({"id", "version", "withdrawn", "changedAt", "warnings"})
record NewActivity(
        @NotNull ActivityKind kind,
        @NotBlank @Size(max = 1000) String title,
        @NotNull ActivityStatus status,

        @Schema(nullable = true, description = "Its first day as a start")
        PartialDate startsOn,

        @Schema(
                description = "The day on which it counts. Every province must be in force on the last day that it can"
                        + " mean: 2025 stands for 2025-12-31, so a territory that ended in 2025 is refused and its"
                        + " successor named")
        @NotNull
        PartialDate endsOn,

        @Schema(nullable = true) Direction direction,
        @Schema(nullable = true) Mode mode,
        @Size(max = 200) List<@NotNull UUID> organiserIds,

        @Schema(description = "On whose account it counts; empty: the nation's, which only an administrator records")
        @Size(max = 100)
        List<@NotBlank String> provinceIds,

        @Schema(nullable = true) @Size(max = 1000) String place,
        @Size(max = 250) List<@NotBlank String> countryCodes,

        @Schema(description = "Where it was in partner countries: provinces and villages of /foreign-areas")
        @Size(max = 200)
        List<@NotNull UUID> foreignAreaIds,

        @Schema(nullable = true, description = "The agreement that it carries out")
        UUID agreementId,

        @Schema(nullable = true, description = "The activity that this one is part of; a part has no parts of its own")
        UUID parentId,

        @Schema(nullable = true) UUID seriesId,

        @Schema(nullable = true, description = "Needs seriesId") @Min(1)
        Integer editionNo,

        List<@NotNull @Valid StatedFigure> figures,
        List<@NotBlank String> outcomes,
        List<@NotNull @Valid Policy> policies,
        @Schema(nullable = true) @Valid Source source,

        @Schema(nullable = true, description = "The record's number in the client's own system, unique per client")
        @Size(max = 200)
        String externalId) {

    NewActivity {
        title = Texts.orNull(title);
        organiserIds = Texts.set(organiserIds);
        provinceIds = Texts.set(provinceIds);
        place = Texts.orNull(place);
        countryCodes = Texts.set(countryCodes);
        foreignAreaIds = Texts.set(foreignAreaIds);
        figures = figures == null ? List.of() : figures;
        outcomes = Texts.list(outcomes);
        policies = policies == null ? List.of() : policies;
        source = Source.orNull(source);
        externalId = Texts.orNull(externalId);
    }
}
