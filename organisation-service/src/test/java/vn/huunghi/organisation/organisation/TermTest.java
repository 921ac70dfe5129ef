package vn.huunghi.organisation.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.huunghi.organisation.organisation.Facts.association;
import static vn.huunghi.organisation.organisation.OrganisationStatus.ACTIVE;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.time.PartialDate;

class TermTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Organisation organisation =
            new Organisation(UUID.randomUUID(), association("Hội A", ACTIVE, null), null, CLOCK);

    @ParameterizedTest
    @CsvSource({
        "2022, 2022",
        "2022, 2022-08-18",
        "2022-08-18, 2022",
        "2022-08-18, 2022-08-18",
        "2022-08, 2022-08-01",
        "2021-12-31, 2022-01-01",
        "2020, 2022",
    })
    void neighboursMayShareTheBoundary(String end, String beginning) {
        hold(1, "2017", end);
        hold(2, beginning, "2027");

        assertEquals(2, organisation.terms().size());
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2021",
        "2022, 2021-12-31",
        "2022-08-18, 2022-08-17",
        "2022-08-18, 2022-07",
        "2022-08, 2022-07",
    })
    void whatSurelyBeganBeforeTheFormerEndedOverlaps(String end, String beginning) {
        hold(1, "2017", end);
        assertRefused("term-overlaps", "from", () -> hold(2, beginning, "2027"));
    }

    @ParameterizedTest
    @CsvSource({"2022, 2021", "2022-08-18, 2022-08-17"})
    void whatSurelyEndsAfterTheNextBeganOverlapsToo(String end, String beginning) {
        hold(2, beginning, "2027");
        assertRefused("term-overlaps", "to", () -> hold(1, "2017", end));
    }

    @Test
    void aTermThatRunsOnHasNotEndedForTheNext() {
        hold(1, "2017", "2022");
        hold(2, "2022", null);

        assertRefused("term-overlaps", "to", () -> hold(1, "2017", null));
        hold(1, "2017", "2022");
        assertRefused("term-overlaps", "from", () -> hold(3, "2027", null));
    }

    @Test
    void aGapInTheOrdinalsIsLegalAndTheNeighbourIsTheOneThatIsKnown() {
        hold(4, "2017", "2022");
        hold(1, "2000", "2005");

        assertRefused("term-overlaps", "from", () -> hold(3, "2004", "2010"));
        assertRefused("term-overlaps", "to", () -> hold(3, "2012", "2018"));
        hold(3, "2012", "2017");

        assertEquals(
                List.of(1, 3, 4),
                organisation.terms().stream().map(Term::ordinal).toList());
    }

    @Test
    void aTermDoesNotEndBeforeItBegins() {
        assertRefused("term-upside-down", "to", () -> hold(1, "2022", "2021"));
        assertRefused("term-upside-down", "to", () -> hold(1, "2022-08-18", "2022-07"));
        hold(1, "2022-08-18", "2022");
    }

    @Test
    void theCongressIsInTheYearsOfTheTerm() {
        assertRefused("congress-outside-term", "congressOn", () -> hold(congress("2016-12-31", "2022")));
        assertRefused("congress-outside-term", "congressOn", () -> hold(congress("2023", "2022")));
        hold(congress("2017-01-01", "2022"));
        hold(congress("2022-12", "2022"));
        hold(congress("2030", null));
    }

    @Test
    void eachBodyIsThereOnce() {
        assertRefused(
                "body-twice",
                "bodies[1].kind",
                () -> hold(term("2017", List.of(body(BodyKind.STANDING_BOARD, 7), body(BodyKind.STANDING_BOARD, 9)))));
        hold(term("2017", List.of(body(BodyKind.STANDING_BOARD, 7), body(BodyKind.EXECUTIVE_COMMITTEE, 21))));
    }

    @Test
    void aPostDoesNotEndBeforeItBegins() {
        assertRefused(
                "leader-upside-down",
                "leaders[1].to",
                () -> hold(term("2017", List.of(), post("2020", "2020"), post("2020", "2019"))));
        hold(term("2017", List.of(), post("2020", null), post(null, "2019")));
    }

    private void hold(int ordinal, String from, String to) {
        organisation.hold(ordinal, new NewTerm(date(from), date(to), null, null, null), List.of(), CLOCK);
    }

    private void hold(NewTerm facts) {
        organisation.hold(1, facts, List.of(), CLOCK);
    }

    private static NewTerm congress(String on, String to) {
        return new NewTerm(date("2017"), date(to), date(on), null, null);
    }

    private static NewTerm term(String from, List<TermBody> bodies, NewTermLeader... leaders) {
        return new NewTerm(date(from), null, null, bodies, Arrays.asList(leaders));
    }

    private static TermBody body(BodyKind kind, int seats) {
        return new TermBody(kind, seats);
    }

    private static NewTermLeader post(String from, String to) {
        return new NewTermLeader(null, "Nguyễn Văn A", "Chủ tịch", null, date(from), date(to));
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static void assertRefused(String code, String field, Executable change) {
        Refusal refusal = assertThrows(Refusal.class, change);
        assertEquals(code, refusal.type().code());
        assertEquals(field, refusal.violations().get(0).field());
    }
}
