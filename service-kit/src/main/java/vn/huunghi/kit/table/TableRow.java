package vn.huunghi.kit.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row of a table.
 *
 * @param number as a spreadsheet's program counts it: the headings are usually row 1
 * @param cells from the first column on; behind {@link #MOST_PLACED} only those in which something stands
 * @param width how many cells it has up to the last in which something stands
 */
public record TableRow(long number, List<Cell> cells, int width) {

    /** More columns than any table has that can be used: a row need not remember how many blank ones follow. */
    public static final int MOST_PLACED = 256;

    /** As many as a spreadsheet's program shows of one sheet. */
    static final int MOST_ROWS = 1_048_576;

    /** The cell of a column, blank where the row is shorter. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** How long all its texts are together. */
    public int characters() {
        return cells.stream().mapToInt(cell -> cell.text().length()).sum();
    }

    boolean isBlank() {
        return width == 0;
    }

    /** Takes the cells of a row, but no more of them than can be held. */
    static final class Builder {

        /** As much as a row may say; beyond, it is a quotation mark without its partner, or somebody means ill. */
        static final int MOST_CHARACTERS = 1_000_000;

        private final long number;
        private final List<Cell> cells = new ArrayList<>();
        private int width;
        private int characters;

        Builder(long number) {
            this.number = number;
        }

        /** Puts a cell into a column, from 0; false if the row has become too long. */
        boolean put(int column, Cell cell) {
            if (cell.isBlank()) {
                return true;
            }
            width = Math.max(width, column + 1);
            int place = Math.min(column, MOST_PLACED);
            if (cells.size() < place) {
                cells.addAll(Collections.nCopies(place - cells.size(), Cell.BLANK));
            }
            if (column < cells.size() && column < MOST_PLACED) {
                cells.set(column, cell);
            } else {
                cells.add(cell);
            }
            characters += cell.text().length();
            return characters <= MOST_CHARACTERS;
        }

        TableRow build() {
            return new TableRow(number, cells, width);
        }
    }
}
