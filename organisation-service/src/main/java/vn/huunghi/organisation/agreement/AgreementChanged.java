package vn.huunghi.organisation.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.PartialDate;

/** The public state of an agreement, contract {@code huunghi.agreement.v1}; its status follows from its days. */
record AgreementChanged(
        UUID id,
        long version,
        Boolean withdrawn,
        AgreementKind kind,
        String title,
        String number,
        List<UUID> partyIds,
        List<ExternalParty> externalParties,
        List<String> provinceIds,
        PartialDate signedOn,
        PartialDate validFrom,
        PartialDate validTo,
        LocalDate terminatedOn,
        List<StatedObligation> obligations,
        String externalId,
        Source source) {
    static final String TOPIC = "huunghi.agreement.v1";

    static AgreementChanged of(Agreement agreement) {
        return new AgreementChanged(
                agreement.id(),
                agreement.version(),
                agreement.withdrawn() ? true : null,
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
                agreement.externalId(),
                agreement.source());
    }
}
