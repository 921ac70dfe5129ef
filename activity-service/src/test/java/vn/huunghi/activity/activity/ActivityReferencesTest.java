package vn.huunghi.activity.activity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.time.PartialDate;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ActivityReferencesTest {
    @Inject
    ActivityReferences references;

    @Test
    @ActivateRequestContext
    void manyAreLookedUpAtOnceAndEachIsRefusedForItsOwn() {
        UUID organiser = OrganisationService.organisation();
        UUID area = OrganisationService.foreignArea();
        UUID agreement = OrganisationService.agreement();
        UUID nobody = UUID.randomUUID();
        NewActivity known = stated(List.of(organiser), List.of(area), agreement);
        NewActivity noOrganiser = stated(List.of(organiser, nobody), List.of(area), agreement);
        NewActivity noArea = stated(List.of(organiser), List.of(nobody), agreement);
        NewActivity noAgreement = stated(List.of(), List.of(), nobody);

        ActivityReferences.Unknown unknown = references.unknown(List.of(known, noOrganiser, noArea, noAgreement));

        assertEquals(new ActivityReferences.Unknown(Set.of(nobody), Set.of(nobody), Set.of(nobody)), unknown);
        assertDoesNotThrow(() -> unknown.refuse(known, null));
        assertEquals("unknown-organisation", refused(unknown, noOrganiser));
        assertEquals("unknown-foreign-area", refused(unknown, noArea));
        assertEquals("unknown-agreement", refused(unknown, noAgreement));
    }

    private static String refused(ActivityReferences.Unknown unknown, NewActivity stated) {
        return assertThrows(Refusal.class, () -> unknown.refuse(stated, null))
                .type()
                .code();
    }

    private static NewActivity stated(List<UUID> organisers, List<UUID> areas, UUID agreement) {
        return new NewActivity(
                ActivityKind.GIFT,
                "Tặng quà",
                ActivityStatus.HELD,
                null,
                PartialDate.parse("2024"),
                null,
                null,
                organisers,
                List.of("tay-ninh"),
                null,
                null,
                areas,
                agreement,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
