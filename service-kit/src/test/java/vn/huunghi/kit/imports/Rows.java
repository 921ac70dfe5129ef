package vn.huunghi.kit.imports;

import java.util.Arrays;
import java.util.List;
import vn.huunghi.kit.table.Cell;
import vn.huunghi.kit.table.TableRow;

/** Rows of tables for tests. */
final class Rows {

    private Rows() {}

    static TableRow of(long number, String... texts) {
        return of(number, Arrays.stream(texts).map(Rows::cell).toList());
    }

    static TableRow of(long number, List<Cell> cells) {
        return new TableRow(number, cells.subList(0, Math.min(cells.size(), TableRow.MOST_PLACED)), cells.size());
    }

    static Cell cell(String text) {
        return text.isEmpty() ? Cell.BLANK : new Cell(Cell.Kind.TEXT, text, null, null);
    }
}
