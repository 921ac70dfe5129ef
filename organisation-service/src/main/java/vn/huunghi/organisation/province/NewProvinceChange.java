package vn.huunghi.organisation.province;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.geography.ProvinceType;
import vn.huunghi.kit.text.Texts;

/** A merger, a renaming or an upgrade to come, as an administrator states it. */
@JsonIgnoreProperties({"id", "version"})
record NewProvinceChange(
        @NotNull ProvinceChangeKind kind,

        @NotNull @Schema(description = "The first day of what is new; after today")
        LocalDate effectiveOn,

        @Size(max = 500) @Schema(nullable = true, description = "The resolution behind it")
        String legalBasis,

        @NotNull
        @Size(max = 20)
        @Schema(description = "Two or more that end in a MERGE; the one that stays, of a RENAME or an UPGRADE")
        List<@NotNull String> fromIds,

        @NotNull @Valid Outcome to) {

    NewProvinceChange {
        legalBasis = Texts.orNull(legalBasis);
        fromIds = fromIds == null ? null : Texts.distinct(fromIds);
    }

    /** What stands after it; what may be left out is taken from the provinces that it comes from. */
    @Schema(name = "NewProvinceOutcome")
    record Outcome(
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            @Size(max = 60)
            @Schema(nullable = true, description = "Of a MERGE: the new territory's, borne by none before")
            String id,

            @Pattern(regexp = "[0-9]{2}")
            @Schema(nullable = true, description = "Of a MERGE: a code that no other province bears from that day on")
            String code,

            @Size(max = 200) @Schema(nullable = true, description = "May be left out by an UPGRADE only")
            String name,

            @Size(max = 200) @Schema(nullable = true) String nameEn,

            @Schema(nullable = true, description = "Of a MERGE; a RENAME keeps it, an UPGRADE makes it a city")
            ProvinceType type,

            @Pattern(regexp = "VN-[0-9A-Z]{2}") @Schema(nullable = true, description = "ISO 3166-2")
            String iso,

            @Size(max = 20)
            @Schema(nullable = true, description = "By default those of the provinces that it comes from")
            List<@NotNull String> borders,

            @Schema(nullable = true, description = "By default whether one of the provinces that it comes from is")
            Boolean coastal) {
        Outcome {
            id = Texts.orNull(id);
            code = Texts.orNull(code);
            name = Texts.orNull(name);
            nameEn = Texts.orNull(nameEn);
            iso = Texts.orNull(iso);
            borders = borders == null ? null : Texts.distinct(borders);
        }
    }
}
