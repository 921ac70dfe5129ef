package vn.huunghi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.huunghi.local.TextTable.Column;

class TextTableTest {

    @Test
    void columnsLineUpWhetherMarksAreComposedOrNot() {
        TextTable table = new TextTable(new Column("Chỉ tiêu", 20), new Column("Số", 20));
        table.add("Hộ nghèo", "300");
        table.add(Normalizer.normalize("Lượt người", Normalizer.Form.NFD), "20.957");
        List<String> lines = table.toString().lines().toList();

        assertEquals(columnOf(lines.get(2), "300"), columnOf(lines.get(3), "20.957"));
        assertEquals(columnOf(lines.get(0), "Số"), columnOf(lines.get(2), "300"));
    }

    @Test
    void aLongTextIsWrappedBetweenWordsAndNothingIsLost() {
        String text = "hơn 587.000 lượt người tham gia tuyên truyền";

        List<String> lines = TextTable.wrapped(text, 24);

        assertEquals(text, String.join(" ", lines));
        assertTrue(lines.stream().allMatch(line -> TextTable.displayWidth(line) <= 24), lines::toString);
    }

    @Test
    void aWordWiderThanItsColumnIsCut() {
        assertEquals(List.of("Tboung…"), TextTable.wrapped("TboungKhmum", 7));
    }

    @Test
    void eastAsianLettersTakeTwoCells() {
        assertEquals(4, TextTable.displayWidth("越南"));
    }

    private static int columnOf(String line, String part) {
        return TextTable.displayWidth(line.substring(0, line.indexOf(part)));
    }
}
