package vn.huunghi.kit.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cluster a record belongs to, before and after the mergers. */
class ClustersOverTimeTest {

    private static final LocalDate JOINED = LocalDate.of(2021, 7, 20);
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final Geography geography = ReferenceData.geography();

    @ParameterizedTest
    @CsvSource({
        "tay-ninh-2025,cum-4",
        "ho-chi-minh-2025,cum-4",
        "dong-nai-2025,cum-4",
        "da-nang-2025,cum-3",
        "gia-lai-2025,cum-3",
        "tuyen-quang-2025,cum-2",
        "lao-cai-2025,cum-2",
        "ninh-binh-2025,cum-1",
        "hai-phong-2025,cum-1",
        "cao-bang,cum-2",
        "thanh-hoa,cum-1"
    })
    void aClusterThatAllPredecessorsSharedOrAnOwnMembershipDecides(String province, String cluster) {
        assertEquals(in(cluster), geography.clusterOf(province, MERGER));
        assertTrue(geography.members(cluster, MERGER).contains(province));
    }

    @ParameterizedTest
    @CsvSource({
        "vinh-long-2025,cum-4",
        "dong-thap-2025,cum-4",
        "thai-nguyen-2025,cum-2",
        "phu-tho-2025,cum-2",
        "khanh-hoa-2025,cum-3"
    })
    void aClusterThatOnlySomePredecessorsWereInIsFormer(String province, String former) {
        assertEquals(none(former), geography.clusterOf(province, MERGER));
        assertFalse(geography.members(former, MERGER).contains(province));
    }

    @Test
    void aProvinceWithoutAnyClusterIsLegal() {
        assertEquals(Clustering.NONE, geography.clusterOf("quang-ngai-2025", MERGER));
        assertEquals(Clustering.NONE, geography.clusterOf("kon-tum", BEFORE));
        assertEquals(Clustering.NONE, geography.clusterOf("dien-bien", MERGER));
    }

    @Test
    void quangNinhMovedFromClusterTwoToOne() {
        LocalDate moved = LocalDate.of(2024, 2, 26);
        assertEquals(Clustering.NONE, geography.clusterOf("quang-ninh", JOINED.minusDays(1)));
        assertEquals(in("cum-2"), geography.clusterOf("quang-ninh", JOINED));
        assertEquals(in("cum-2"), geography.clusterOf("quang-ninh", moved.minusDays(1)));
        assertEquals(in("cum-1"), geography.clusterOf("quang-ninh", moved));
        assertFalse(geography.members("cum-2", moved).contains("quang-ninh"));
        assertEquals(Set.of("quang-ninh"), geography.members("cum-1", moved));
    }

    @Test
    void clusterFourHasNineMembersAndThreeOfTheMergedOnes() {
        assertEquals(9, geography.members("cum-4", LocalDate.of(2024, 12, 31)).size());
        assertEquals(9, geography.members("cum-4", BEFORE).size());
        assertEquals(Set.of("dong-nai-2025", "ho-chi-minh-2025", "tay-ninh-2025"), geography.members("cum-4", MERGER));
        assertEquals(Set.of(), geography.members("cum-5", MERGER));
    }

    @Test
    void afterItsEndAProvinceIsAnsweredForByItsSuccessor() {
        assertEquals(in("cum-4"), geography.clusterOf("ben-tre", BEFORE));
        assertEquals(none("cum-4"), geography.clusterOf("ben-tre", MERGER));
        assertEquals(in("cum-4"), geography.clusterOf("long-an", MERGER));
    }

    @Test
    void beforeItsBeginningAProvinceIsInNoCluster() {
        assertEquals(Clustering.NONE, geography.clusterOf("tay-ninh-2025", BEFORE));
    }

    @Test
    void aMembershipThatWasClosedWithTheProvinceStillCarriesOver() {
        Geography closed = merged(member("x", "a", MERGER), member("x", "b", MERGER));
        assertEquals(in("x"), closed.clusterOf("ab", MERGER));
        assertEquals(in("x"), closed.clusterOf("ab", MERGER.plusYears(5)));
    }

    @Test
    void aMembershipThatEndedBeforeTheProvinceDoesNot() {
        Geography left = merged(member("x", "a", null), member("x", "b", BEFORE));
        assertEquals(none("x"), left.clusterOf("ab", MERGER));
    }

    @Test
    void aCarriedMembershipEndsOnTheDayItIsEndedLater() {
        LocalDate leaving = LocalDate.of(2026, 1, 1);
        Geography leaves = merged(member("x", "a", leaving), member("x", "b", MERGER));
        assertEquals(in("x"), leaves.clusterOf("ab", leaving.minusDays(1)));
        assertEquals(none("x"), leaves.clusterOf("ab", leaving));
        assertEquals(Set.of(), leaves.members("x", leaving));
    }

    @Test
    void differentClustersOfThePredecessorsAreAllNamed() {
        Geography split = merged(member("x", "a", null), member("y", "b", null));
        assertEquals(none("x", "y"), split.clusterOf("ab", MERGER));
    }

