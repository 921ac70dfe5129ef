package vn.huunghi.organisation.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.huunghi.organisation.organisation.Facts.association;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.organisation.Register;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TransactionBoundaryTest {
    @Inject
    Organisations organisations;

    @Inject
    Register register;

    @Test
    void aRollbackLeavesNeitherRowNorEvent() {
        Map<String, Long> before = register.sizes();
        UUID id = UUID.randomUUID();

        QuarkusTransaction.begin();
        organisations.enterRegister(id, association("Hội A", OrganisationStatus.ACTIVE, null), null);
        long told = register.outbox(id.toString());
        QuarkusTransaction.rollback();

        assertEquals(1, told);
        assertEquals(before, register.sizes());
        assertEquals(0, register.outbox(id.toString()));
    }

    @Test
    void aFailureAfterTheChangeTakesBothBack() {
        Map<String, Long> before = register.sizes();

        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    organisations.enterRegister(
                            UUID.randomUUID(), association("Hội A", OrganisationStatus.ACTIVE, null), null);
                    throw new IllegalStateException("the network is gone");
                }));

        assertEquals(before, register.sizes());
    }

    @Test
    void aChangeIsOneRowOfHistoryAndOneEvent() {
        UUID id = UUID.randomUUID();
        Map<String, Long> before = register.sizes();

        organisations.enterRegister(id, association("Hội A", OrganisationStatus.ACTIVE, null), null);

        assertEquals(1, register.outbox(id.toString()));
        assertEquals(before.get("history") + 1, register.sizes().get("history"));
    }
}
