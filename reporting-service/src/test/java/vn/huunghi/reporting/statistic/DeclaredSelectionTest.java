package vn.huunghi.reporting.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.time.Days;

class DeclaredSelectionTest {

    private static final Days YEAR_2025 = Days.ofYear(2025);
    private static final LocalDate MERGED_ON = LocalDate.of(2025, 7, 1);

    private final DeclaredSelection selection = new DeclaredSelection(new Geography(
            List.of(
                    territory("tay-ninh", "72", Geography.REGISTER_BEGINS, MERGED_ON, "tay-ninh-2025"),
                    territory("long-an", "80", Geography.REGISTER_BEGINS, MERGED_ON, "tay-ninh-2025"),
                    territory("tay-ninh-2025", "80", MERGED_ON, null, null),
                    territory("lai-chau", "12", Geography.REGISTER_BEGINS, null, null)),
            List.of()));

    @Test
    void theFigureForExactlyTheDaysAskedAnswersAlone() {
        var chosen = flows(
                declared("year", "2025-01-01", "2025-12-31"),
                declared("first-half", "2025-01-01", "2025-06-30"),
                declared("second-half", "2025-07-01", "2025-12-31"));
        assertEquals(List.of("year"), ids(chosen));
        assertFalse(chosen.get(0).periodNotCovered());
    }

    @Test
    void theFewestContiguousFiguresCoverTheDays() {
        var chosen = flows(
                declared("q1", "2025-01-01", "2025-03-31"),
                declared("q2", "2025-04-01", "2025-06-30"),
                declared("first-half", "2025-01-01", "2025-06-30"),
                declared("second-half", "2025-07-01", "2025-12-31"));
        assertEquals(List.of("first-half", "second-half"), ids(chosen));
        assertFalse(chosen.get(0).periodNotCovered());
    }

    @Test
    void aPredecessorsFigureThatASuccessorsOverlapsInPartLeavesDaysUncovered() {
        var chosen = selection.flows(
                List.of(
                        declared("first-half", "tay-ninh", "union", "2025-01-01", "2025-06-30"),
                        declared("term", "tay-ninh-2025", "union", "2025-06-15", "2025-12-31")),
                YEAR_2025);
        assertEquals(List.of("term"), ids(chosen));
        assertTrue(chosen.get(0).periodNotCovered());
    }

    @Test
    void aLaterYearToDateReplacesAnEarlierOne() {
        var chosen = flows(
                declared("to-july", "2025-01-01", "2025-07-31"), declared("to-october", "2025-01-01", "2025-10-31"));
        assertEquals(List.of("to-october"), ids(chosen));
        assertTrue(chosen.get(0).periodNotCovered());
    }

    @Test
    void aFigureThatReachesOutsideTheDaysAskedNeverCounts() {
        assertEquals(List.of(), ids(flows(declared("term", "2022-01-01", "2027-12-31"))));
    }

    @Test
    void figuresOfSeveralReportersAllAnswer() {
        var chosen = flows(
                declared("a", "lai-chau", "women", "2025-01-01", "2025-12-31"),
                declared("b", "lai-chau", "veterans", "2025-01-01", "2025-12-31"));
        assertEquals(List.of("a", "b"), ids(chosen));
    }

    @Test
    void aSuccessorsYearStandsInPlaceOfItsPredecessorsHalf() {
        var chosen = flows(
                declared("tay-ninh-h1", "tay-ninh", "union-1", "2025-01-01", "2025-06-30"),
                declared("long-an-h1", "long-an", "union-2", "2025-01-01", "2025-06-30"),
                declared("new-year", "tay-ninh-2025", "union-3", "2025-01-01", "2025-12-31"));
        assertEquals(List.of("new-year"), ids(chosen));
        assertFalse(chosen.get(0).periodNotCovered());
    }

    @Test
    void aSuccessorsSecondHalfLeavesThePredecessorsFirst() {
        var chosen = flows(
                declared("tay-ninh-h1", "tay-ninh", "union-1", "2025-01-01", "2025-06-30"),
                declared("new-h2", "tay-ninh-2025", "union-3", "2025-07-01", "2025-12-31"));
        assertEquals(List.of("new-h2", "tay-ninh-h1"), ids(chosen));
        assertTrue(chosen.stream().noneMatch(DeclaredSelection.Selected::periodNotCovered));
    }

    @Test
    void ofAStockTheLatestOfEachReporterAnswersAndASuccessorsReplaces() {
        var stocks = List.of(
                declared("old", "tay-ninh", "union-1", null, "2025-03-31"),
                declared("older", "tay-ninh", "union-1", null, "2025-01-31"),
                declared("other", "lai-chau", "union-4", null, "2025-02-28"),
                declared("new", "tay-ninh-2025", "union-3", null, "2025-09-30"));
        assertEquals(List.of("new", "other"), ids(selection.latest(stocks, YEAR_2025)));
        assertEquals(
                List.of("old", "other"),
                ids(selection.latest(stocks, new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)))));
    }

    @Test
    void theChoiceCoversMostDaysWithFewestFiguresAsTryingAllSelectionsShows() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var figures = new ArrayList<DeclaredFigure>();
            for (var i = random.nextInt(8); i >= 0; i--) {
                var from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(12));
                figures.add(declared(
                        "r" + i,
                        from.toString(),
                        from.plusDays(random.nextInt(8)).toString()));
            }
            var best = DeclaredSelection.best(figures);
            assertEquals(score(bestOfAll(figures)), score(best), () -> "seed " + seed + ": " + figures);
            assertTrue(apart(best), () -> "seed " + seed + ": overlapping " + best);
        }
    }

    private static List<DeclaredFigure> bestOfAll(List<DeclaredFigure> figures) {
        List<DeclaredFigure> best = List.of();
        for (var mask = 1; mask < 1 << figures.size(); mask++) {
            var some = new ArrayList<DeclaredFigure>();
            for (var i = 0; i < figures.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    some.add(figures.get(i));
                }
            }
            if (apart(some)
                    && Arrays.compare(
                                    score(some).toArray(Long[]::new),
                                    score(best).toArray(Long[]::new))
                            > 0) {
                best = some;
            }
        }
        return best;
    }

    private static boolean apart(List<DeclaredFigure> figures) {
        for (var a : figures) {
            for (var b : figures) {
                if (a != b && a.days().overlaps(b.days())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Days covered, then fewest figures, then the latest end. */
    private static List<Long> score(List<DeclaredFigure> figures) {
        return List.of(
                figures.stream().mapToLong(f -> f.days().length()).sum(),
                -(long) figures.size(),
                figures.stream().mapToLong(f -> f.to().toEpochDay()).max().orElse(0));
    }

    private List<DeclaredSelection.Selected> flows(DeclaredFigure... figures) {
        return selection.flows(List.of(figures), YEAR_2025);
    }

    private static List<String> ids(Collection<DeclaredSelection.Selected> selected) {
        return selected.stream().map(s -> s.figure().recordId()).sorted().toList();
    }

    private static DeclaredFigure declared(String id, String from, String to) {
        return declared(id, "lai-chau", "union", from, to);
    }

    private static DeclaredFigure declared(String id, String province, String reporter, String from, String to) {
        return new DeclaredFigure(
                "OWN_SUPPORT",
                id,
                new TreeSet<>(List.of(province)),
                null,
                reporter,
                from == null ? null : LocalDate.parse(from),
                LocalDate.parse(to),
                Figure.exact(BigDecimal.ONE));
    }

    private static Territory territory(String id, String code, LocalDate from, LocalDate to, String successor) {
        return new Territory(id, code, from, to, successor, List.of());
    }
}
