package vn.huunghi.organisation.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** An agreement as a client states it; a change replaces the whole. */
@JsonIgnoreProperties({"id", "version", "status", "withdrawn"})
record NewAgreement(
        @NotNull AgreementKind kind,
        @NotNull @Size(max = 1000) String title,
        @Size(max = 200) @Schema(nullable = true) String number,

        @Size(max = 200)
        @Schema(nullable = true, description = "Organisations of the register; with `externalParties` at least one")
        List<@NotNull UUID> partyIds,

        @Size(max = 200) @Schema(nullable = true) List<@NotNull @Valid ExternalParty> externalParties,

        @Size(max = 100)
        @Schema(
                nullable = true,
                description = "On whose account it counts, in force on its first day. None only of agreements that"
                        + " administrators write")
        List<@NotNull String> provinceIds,

        @Schema(nullable = true, description = "Not in the future: what is still to be signed has none")
        PartialDate signedOn,

        @Schema(
                nullable = true,
                description = "Its first day as a start; without it the agreement begins on `signedOn`")
        PartialDate validFrom,

        @Schema(nullable = true, description = "Its last day as an end; null for an open one")
        PartialDate validTo,

        @Schema(nullable = true, description = "The first day on which it no longer binds")
        LocalDate terminatedOn,

        @Size(max = 100) @Schema(nullable = true) List<@NotNull @Valid StatedObligation> obligations,

        @Size(max = 200) @Schema(nullable = true, description = "The integrating system's own id, unique per client")
        String externalId,

        @Valid @Schema(nullable = true) Source source) {

    NewAgreement {
        title = Texts.orNull(title);
        number = Texts.orNull(number);
        partyIds = Texts.set(partyIds);
        externalParties = externalParties == null ? List.of() : externalParties;
        provinceIds = Texts.distinct(provinceIds);
        obligations = obligations == null ? List.of() : obligations;
        externalId = Texts.orNull(externalId);
        source = Source.orNull(source);
    }

    /** An agreement begins with its validity, else with its signature; null while it has neither. */
    LocalDate begins() {
        PartialDate beginning = validFrom == null ? signedOn : validFrom;
        return beginning == null ? null : beginning.first();
    }

    Validity validity() {
        return new Validity(begins(), validTo == null ? null : validTo.last().plusDays(1), terminatedOn);
    }
}
