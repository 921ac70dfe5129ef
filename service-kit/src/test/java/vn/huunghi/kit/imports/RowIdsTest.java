package vn.huunghi.kit.imports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RowIdsTest {

    @Test
    void everyIdIsNewOnce() {
        RowIds ids = new RowIds();

        for (int i = 0; i < 100_000; i++) {
            assertTrue(ids.add("dòng-" + i));
        }

        for (int i = 0; i < 100_000; i++) {
            assertFalse(ids.add("dòng-" + i));
        }
        assertTrue(ids.add("dòng-100000"));
    }
}
