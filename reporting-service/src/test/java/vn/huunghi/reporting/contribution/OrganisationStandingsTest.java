package vn.huunghi.reporting.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationStandingsTest {

    /** Each row: kind; states "from status province parent", "-" for none → what it stands for from until and where. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PROVINCIAL_UNION       | - ACTIVE a -                            | ORGANISATIONS ever..ever a
                    PROVINCIAL_UNION       | 2017-01-01 ACTIVE a -                   | ORGANISATIONS 2017-01-01..ever a
                    MASS_ORGANISATION      | - ACTIVE - -                            | ORGANISATIONS ever..ever
                    FRIENDSHIP_ASSOCIATION | - ACTIVE a -                            | ORGANISATIONS ever..ever a
                    FRIENDSHIP_ASSOCIATION | - ACTIVE a p                            | ORGANISATIONS ever..ever a; MEMBER_ASSOCIATIONS ever..ever a
                    CHAPTER                | - ACTIVE a p                            | ORGANISATIONS ever..ever a
                    FRIENDSHIP_ASSOCIATION | 1990-05-01 ACTIVE a -, 2017-01-01 ACTIVE a p | ORGANISATIONS 1990-05-01..ever a; MEMBER_ASSOCIATIONS 2017-01-01..ever a
                    FRIENDSHIP_ASSOCIATION | - ACTIVE a p, 2025-07-01 MERGED a p     | ORGANISATIONS ever..2025-07-01 a; MEMBER_ASSOCIATIONS ever..2025-07-01 a
                    FRIENDSHIP_ASSOCIATION | - ACTIVE a p, 2020-01-01 ACTIVE a q     | ORGANISATIONS ever..ever a; MEMBER_ASSOCIATIONS ever..ever a
                    PROVINCIAL_UNION       | - ACTIVE a -, 2025-07-01 ACTIVE m -     | ORGANISATIONS ever..2025-07-01 a; ORGANISATIONS 2025-07-01..ever m
                    FUND                   | 2020-01-01 PROPOSED a -, 2021-01-01 ACTIVE a -, 2022-01-01 SUSPENDED a -, 2023-01-01 ACTIVE a -, 2024-01-01 DISSOLVED a - | ORGANISATIONS 2021-01-01..2022-01-01 a; ORGANISATIONS 2023-01-01..2024-01-01 a
                    FUND                   | 2021-01-01 DISSOLVED a -, 2020-01-01 ACTIVE a - | ORGANISATIONS 2020-01-01..2021-01-01 a
                    FUND                   | 2020-01-01 PROPOSED a -                 |
                    FUND                   | 2020-01-01 A_STATUS_OF_LATER a -        |
                    """)
    void standsForOneWhileItIsActive(String kind, String states, String expected) {
        List<Standing> standings = OrganisationStandings.of("o", organisation(kind, states));

        assertEquals(expected == null ? "" : expected, said(standings));
        standings.forEach(standing -> {
            assertEquals(kind, standing.traits().kind());
            assertEquals(List.of("KH", "LA"), standing.traits().countries());
            assertEquals(List.of("o"), standing.traits().organisations());
            assertEquals("1", standing.figure().value().toPlainString());
            assertEquals(null, standing.scope());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - ACTIVE a -                                       |
                    - ACTIVE a p                                       | p ever..ever
                    - ACTIVE a p, 2020-01-01 DISSOLVED b p             | p ever..ever
                    - ACTIVE a p, 2020-01-01 ACTIVE a -, 2021-01-01 ACTIVE a q | p ever..2020-01-01; q 2021-01-01..ever
                    """)
    void isUnderItsParentWhateverItsStatus(String states, String expected) {
        String parents = Parent.of("o", organisation("CHAPTER", states)).stream()
                .map(parent -> parent.parentId() + " " + day(parent.from()) + ".." + day(parent.until()))
                .collect(Collectors.joining("; "));

        assertEquals(expected == null ? "" : expected, parents);
    }

    @Test
    void aStateWithoutStatusIsRefused() {
        assertThrows(NullPointerException.class, () -> organisation("FUND", "- - a -"));
    }

    static OrganisationState organisation(String kind, String states, HeadcountState... headcounts) {
        return new OrganisationState(
                "o",
                kind,
                List.of("LA", "KH", "LA"),
                Arrays.stream(states.split(", "))
                        .map(OrganisationStandingsTest::state)
                        .toList(),
                List.of(headcounts));
    }

    private static OrganisationState.DatedState state(String text) {
        String[] parts = text.split(" ");
        String from = none(parts[0]);
        return new OrganisationState.DatedState(
                from == null ? null : LocalDate.parse(from),
                "Tên",
                null,
                none(parts[2]),
                none(parts[3]),
                none(parts[1]));
    }

    private static String none(String text) {
        return text.equals("-") ? null : text;
    }

    static String said(List<Standing> standings) {
        return standings.stream()
                .map(standing -> (standing.measure() + " " + day(standing.from()) + ".." + day(standing.until()) + " "
                                + String.join(",", standing.provinces()))
                        .trim())
                .collect(Collectors.joining("; "));
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "ever" : day.toString();
    }
}
