package vn.huunghi.organisation.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** What an organisation is from a day on, as a client states it. */
@JsonIgnoreProperties("from")
@Schema(name = "NewOrganisationState")
public record NewState(
        @NotNull @Size(max = 500) String name,
        @Size(max = 500) @Schema(nullable = true) String nameEn,

        @Schema(nullable = true, description = "In force on the state's first day; none where it has no territory")
        String provinceId,

        @Schema(nullable = true, description = "The organisation it is under")
        UUID parentId,

        @NotNull
        @Schema(
                description = "PROPOSED, ACTIVE or SUSPENDED. MERGED and DISSOLVED are refused with"
                        + " `ended-by-succession`: an organisation ends by a succession")
        OrganisationStatus status,

        @Size(max = 500)
        @Schema(nullable = true, description = "The decision behind it; may be dated later than it takes effect")
        String decision) {

    public NewState {
        name = Texts.orNull(name);
        nameEn = Texts.orNull(nameEn);
        provinceId = Texts.orNull(provinceId);
        decision = Texts.orNull(decision);
    }
}
