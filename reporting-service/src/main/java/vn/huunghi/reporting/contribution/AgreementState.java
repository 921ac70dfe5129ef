package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.huunghi.kit.time.PartialDate;

/** What statistics use of an agreement's event. */
record AgreementState(
        String kind,
        List<String> partyIds,
        List<ExternalParty> externalParties,
        List<String> provinceIds,
        PartialDate signedOn,
        PartialDate validFrom,
        PartialDate validTo,
        LocalDate terminatedOn) {

    AgreementState {
        Objects.requireNonNull(kind, "an agreement without kind");
        partyIds = StateSets.set(partyIds);
        externalParties = externalParties == null ? List.of() : List.copyOf(externalParties);
        provinceIds = StateSets.set(provinceIds);
    }

    /** A party outside the register; one that is no country's has no code. */
    record ExternalParty(String countryCode) {}

    List<String> countryCodes() {
        return StateSets.set(externalParties.stream()
                .map(ExternalParty::countryCode)
                .filter(Objects::nonNull)
                .toList());
    }
}