    @Test
    void anOwnMembershipDecidesFromItsFirstDayOn() {
        LocalDate joins = LocalDate.of(2025, 10, 1);
        Geography joining = merged(
                member("x", "a", null), member("x", "b", null), new ClusterMembership("y", "ab", null, joins, null));
        assertEquals(in("x"), joining.clusterOf("ab", joins.minusDays(1)));
        assertEquals(in("y"), joining.clusterOf("ab", joins));
        assertEquals(Set.of(), joining.members("x", joins));
    }

    @Test
    void aProvinceThatLeftItsOwnClusterIsInNoneAgain() {
        LocalDate leaves = LocalDate.of(2026, 1, 1);
        Geography left = merged(
                member("x", "a", null), member("x", "b", null), new ClusterMembership("y", "ab", null, MERGER, leaves));
        assertEquals(in("y"), left.clusterOf("ab", leaves.minusDays(1)));
        assertEquals(Clustering.NONE, left.clusterOf("ab", leaves));
    }

    @Test
    void aChainOfTwoMergersCarriesOnlyWhatAllOfThemShared() {
        LocalDate second = LocalDate.of(2030, 1, 1);
        List<Territory> territories = List.of(
                territory("a", MERGER, "ab"),
                territory("b", MERGER, "ab"),
                new Territory("ab", "10", MERGER, second, "abc", List.of()),
                territory("c", second, "abc"),
                new Territory("abc", "10", second, null, null, List.of()));
        Geography shared = new Geography(
                territories, List.of(member("x", "a", null), member("x", "b", MERGER), member("x", "c", null)));
        assertEquals("abc", shared.forward("a", second));
        assertEquals("ab", shared.forward("a", second.minusDays(1)));
        assertEquals(Set.of("a", "ab", "b", "c"), shared.predecessors("abc"));
        assertEquals(Set.of("a", "ab", "abc"), shared.lineage("a"));
        assertEquals(in("x"), shared.clusterOf("abc", second));
        assertEquals(in("x"), shared.clusterOf("a", second));
        Geography apart = new Geography(
                territories, List.of(member("x", "a", null), member("y", "b", null), member("z", "c", null)));
        assertEquals(none("x", "y"), apart.clusterOf("ab", MERGER));
        assertEquals(none("x", "y", "z"), apart.clusterOf("abc", second));
    }

    @Test
    void inAChainAMembershipClosedWithTheSecondMergerCarriesAndOneEndedBetweenDoesNot() {
        LocalDate second = LocalDate.of(2030, 1, 1);
        List<Territory> chain = List.of(
                territory("a", MERGER, "b"),
                new Territory("b", "10", MERGER, second, "c", List.of()),
                new Territory("c", "10", second, null, null, List.of()));
        Geography closed = new Geography(chain, List.of(member("x", "a", second)));
        assertEquals(in("x"), closed.clusterOf("b", second.minusDays(1)));
        assertEquals(in("x"), closed.clusterOf("c", second));
        LocalDate between = LocalDate.of(2028, 1, 1);
        Geography ended = new Geography(chain, List.of(member("x", "a", between)));
        assertEquals(in("x"), ended.clusterOf("b", between.minusDays(1)));
        assertEquals(none("x"), ended.clusterOf("b", between));
        assertEquals(none("x"), ended.clusterOf("c", second));
    }

    @Test
    void whileTheEventsOfAMoveAreOnTheirWayTheLaterMembershipCounts() {
        ClusterMembership stillOpen = member("x", "a", null);
        ClusterMembership next = new ClusterMembership("y", "a", null, BEFORE, null);
        for (List<ClusterMembership> order : List.of(List.of(stillOpen, next), List.of(next, stillOpen))) {
            Geography moving = new Geography(List.of(territory("a", MERGER, "ab")), order);
            assertEquals(in("y"), moving.clusterOf("a", BEFORE));
            assertEquals(in("x"), moving.clusterOf("a", BEFORE.minusDays(1)));
            assertEquals(Set.of(), moving.members("x", BEFORE));
        }
    }

    private static Geography merged(ClusterMembership... memberships) {
        return new Geography(
                List.of(
                        territory("a", MERGER, "ab"),
                        territory("b", MERGER, "ab"),
                        new Territory("ab", "10", MERGER, null, null, List.of())),
                new ArrayList<>(Arrays.asList(memberships)));
    }

    private static Territory territory(String id, LocalDate to, String successor) {
        return new Territory(id, id, Geography.REGISTER_BEGINS, to, successor, List.of());
    }

    private static ClusterMembership member(String cluster, String province, LocalDate to) {
        return new ClusterMembership(cluster, province, null, JOINED, to);
    }

    private static Clustering in(String cluster) {
        return new Clustering(cluster, new TreeSet<>());
    }

    private static Clustering none(String... former) {
        return new Clustering(null, new TreeSet<>(Set.of(former)));
    }
}
