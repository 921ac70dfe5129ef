package vn.huunghi.kit.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neither code nor name identifies a province; history is not rewritten: on the provinces as they really were. */
class ProvincesOverTimeTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final Geography geography = ReferenceData.geography();

    @Test
    void sixtyThreeProvincesBecomeThirtyFour() {
        assertEquals(63, geography.inForce(Geography.REGISTER_BEGINS).size());
        assertEquals(63, geography.inForce(LocalDate.of(2024, 12, 31)).size());
        assertEquals(63, geography.inForce(BEFORE).size());
        assertEquals(34, geography.inForce(MERGER).size());
        assertEquals(34, geography.inForce(LocalDate.of(2100, 1, 1)).size());
        List<String> codes =
                geography.inForce(MERGER).stream().map(Territory::code).toList();
        assertEquals(codes.stream().sorted().distinct().toList(), codes, "by code, each once");
    }

    @Test
    void beforeTheRegisterThereIsNone() {
        LocalDate early = Geography.REGISTER_BEGINS.minusDays(1);
        assertTrue(geography.inForce(early).isEmpty());
        assertTrue(geography.byCode("80", early).isEmpty());
        assertFalse(geography.inForce("ha-noi", early));
        assertTrue(geography.naming("ha-noi", early).isEmpty());
        assertTrue(geography.members("cum-4", early).isEmpty());
        assertEquals(Clustering.NONE, geography.clusterOf("tay-ninh", early));
        assertEquals(
                Set.of("ha-noi"),
                assertThrows(NotDerivable.class, () -> geography.forward("ha-noi", early))
                        .provinceIds());
    }

    @ParameterizedTest
    @CsvSource({
        "80,long-an,tay-ninh-2025",
        "91,kien-giang,an-giang-2025",
        "24,bac-giang,bac-ninh-2025",
        "82,tien-giang,dong-thap-2025",
        "52,binh-dinh,gia-lai-2025",
        "15,yen-bai,lao-cai-2025",
        "44,quang-binh,quang-tri-2025"
    })
    void aReusedCodeMeansAnotherProvinceOnEachSideOfTheMerger(String code, String before, String after) {
        assertEquals(before, geography.byCode(code, BEFORE).orElseThrow().id());
        assertEquals(after, geography.byCode(code, MERGER).orElseThrow().id());
        assertFalse(
                geography
                        .naming(before, BEFORE)
                        .orElseThrow()
                        .name()
                        .equals(geography.naming(after, MERGER).orElseThrow().name()),
                "and another name");
    }

    @Test
    void noMoreThanSevenProvincesCarryAnothersOldCode() {
        long reused = geography.inForce(MERGER).stream()
                .filter(after -> geography
                        .byCode(after.code(), BEFORE)
                        .map(before -> !name(before, BEFORE).equals(name(after, MERGER)))
                        .orElseThrow())
                .count();
        assertEquals(7, reused);
    }

    private static String name(Territory territory, LocalDate day) {
        return territory.naming(day).orElseThrow().name();
    }

    @Test
    void theOldCodeOfAMergedProvinceIsNobodysAfterwards() {
        assertEquals("tay-ninh", geography.byCode("72", BEFORE).orElseThrow().id());
        assertEquals(Optional.empty(), geography.byCode("72", MERGER));
        assertEquals(Optional.empty(), geography.byCode("99", MERGER));
    }

    @Test
    void everyProvinceGoesForwardToOneOfTheDay() {
        Set<String> all = new TreeSet<>();
        geography.inForce(BEFORE).forEach(t -> all.add(t.id()));
        Set<String> forward = geography.forward(all, MERGER);
        assertEquals(34, forward.size());
        forward.forEach(id -> assertTrue(geography.inForce(id, MERGER), id));
        for (String id : all) {
            assertEquals(id, geography.forward(id, BEFORE));
        }
    }

    @Test
    void unchangedProvincesStandForThemselvesOnBothSides() {
        List<String> unchanged = geography.inForce(MERGER).stream()
                .filter(t -> t.inForce(BEFORE))
                .map(Territory::id)
                .toList();
        assertEquals(11, unchanged.size());
        for (String id : unchanged) {
            assertEquals(id, geography.forward(id, MERGER));
            assertEquals(id, geography.forward(id, Geography.REGISTER_BEGINS));
            assertEquals(Optional.empty(), geography.successorInForce(id, MERGER));
        }
    }

    @Test
    void tayNinhAndLongAnBecomeOneCell() {
        assertEquals(Set.of("tay-ninh-2025"), geography.forward(Set.of("tay-ninh", "long-an"), MERGER));
        assertEquals(Set.of("long-an", "tay-ninh"), geography.forward(Set.of("tay-ninh", "long-an"), BEFORE));
    }

    @Test
    void backwardIsRefusedNamingTheProvincesThatDidNotExistYet() {
        NotDerivable refused = assertThrows(
                NotDerivable.class,
                () -> geography.forward(Set.of("tay-ninh-2025", "cao-bang", "an-giang-2025", "long-an"), BEFORE));
        assertEquals(Set.of("an-giang-2025", "tay-ninh-2025"), refused.provinceIds());
        assertEquals(BEFORE, refused.day());
        assertThrows(NotDerivable.class, () -> geography.forward("tay-ninh-2025", BEFORE));
    }

    @Test
    void aRefusedProvinceCanNameWhatStandsInItsPlace() {
        assertEquals(Optional.of("tay-ninh-2025"), geography.successorInForce("long-an", MERGER));
        assertEquals(Optional.empty(), geography.successorInForce("long-an", BEFORE));
        assertEquals(Optional.empty(), geography.successorInForce("tay-ninh-2025", BEFORE));
        assertEquals(Set.of("long-an", "tay-ninh"), geography.predecessorsInForce("tay-ninh-2025", BEFORE));
        assertEquals(Set.of(), geography.predecessorsInForce("tay-ninh-2025", MERGER));
    }

    @Test
    void aLineageHoldsPredecessorsAndSuccessorsButNoSiblings() {
        assertEquals(Set.of("long-an", "tay-ninh"), geography.predecessors("tay-ninh-2025"));
        assertEquals(Set.of("long-an", "tay-ninh", "tay-ninh-2025"), geography.lineage("tay-ninh-2025"));
        assertEquals(Set.of("tay-ninh", "tay-ninh-2025"), geography.lineage("tay-ninh"));
        assertEquals(Set.of("cao-bang"), geography.lineage("cao-bang"));
        assertEquals(Set.of(), geography.predecessors("cao-bang"));
    }

    @ParameterizedTest
    @CsvSource({
        "hue,2024-12-31,Thừa Thiên Huế,PROVINCE",
        "hue,2025-01-01,Huế,CENTRALLY_RUN_CITY",
        "dong-nai-2025,2026-04-29,Đồng Nai,PROVINCE",
        "dong-nai-2025,2026-04-30,Đồng Nai,CENTRALLY_RUN_CITY",
        "quang-ninh,2026-08-31,Quảng Ninh,PROVINCE",
        "quang-ninh,2026-09-01,Quảng Ninh,CENTRALLY_RUN_CITY",
        "bac-ninh-2025,2026-09-19,Bắc Ninh,PROVINCE",
        "bac-ninh-2025,2026-09-20,Bắc Ninh,CENTRALLY_RUN_CITY",
        "tay-ninh,2030-01-01,Tây Ninh,PROVINCE"
    })
    void aProvinceBearsTheNameAndTypeOfTheDay(String id, LocalDate day, String name, ProvinceType type) {
        Naming naming = geography.naming(id, day).orElseThrow();
        assertEquals(name, naming.name());
        assertEquals(type, naming.type());
    }

    @Test
    void anUnknownProvinceStandsForItself() {
        assertEquals("atlantis", geography.forward("atlantis", MERGER));
        assertEquals(Set.of("atlantis"), geography.lineage("atlantis"));
        assertEquals(Clustering.NONE, geography.clusterOf("atlantis", MERGER));
        assertEquals(Optional.empty(), geography.territory("atlantis"));
        assertEquals(Optional.empty(), geography.successorInForce("atlantis", MERGER));
        assertFalse(geography.inForce("atlantis", MERGER));
    }

    @Test
    void everyChangeHappensOnABoundary() {
        assertTrue(geography
                .boundaries()
                .containsAll(Set.of(
                        Geography.REGISTER_BEGINS, LocalDate.of(2021, 7, 20), LocalDate.of(2024, 2, 26), MERGER)));
        assertEquals(4, geography.boundaries().size());
    }

    @Test
    void contradictoryTerritoriesAreRefused() {
        LocalDate start = LocalDate.of(2010, 1, 1);
        LocalDate end = LocalDate.of(2020, 1, 1);
        Territory a = new Territory("a", "01", start, end, "b", List.of());
        Territory b = new Territory("b", "02", start, end, "c", List.of());
        Territory c = new Territory("c", "03", start, end, "b", List.of());
        for (List<Territory> wrong : List.of(List.of(a, b, c), List.of(c, b, a), List.of(a, a))) {
            assertThrows(IllegalArgumentException.class, () -> new Geography(wrong, List.of()));
        }
        assertEquals(1, new HashSet<>(new Geography(List.of(a), List.of()).forward(Set.of("a"), end)).size());
    }
}
