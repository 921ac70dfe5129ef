package vn.huunghi.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;

class CursorTest {

    @Test
    void everyPartComesBackWhateverItHolds() {
        String cursor = Cursor.encode("Hội hữu nghị 3:4, v7:", null, "", 42, "😀");
        assertEquals(Arrays.asList("Hội hữu nghị 3:4, v7:", null, "", "42", "😀"), Cursor.decode(cursor, 5));
    }

    @Test
    void anyChangedCharacterIsNoticed() {
        String cursor = Cursor.encode("tay-ninh", 7);
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'E' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            Refusal refusal = assertThrows(Refusal.class, () -> Cursor.decode(changed, 2), changed);
            assertEquals(CommonProblem.BAD_CURSOR, refusal.type());
        }
    }

    @Test
    void aCursorWithAnotherNumberOfPartsIsRefused() {
        assertThrows(Refusal.class, () -> Cursor.decode(Cursor.encode("a"), 2));
    }
}
