package vn.huunghi.organisation.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** An organisation as a client states it; name, province, parent and status are those of one of its states. */
@JsonIgnoreProperties({"id", "version", "successorId", "finalSuccessorId", "states", "withdrawn"})
public record NewOrganisation(
        @NotNull OrganisationKind kind,
        @NotNull @Size(max = 500) String name,
        @Size(max = 500) @Schema(nullable = true) String nameEn,

        @Schema(
                nullable = true,
                description = "None only for organisations without a territory, written by administrators")
        String provinceId,

        @Schema(nullable = true, description = "The organisation it is under")
        UUID parentId,

        @NotNull
        @Schema(
                description = "PROPOSED, ACTIVE or SUSPENDED. MERGED and DISSOLVED are refused with"
                        + " `ended-by-succession`: an organisation ends by a succession")
        OrganisationStatus status,

        @Size(max = 50) @Schema(nullable = true) List<@NotNull @Size(max = 500) String> aliases,
        @Size(max = 200) @Schema(nullable = true) String shortName,

        @Size(max = 300) @Schema(nullable = true, description = "Partner countries, ISO 3166-1 alpha-2")
        List<@NotNull String> countryCodes,

        @Size(max = 200) @Schema(nullable = true, description = "The group of partner countries, as in ASEAN")
        String bloc,

        @Schema(nullable = true, description = "Only of a CHAPTER")
        HostKind hostKind,

        @Schema(nullable = true) PartialDate foundedOn,

        @Size(max = 200) @Schema(nullable = true, description = "The integrating system's own id, unique per client")
        String externalId,

        @Valid @Schema(nullable = true) Source source) {

    public NewOrganisation {
        name = Texts.orNull(name);
        nameEn = Texts.orNull(nameEn);
        provinceId = Texts.orNull(provinceId);
        aliases = Texts.distinct(aliases);
        shortName = Texts.orNull(shortName);
        countryCodes = Texts.distinct(countryCodes);
        bloc = Texts.orNull(bloc);
        externalId = Texts.orNull(externalId);
        source = Source.orNull(source);
    }

    /** The plain fields as one state; the decision behind it is stated with the state itself. */
    NewState state(String decision) {
        return new NewState(name, nameEn, provinceId, parentId, status, decision);
    }
}
