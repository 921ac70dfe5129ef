package vn.huunghi.organisation.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.huunghi.organisation.agreement.Facts.agreement;
import static vn.huunghi.organisation.agreement.Facts.obligation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.organisation.Register;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TransactionBoundaryTest {
    @Inject
    Agreements agreements;

    @Inject
    Register register;

    @Test
    void aRollbackLeavesNeitherRowNorEvent() {
        Map<String, Long> before = register.sizes();

        QuarkusTransaction.begin();
        String id = agreements.create(owing()).id().toString();
        long told = register.outbox(id);
        QuarkusTransaction.rollback();

        assertEquals(1, told);
        assertEquals(before, register.sizes());
        assertEquals(0, register.outbox(id));
    }

    @Test
    void aFailureAfterTheChangeTakesBothBack() {
        AgreementView agreement = agreements.create(owing());
        Map<String, Long> before = register.sizes();

        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    agreements.change(agreement.id(), version -> {}, () -> agreement("2023", null, null, "2024-01-01"));
                    throw new IllegalStateException("the network is gone");
                }));

        assertEquals(before, register.sizes());
        assertEquals(agreement, agreements.get(agreement.id(), null, false));
    }

    @Test
    void aChangeIsOneRowOfHistoryAndOneEvent() {
        Map<String, Long> before = register.sizes();

        String id = agreements.create(owing()).id().toString();

        assertEquals(1, register.outbox(id));
        assertEquals(before.get("history") + 1, register.sizes().get("history"));
    }

    private static NewAgreement owing() {
        return agreement("2023", null, null, null, List.of(obligation(12, "2023-12-31", "2023-11-20")));
    }
}
