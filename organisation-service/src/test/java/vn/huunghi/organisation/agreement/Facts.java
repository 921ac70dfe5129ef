package vn.huunghi.organisation.agreement;

import java.time.LocalDate;
import java.util.List;
import vn.huunghi.kit.time.PartialDate;

/** What a client states in tests of the rules. */
final class Facts {
    private Facts() {}

    static NewAgreement agreement(String signedOn, String validFrom, String validTo, String terminatedOn) {
        return agreement(signedOn, validFrom, validTo, terminatedOn, List.of());
    }

    static NewAgreement agreement(
            String signedOn, String validFrom, String validTo, String terminatedOn, List<StatedObligation> owed) {
        return new NewAgreement(
                AgreementKind.MEMORANDUM,
                "Bản ghi nhớ",
                null,
                null,
                List.of(new ExternalParty("Svay Rieng", "KH", null)),
                null,
                partial(signedOn),
                partial(validFrom),
                partial(validTo),
                terminatedOn == null ? null : LocalDate.parse(terminatedOn),
                owed,
                null,
                null);
    }

    static StatedObligation obligation(Integer everyMonths, String firstDueOn, String... doneOn) {
        return new StatedObligation(
                "Giao ban",
                everyMonths,
                firstDueOn == null ? null : LocalDate.parse(firstDueOn),
                List.of(doneOn).stream().map(LocalDate::parse).toList());
    }

    private static PartialDate partial(String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
