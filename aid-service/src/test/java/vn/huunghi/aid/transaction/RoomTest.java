package vn.huunghi.aid.transaction;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.problem.Refusal;

class RoomTest {

    @ParameterizedTest
    @CsvSource({"1, 2000", "50, 2000", "51, 1960", "1260, 79"})
    void theMoreSharesTheFewerTransactions(int shares, int most) {
        Room room = new Room(shares);

        assertDoesNotThrow(() -> room.mustTakeAnother(most - 1));
        assertEquals(
                "too-many-transactions",
                assertThrows(Refusal.class, () -> room.mustTakeAnother(most))
                        .type()
                        .code());
        assertDoesNotThrow(() -> room.mustHold(most));
    }

    @ParameterizedTest
    @CsvSource({"1960, 52", "2000, 51", "80, 1260"})
    void theMoreTransactionsTheFewerShares(int posted, int shares) {
        Refusal refusal = assertThrows(Refusal.class, () -> new Room(shares).mustHold(posted));

        assertEquals("too-many-shares", refusal.type().code());
        assertDoesNotThrow(() -> new Room(shares).mustHold(0));
    }
}
