package vn.huunghi.kit.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.huunghi.kit.text.Texts;

/**
 * What stands in one cell of a table. A text file has only texts; a workbook tells numbers and days from texts, and what
 * was written from what it would have to compute.
 *
 * @param text what a person sees in it, or the formula; never null
 * @param number only of a {@link Kind#NUMBER}
 * @param day only of a {@link Kind#DAY}
 */
public record Cell(Kind kind, String text, BigDecimal number, LocalDate day) {

    /** A cell that is not there, or in which nothing stands. */
    public static final Cell BLANK = new Cell(Kind.BLANK, "", null, null);

    /** What kind of thing stands in a cell. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DAY,
        /** Computed by the spreadsheet's program from other cells: what it would show is not read. */
        FORMULA,
        /** A computation that failed ({@code #REF!}), or a value that cannot be read. */
        FAULT
    }

    static Cell text(String text) {
        if (Texts.orNull(text) == null) {
            return BLANK;
        }
        // A spreadsheet's program that opens the file would compute it.
        return text.charAt(0) == '=' ? new Cell(Kind.FORMULA, text, null, null) : new Cell(Kind.TEXT, text, null, null);
    }

    static Cell number(BigDecimal number) {
        return new Cell(Kind.NUMBER, number.toPlainString(), number, null);
    }

    static Cell fault(String text) {
        return new Cell(Kind.FAULT, text, null, null);
    }

    static Cell day(LocalDate day) {
        return new Cell(Kind.DAY, day.toString(), null, day);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }
}
