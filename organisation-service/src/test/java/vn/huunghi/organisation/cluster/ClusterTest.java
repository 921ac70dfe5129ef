package vn.huunghi.organisation.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.problem.Refusal;

class ClusterTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Cluster cluster = new Cluster(new NewCluster("cum-x", 90, "Cụm số 90", List.of()), CLOCK);
    private final UUID union = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023})
    void aMemberOfAnyDayOfTheYearMayTakeAnOffice(int year) {
        join("2021-12-31", "2023-01-02");

        cluster.appoint(head(year, union), CLOCK);

        assertEquals(List.of(head(year, union)), cluster.officers());
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2023})
    void whoIsNoMemberInTheYearTakesNoOffice(int year) {
        join("2021-12-31", "2023-01-01");

        assertRefused("not-a-member-that-year", () -> cluster.appoint(head(year, union), CLOCK));
    }

    @Test
    void anOfficeHasOneHolderAYear() {
        join("2021-07-20", null);
        UUID other = UUID.randomUUID();
        cluster.join(
                UUID.randomUUID(),
                new NewMembership(other, LocalDate.parse("2021-07-20"), null, null),
                "long-an",
                CLOCK);

        cluster.appoint(head(2024, union), CLOCK);
        cluster.appoint(head(2024, other), CLOCK);

        assertEquals(List.of(head(2024, other)), cluster.officers());
    }

    @Test
    void aMembershipIsNotCorrectedAwayFromUnderAnOfficer() {
        Membership membership = join("2021-07-20", null);
        cluster.appoint(head(2024, union), CLOCK);

        assertRefused(
                "not-a-member-that-year",
                () -> cluster.correct(
                        membership,
                        new NewMembership(union, LocalDate.parse("2021-07-20"), LocalDate.parse("2024-01-01"), null),
                        "tay-ninh",
                        CLOCK));
    }

    @Test
    void aMembershipLastsAtLeastADay() {
        assertRefused("membership-upside-down", () -> join("2021-07-20", "2021-07-20"));
    }

    private Membership join(String from, String to) {
        return cluster.join(
                UUID.randomUUID(),
                new NewMembership(union, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null),
                "tay-ninh",
                CLOCK);
    }

    private static Officer head(int year, UUID organisationId) {
        return new Officer(year, OfficerRole.HEAD, organisationId, null);
    }

    private static void assertRefused(String code, Executable change) {
        assertEquals(code, assertThrows(Refusal.class, change).type().code());
    }
}
