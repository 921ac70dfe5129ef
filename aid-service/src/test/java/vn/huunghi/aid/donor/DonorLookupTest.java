package vn.huunghi.aid.donor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.donor;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.registered;
import static vn.huunghi.aid.Api.registration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;

/** What other features ask of donors. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DonorLookupTest {
    @Inject
    Donors donors;

    @Inject
    DonorNames names;

    @Inject
    DonorRegistrations registrations;

    @Inject
    MirroredGeography geography;

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aDonorIsKnownUntilItIsWithdrawn() {
        UUID known = recorded(donor());
        UUID withdrawn = recorded(donor());
        officer()
                .header("If-Match", "\"1\"")
                .delete(DONORS + "/" + withdrawn)
                .then()
                .statusCode(204);
        UUID never = UUID.randomUUID();

        assertEquals(Set.of(known), donors.known(List.of(known, withdrawn, never)));
        assertDoesNotThrow(() -> donors.mustBeKnown("donorIds[%d]", List.of(known)));
        for (UUID unknown : List.of(withdrawn, never)) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> donors.mustBeKnown("donorIds[%d]", List.of(known, unknown)));
            assertEquals("unknown-donor", refusal.type().code());
            assertEquals("donorIds[1]", refusal.violations().get(0).field());
        }
    }

    @Test
    void aNameMeansEveryDonorThatIsCalledSo() {
        String mark = UUID.randomUUID().toString();
        UUID first = recorded(called("Nụ cười " + mark, null));
        UUID second = recorded(called("Tổ chức khác " + mark, "Nu Cuoi " + mark));
        UUID withdrawn = recorded(called("Nụ cười " + mark, null));
        officer()
                .header("If-Match", "\"1\"")
                .delete(DONORS + "/" + withdrawn)
                .then()
                .statusCode(204);

        DonorNames.Meanings meanings = names.of(
                List.of("NỤ  CƯỜI " + mark, "tổ chức khác " + mark, "viết tắt " + mark, "không ai"), List.of());

        assertEquals(Set.of(first, second), meanings.of("nụ cười " + mark));
        assertEquals(Set.of(second), meanings.of("Tổ Chức Khác " + mark));
        assertEquals(Set.of(first, second), meanings.of("viet tat " + mark));
        assertEquals(Set.of(), meanings.of("không ai"));
        assertEquals(Set.of(), names.of(List.of(), List.of()).of("nụ cười " + mark));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, tay-ninh, true",
        "2023-01-01, tay-ninh, false",
        "2025-12-31, tay-ninh, false",
        "2026-01-01, tay-ninh, true",
        "2025-08-01, tay-ninh-2025, false",
        "2025-08-01, long-an, true",
        "2024-01-01, kon-tum, true",
        "2024-01-01, , false",
        "2026-01-01, , true"
    })
    void anNgoNeedsARegistrationForTheDayAndTheProvince(String day, String province, boolean lacking) {
        UUID ngo = recorded(registered(registration("1", "2023-01-01", "2025-12-31")));

        assertEquals(
                lacking ? List.of(ngo) : List.of(),
                lacking(List.of(ngo), day, province == null ? List.of() : List.of(province)));
    }

    @Test
    void everyProvinceNeedsOneAndOneWithoutProvincesHoldsEverywhere() {
        Map<String, Object> other = registration("2", "2024-01-01", "2024-12-31");
        other.put("provinceIds", List.of("kon-tum"));
        UUID both = recorded(registered(registration("1", "2023-01-01", "2025-12-31"), other));
        Map<String, Object> everywhere = registration("3", "2023-01-01", "2025-12-31");
        everywhere.remove("provinceIds");
        UUID nationwide = recorded(registered(everywhere));
        List<String> provinces = List.of("tay-ninh", "kon-tum");

        assertEquals(List.of(), lacking(List.of(both, nationwide), "2024-06-01", provinces));
        assertEquals(List.of(both), lacking(List.of(both, nationwide), "2025-06-01", provinces));
    }

    @Test
    void onlyNgosNeedRegistrationsAndAllAreAskedInOneStatement() {
        Map<String, Object> company = donor();
        company.put("kind", "COMPANY");
        UUID exempt = recorded(company);
        UUID without = recorded(donor());
        UUID with = recorded(registered(registration("1", "2023-01-01", "2025-12-31")));
        List<UUID> all = List.of(exempt, without, with);

        assertEquals(List.of(without), lacking(all, "2024-01-01", List.of("tay-ninh")));
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            fewest = Math.min(fewest, ExecutedStatements.during(() -> registrations.of(all)));
        }
        assertEquals(1, fewest);
        assertEquals(List.of(), lacking(List.of(), "2024-01-01", List.of("tay-ninh")));
    }

    private List<UUID> lacking(List<UUID> ids, String day, List<String> provinceIds) {
        return registrations.of(ids).lacking(ids, LocalDate.parse(day), provinceIds, geography.current());
    }

    private static UUID recorded(Map<String, Object> stated) {
        return UUID.fromString((String) created(DONORS, stated).get("id"));
    }

    private static Map<String, Object> called(String name, String shortName) {
        Map<String, Object> stated = donor();
        stated.put("name", name);
        stated.put("shortName", shortName);
        stated.put("aliases", List.of("Viết tắt " + name.substring(name.length() - 36)));
        return stated;
    }
}
