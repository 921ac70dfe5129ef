package vn.huunghi.reporting.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.time.PartialDate;

class AgreementStandingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # signed   | from       | to         | terminated | in force
                    -          | -          | -          | -          |
                    -          | -          | 2027       | -          |
                    2022-05-17 | -          | -          | -          | 2022-05-17..ever
                    2022-05    | -          | -          | -          | 2022-05-01..ever
                    2022-05-17 | 2022       | 2027       | -          | 2022-01-01..2028-01-01
                    2022-05-17 | 2022-06-01 | 2022-06-30 | -          | 2022-06-01..2022-07-01
                    -          | 2022-06    | 2027-06    | -          | 2022-06-01..2027-07-01
                    2022       | -          | 2022       | -          | 2022-01-01..2023-01-01
                    2022       | -          | 2027       | 2024-03-05 | 2022-01-01..2024-03-05
                    2022       | -          | 2023       | 2024-03-05 | 2022-01-01..2024-01-01
                    2022       | -          | -          | 2022-01-01 |
                    2022       | 2023       | -          | 2022-06-30 |
                    """)
    void isInForceFromItsBeginThroughItsEndUnlessTerminated(
            String signedOn, String validFrom, String validTo, LocalDate terminatedOn, String expected) {
        List<Standing> standings =
                AgreementStandings.of("g", agreement(date(signedOn), date(validFrom), date(validTo), terminatedOn));

        assertEquals(
                expected == null ? "" : "AGREEMENTS_IN_FORCE " + expected + " a,b",
                OrganisationStandingsTest.said(standings));
    }

    @ParameterizedTest
    @CsvSource({"2022-05-17, 2022-05-17, 2022-05-17", "2022-05, 2022-05-01, 2022-05-31", "2022, 2022-01-01, 2022-12-31"
    })
    void isSignedOnItsDayAsFarAsThatIsKnown(String signedOn, LocalDate from, LocalDate to) {
        List<Contribution> contributions =
                AgreementContributions.of("g", agreement(date(signedOn), null, null, LocalDate.of(2022, 1, 1)));

        assertEquals(1, contributions.size());
        assertEquals("AGREEMENTS_SIGNED", contributions.get(0).measure());
        assertEquals(Basis.RECORDED, contributions.get(0).basis());
        assertEquals(from, contributions.get(0).fromDay());
        assertEquals(to, contributions.get(0).toDay());
    }

    @Test
    void isNotSignedWithoutADay() {
        assertEquals(List.of(), AgreementContributions.of("g", agreement(null, date("2022"), null, null)));
    }

    @Test
    void countsOnceForAllItsProvincesPartiesAndCountries() {
        AgreementState agreement = agreement(date("2022"), null, null, null);
        Contribution signed = AgreementContributions.of("g", agreement).get(0);
        Standing inForce = AgreementStandings.of("g", agreement).get(0);

        assertEquals("1", signed.figure().value().toPlainString());
        assertEquals("1", inForce.figure().value().toPlainString());
        assertEquals(List.of("a", "b"), signed.provinces());
        assertEquals(List.of("a", "b"), inForce.provinces());
        assertEquals("TWINNING", signed.traits().kind());
        assertEquals("TWINNING", inForce.traits().kind());
        assertEquals(List.of("KH", "LA"), signed.traits().countries());
        assertEquals(List.of("KH", "LA"), inForce.traits().countries());
        assertEquals(List.of("o", "p"), signed.traits().organisations());
        assertEquals(List.of("o", "p"), inForce.traits().organisations());
    }

    private static AgreementState agreement(
            PartialDate signedOn, PartialDate validFrom, PartialDate validTo, LocalDate terminatedOn) {
        return new AgreementState(
                "TWINNING",
                List.of("p", "o", "p"),
                List.of(
                        new AgreementState.ExternalParty("LA"),
                        new AgreementState.ExternalParty(null),
                        new AgreementState.ExternalParty("KH")),
                List.of("b", "a"),
                signedOn,
                validFrom,
                validTo,
                terminatedOn);
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
