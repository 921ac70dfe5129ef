package vn.huunghi.reporting.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.time.PartialDate;

class HeadcountStandingsTest {

    /** Each row: states; headcounts "asOf members chapters", "-" for what is not said → what stands from until and where. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - ACTIVE a -                                | 2023-12-05 7 -              | MEMBERS 2023-12-05..ever a
                    - ACTIVE a -                                | 2023-12 7 -                 | MEMBERS 2023-12-31..ever a
                    - ACTIVE a -                                | 2023 7 2                    | MEMBERS 2023-12-31..ever a; CHAPTERS 2023-12-31..ever a
                    - ACTIVE a -                                | 2022 7 2, 2023 8 -          | MEMBERS 2022-12-31..2023-12-31 a; MEMBERS 2023-12-31..ever a; CHAPTERS 2022-12-31..ever a
                    - ACTIVE a -                                | 2023 8 -, 2022 7 -          | MEMBERS 2022-12-31..2023-12-31 a; MEMBERS 2023-12-31..ever a
                    - ACTIVE a -                                | 2023 7 -, 2023-12 8 -       | MEMBERS 2023-12-31..ever a
                    - ACTIVE a -, 2025-07-01 ACTIVE m -         | 2023 7 -                    | MEMBERS 2023-12-31..2025-07-01 a; MEMBERS 2025-07-01..ever m
                    - ACTIVE a -, 2025-07-01 MERGED a -         | 2023 7 -                    | MEMBERS 2023-12-31..2025-07-01 a
                    - ACTIVE a -, 2025-07-01 MERGED a -         | 2025 7 -                    | MEMBERS 2025-06-30..2025-07-01 a
                    - ACTIVE a -, 2020-01-01 DISSOLVED a -      | 2023 7 -                    |
                    - ACTIVE a -, 2020-01-01 DISSOLVED a -, 2021-01-01 ACTIVE a - | 2019 7 -, 2023 8 - | MEMBERS 2019-12-31..2020-01-01 a; MEMBERS 2023-12-31..ever a
                    - ACTIVE a -, 2020-01-01 SUSPENDED a -      | 2019 7 -                    | MEMBERS 2019-12-31..ever a
                    2020-01-01 ACTIVE a -                       | 2018 7 -                    | MEMBERS 2018-12-31..ever a
                    - ACTIVE - -                                | 2018 7 -                    | MEMBERS 2018-12-31..ever
                    - ACTIVE a -                                | 2018 - -                    |
                    """)
    void holdsUntilTheNextOrTheEnd(String states, String counts, String expected) {
        HeadcountState[] headcounts = Arrays.stream(counts.split(", "))
                .map(HeadcountStandingsTest::headcount)
                .toArray(HeadcountState[]::new);

        List<Standing> standings = HeadcountStandings.of(
                "o", OrganisationStandingsTest.organisation("FRIENDSHIP_ASSOCIATION", states, headcounts));

        assertEquals(expected == null ? "" : expected, OrganisationStandingsTest.said(standings));
    }

    @Test
    void keepsItsDayItsScopeAndItsWords() {
        HeadcountState headcount = new HeadcountState(
                PartialDate.parse("2023-12"),
                new FigureState(null, BigDecimal.valueOf(5_000), null, null, Qualifier.MORE_THAN, "hơn 5 ngàn", "note"),
                null,
                HeadcountScope.WITH_CHAPTERS);

        Standing standing = HeadcountStandings.of(
                        "o", OrganisationStandingsTest.organisation("PROVINCIAL_UNION", "- ACTIVE a -", headcount))
                .get(0);

        assertEquals(LocalDate.of(2023, 12, 31), standing.asOf());
        assertEquals(HeadcountScope.WITH_CHAPTERS, standing.scope());
        assertEquals(Qualifier.MORE_THAN, standing.figure().qualifier());
        assertEquals("hơn 5 ngàn", standing.figure().text());
        assertEquals("note", standing.figure().note());
        assertEquals("PROVINCIAL_UNION", standing.traits().kind());
        assertEquals(List.of("o"), standing.traits().organisations());
    }

    private static HeadcountState headcount(String text) {
        String[] parts = text.split(" ");
        return new HeadcountState(
                PartialDate.parse(parts[0]), figure(parts[1]), figure(parts[2]), HeadcountScope.UNSTATED);
    }

    private static FigureState figure(String value) {
        return value.equals("-")
                ? null
                : new FigureState(null, new BigDecimal(value), null, null, Qualifier.EXACT, null, null);
    }
}
