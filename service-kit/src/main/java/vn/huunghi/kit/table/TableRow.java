package vn.huunghi.kit.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as a spreadsheet's program counts it: the headings are usually row 1
 */
public record TableRow(long number, List<Cell> cells) {

    /** The cell of a column, blank where the row is shorter. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** How many cells it has up to the last in which something stands. */
    public int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
