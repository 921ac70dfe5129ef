package vn.huunghi.organisation.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.PartialDate;

/** An agreement as clients see it: its status is that of the day asked for. */
@Schema(name = "Agreement")
record AgreementView(
        UUID id,
        AgreementKind kind,
        String title,
        @Schema(nullable = true) String number,
        List<UUID> partyIds,
        List<ExternalParty> externalParties,
        List<String> provinceIds,
        @Schema(nullable = true) PartialDate signedOn,
        @Schema(nullable = true) PartialDate validFrom,
        @Schema(nullable = true) PartialDate validTo,
        @Schema(nullable = true) LocalDate terminatedOn,
        List<StatedObligation> obligations,
        AgreementStatus status,
        @Schema(nullable = true) String externalId,
        @Schema(nullable = true) Source source,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, description = "Only there when it is true")
        Boolean withdrawn,

        long version) {

    static AgreementView of(Agreement agreement, LocalDate on) {
        return new AgreementView(
                agreement.id(),
                agreement.kind(),
                agreement.title(),
                agreement.number(),
                agreement.partyIds(),
                agreement.externalParties(),
                agreement.provinceIds(),
                agreement.signedOn(),
                agreement.validFrom(),
                agreement.validTo(),
                agreement.terminatedOn(),
                agreement.obligations(),
                agreement.statusOn(on),
                agreement.externalId(),
                agreement.source(),
                agreement.withdrawn() ? true : null,
                agreement.version());
    }
}
