package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.huunghi.kit.time.PartialDate;

/** An agreement is in force from the first day of its validity, else of its signing, through the last, unless terminated. */
final class AgreementStandings {
    private AgreementStandings() {}

    static List<Standing> of(String id, AgreementState agreement) {
        PartialDate begins = agreement.validFrom() == null ? agreement.signedOn() : agreement.validFrom();
        if (begins == null) {
            return List.of();
        }
        Stretch<List<String>> inForce = new Stretch<>(begins.first(), end(agreement), agreement.provinceIds());
        if (inForce.isEmpty()) {
            return List.of();
        }
        return List.of(Standing.one(
                id,
                ComputedMeasures.AGREEMENTS_IN_FORCE,
                inForce,
                Traits.of(agreement.kind(), agreement.countryCodes(), agreement.partyIds())));
    }

    /** The first day on which it is no longer in force. */
    private static LocalDate end(AgreementState agreement) {
        LocalDate expired = agreement.validTo() == null
                ? LocalDate.MAX
                : agreement.validTo().last().plusDays(1);
        return Stream.of(expired, agreement.terminatedOn() == null ? LocalDate.MAX : agreement.terminatedOn())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
