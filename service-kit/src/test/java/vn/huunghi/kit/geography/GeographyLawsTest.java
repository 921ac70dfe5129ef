package vn.huunghi.kit.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;

/** What holds for any history of mergers, here for random ones. */
class GeographyLawsTest {

    private static final List<String> CLUSTERS = List.of("cum-1", "cum-2", "cum-3");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final String hint = "seed " + seed;
    private final List<Territory> territories = new ArrayList<>();
    private final List<ClusterMembership> memberships = new ArrayList<>();
    private final Geography geography = history();

    private Geography history() {
        List<Territory> standing = new ArrayList<>();
        int count = 2 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            standing.add(begun("p" + i, Geography.REGISTER_BEGINS));
        }
        LocalDate day = Geography.REGISTER_BEGINS;
        for (int round = random.nextInt(5); round > 0 && standing.size() > 2; round--) {
            day = day.plusDays(1 + random.nextInt(2000));
            Collections.shuffle(standing, random);
            List<Territory> merging = standing.subList(0, 1 + random.nextInt(standing.size() - 1));
            Territory successor = begun("r" + round, day);
            for (Territory old : merging) {
                territories.add(new Territory(old.id(), old.code(), old.validFrom(), day, successor.id(), List.of()));
            }
            merging.clear();
            standing.add(successor);
        }
        territories.addAll(standing);
        Collections.shuffle(territories, random);
        territories.forEach(this::joinAndLeave);
        return new Geography(territories, memberships);
    }

    private static Territory begun(String id, LocalDate day) {
        return new Territory(id, "c" + id, day, null, null, List.of());
    }

    /** Up to three memberships, one after the other, some of them past the province's end. */
    private void joinAndLeave(Territory territory) {
        LocalDate from = territory.validFrom().plusDays(random.nextInt(3) * 400L);
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(1 + random.nextInt(3000));
            String cluster = CLUSTERS.get(random.nextInt(CLUSTERS.size()));
            memberships.add(new ClusterMembership(cluster, territory.id(), null, from, to));
            if (to == null) {
                return;
            }
            from = to.plusDays(random.nextInt(2) * 100L);
        }
    }

    /** The days on which something can go wrong: around every boundary, and far outside. */
    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(1990, 1, 1), LocalDate.of(2190, 1, 1)));
        for (LocalDate boundary : geography.boundaries()) {
            days.add(boundary.minusDays(1));
            days.add(boundary);
            days.add(boundary.plusDays(1));
        }
        return days;
    }

    @RepeatedTest(100)
    void goingForwardInTwoStepsIsGoingForwardInOne() {
        for (Territory territory : territories) {
            for (LocalDate first : days()) {
                if (first.isBefore(territory.validFrom())) {
                    assertThrows(NotDerivable.class, () -> geography.forward(territory.id(), first), hint);
                    continue;
                }
                String there = geography.forward(territory.id(), first);
                for (LocalDate second : days()) {
                    if (!second.isBefore(first)) {
                        assertEquals(
                                geography.forward(territory.id(), second),
                                geography.forward(there, second),
                                () -> hint + ": " + territory.id() + " by " + first + " to " + second);
                    }
                }
            }
        }
    }

    @RepeatedTest(100)
    void whoeverIsEverInAClusterIsAmongTheRelativesOfItsMembers() {
        for (String cluster : CLUSTERS) {
            Set<String> relatives = geography.relatives(geography.everMembers(cluster));
            for (LocalDate day : days()) {
                for (Territory territory : territories) {
                    if (cluster.equals(geography.clusterOf(territory.id(), day).clusterId())) {
                        assertTrue(
                                relatives.contains(territory.id()),
                                () -> hint + ": " + territory.id() + " in " + cluster + " on " + day);
                    }
                }
            }
        }
    }

    @RepeatedTest(100)
    void relativesAreJustThoseThatMergersJoined() {
        for (Territory one : territories) {
            Set<String> relatives = geography.relatives(Set.of(one.id()));
            for (Territory other : territories) {
                LocalDate end = LocalDate.of(2190, 1, 1);
                assertEquals(
                        geography.forward(one.id(), end).equals(geography.forward(other.id(), end)),
                        relatives.contains(other.id()),
                        () -> hint + ": " + one.id() + " and " + other.id());
            }
        }
    }

    @RepeatedTest(100)
    void aSuccessorOfWhichNothingHasArrivedYetHasItsPredecessorsAsRelatives() {
        for (Territory missing : territories) {
            if (missing.successorId() == null) {
                List<Territory> arrived = new ArrayList<>(territories);
                arrived.remove(missing);
                assertEquals(
                        geography.relatives(Set.of(missing.id())),
                        new Geography(arrived, memberships).relatives(Set.of(missing.id())),
                        () -> hint + ": without " + missing.id());
            }
        }
    }

    @RepeatedTest(100)
    void whatStandsForAProvinceIsInForceAndDescendsFromIt() {
        for (LocalDate day : days()) {
            for (Territory territory : territories) {
                if (!day.isBefore(territory.validFrom())) {
                    String standing = geography.forward(territory.id(), day);
                    assertTrue(geography.inForce(standing, day), hint);
                    assertTrue(geography.lineage(territory.id()).contains(standing), hint);
                    assertTrue(geography.lineage(standing).contains(territory.id()), hint);
                }
            }
        }
    }

    @RepeatedTest(100)
    void everyFirstProvinceIsCoveredOnceByThoseInForce() {
        Set<String> first = new HashSet<>();
        geography.inForce(Geography.REGISTER_BEGINS).forEach(t -> first.add(t.id()));
        for (LocalDate day : days()) {
            List<Territory> standing = geography.inForce(day);
            assertEquals(new HashSet<>(standing).size(), standing.size(), hint);
            assertEquals(territories.stream().filter(t -> t.inForce(day)).count(), standing.size(), hint);
            if (!day.isBefore(Geography.REGISTER_BEGINS)) {
                List<String> covered = new ArrayList<>();
                for (Territory territory : standing) {
                    covered.add(territory.id());
                    covered.addAll(geography.predecessors(territory.id()));
                }
                covered.retainAll(first);
                assertEquals(first.size(), covered.size(), hint + " on " + day);
                assertEquals(first, new HashSet<>(covered), hint + " on " + day);
            }
        }
    }

    @RepeatedTest(100)
    void noProvinceIsInTwoClustersAndAllMembersAreInForce() {
        for (LocalDate day : days()) {
            Set<String> seen = new HashSet<>();
            for (String cluster : CLUSTERS) {
                for (String member : geography.members(cluster, day)) {
                    assertTrue(seen.add(member), hint + ": " + member + " on " + day);
                    assertTrue(geography.inForce(member, day), hint);
                    assertEquals(cluster, geography.clusterOf(member, day).clusterId(), hint);
                }
            }
            for (Territory territory : geography.inForce(day)) {
                if (!seen.contains(territory.id())) {
                    assertNull(geography.clusterOf(territory.id(), day).clusterId(), hint);
                }
            }
        }
    }

    @RepeatedTest(100)
    void aClusterOnlyCarriesOverIfEveryProvinceMergedWasInItAndFormerOnesAreNamedOnlyWithoutOne() {
        for (Territory territory : territories) {
            LocalDate start = territory.validFrom();
            boolean own = memberships.stream()
                    .anyMatch(m ->
                            m.provinceId().equals(territory.id()) && !m.from().isAfter(start));
            List<Territory> parents = territories.stream()
                    .filter(t -> territory.id().equals(t.successorId()))
                    .toList();
            if (own || parents.isEmpty()) {
                continue;
            }
            Set<String> last = new HashSet<>();
            Set<String> former = new TreeSet<>();
            for (Territory parent : parents) {
                Clustering clustering = geography.clusterOf(parent.id(), start.minusDays(1));
                last.add(clustering.clusterId());
                former.addAll(clustering.former());
                if (clustering.clusterId() != null) {
                    former.add(clustering.clusterId());
                }
            }
            Clustering carried = geography.clusterOf(territory.id(), start);
            String shared = last.size() == 1 ? last.iterator().next() : null;
            assertEquals(shared, carried.clusterId(), hint + ": " + territory.id());
            assertEquals(shared == null ? former : Set.of(), carried.former(), hint + ": " + territory.id());
        }
    }

    @RepeatedTest(20)
    void betweenTwoBoundariesNothingChanges() {
        for (LocalDate day : days()) {
            LocalDate next = day.plusDays(1);
            if (geography.boundaries().contains(next)) {
                continue;
            }
            assertEquals(geography.inForce(day), geography.inForce(next), hint);
            for (Territory territory : territories) {
                assertEquals(geography.clusterOf(territory.id(), day), geography.clusterOf(territory.id(), next), hint);
            }
        }
    }
}
