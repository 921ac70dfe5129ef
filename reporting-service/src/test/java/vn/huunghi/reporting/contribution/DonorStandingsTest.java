package vn.huunghi.reporting.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DonorStandingsTest {

    /** Each row: registrations "from to withdrawn provinces" → from when until when it stands, and where. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # registrations                                                       | stands
                    -                                                                     |
                    2023-01-01 2025-12-31 - a                                             | DONORS_REGISTERED 2023-01-01..2026-01-01 a
                    2023-01-01 2025-12-31 2024-07-01 a,b                                  | DONORS_REGISTERED 2023-01-01..2024-07-01 a,b
                    2023-01-01 2025-12-31 2026-07-01 a                                    | DONORS_REGISTERED 2023-01-01..2026-01-01 a
                    2023-01-01 2025-12-31 2023-01-01 a                                    |
                    2020-01-01 2022-12-31 - a; 2023-01-01 2025-12-31 - b                  | DONORS_REGISTERED 2020-01-01..2023-01-01 a; DONORS_REGISTERED 2023-01-01..2026-01-01 b
                    2020-01-01 2022-12-31 - a; 2023-01-01 2025-12-31 - a                          | DONORS_REGISTERED 2020-01-01..2026-01-01 a
                    2020-01-01 2020-12-31 - a; 2022-01-01 2022-12-31 - a                  | DONORS_REGISTERED 2020-01-01..2021-01-01 a; DONORS_REGISTERED 2022-01-01..2023-01-01 a
                    2020-01-01 2022-12-31 - a; 2021-01-01 2023-12-31 - b                  | DONORS_REGISTERED 2020-01-01..2021-01-01 a; DONORS_REGISTERED 2021-01-01..2023-01-01 a,b; DONORS_REGISTERED 2023-01-01..2024-01-01 b
                    2020-01-01 2022-12-31 - a; 2021-01-01 2021-12-31 - *                  | DONORS_REGISTERED 2020-01-01..2021-01-01 a; DONORS_REGISTERED 2021-01-01..2022-01-01; DONORS_REGISTERED 2022-01-01..2023-01-01 a
                    """)
    void anNgoStandsWhileARegistrationIsValidWhereTheseNameTogether(String registrations, String expected) {
        List<DonorState.Registration> all = registrations == null
                ? List.of()
                : Stream.of(registrations.split("; "))
                        .map(DonorStandingsTest::registration)
                        .toList();

        List<Standing> standings = DonorStandings.of("d", new DonorState("NGO", "Tổ chức", "DE", all));

        assertEquals(
                expected == null ? "" : expected,
                OrganisationStandingsTest.said(standings).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOUNDATION", "AGENCY", "COMPANY", "INDIVIDUAL", "A_KIND_OF_LATER"})
    void whoNeedsNoRegistrationIsNotCounted(String kind) {
        DonorState donor = new DonorState(kind, "Quỹ", null, List.of(registration("2023-01-01 2025-12-31 - a")));

        assertEquals(List.of(), DonorStandings.of("d", donor));
    }

    @Test
    void itCarriesItselfAndItsCountry() {
        DonorState donor = new DonorState("NGO", "Tổ chức", "DE", List.of(registration("2023-01-01 2025-12-31 - a")));

        assertEquals(
                new Traits("NGO", List.of("DE"), List.of(), List.of(), List.of("d")),
                DonorStandings.of("d", donor).get(0).traits());
    }

    private static DonorState.Registration registration(String words) {
        String[] word = words.split(" ");
        return new DonorState.Registration(
                LocalDate.parse(word[0]),
                LocalDate.parse(word[1]),
                word[3].equals("*") ? List.of() : List.of(word[3].split(",")),
                word[2].equals("-") ? null : LocalDate.parse(word[2]));
    }
}
