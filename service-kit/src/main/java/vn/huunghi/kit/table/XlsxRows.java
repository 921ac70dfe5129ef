package vn.huunghi.kit.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** The rows of a workbook's first sheet, streamed. */
final class XlsxRows implements TableRows {

    /** What is quoted, escaped or in brackets in a number's format says nothing about what it formats. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private static final Pattern DAY_PARTS = Pattern.compile("[dy]");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long number;

    XlsxRows(Path file) throws IOException {
        workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        stream = workbook.getFirstSheet().openStream();
        rows = stream.iterator();
    }

    @Override
    public Optional<TableRow> next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                number = row.getRowNum();
                List<Cell> cells = new ArrayList<>(row.getCellCount());
                for (int column = 0; column < row.getCellCount(); column++) {
                    cells.add(cell(row.getCell(column)));
                }
                TableRow read = new TableRow(number, cells);
                if (!read.isBlank()) {
                    return Optional.of(read);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException | ExcelReaderException e) {
            throw broken(number + 1);
        }
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.BLANK;
        }
        return switch (cell.getType()) {
            case NUMBER -> numberOrDay(cell);
            case STRING -> Cell.text(cell.asString());
            case BOOLEAN -> Cell.text(cell.asBoolean().toString());
            case FORMULA -> new Cell(Cell.Kind.FORMULA, "=" + cell.getFormula(), null, null);
            case ERROR, EMPTY -> fault(cell);
        };
    }

    private static Cell numberOrDay(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        BigDecimal number = cell.asNumber();
        if (format == null || !isDay(format)) {
            return Cell.number(plain(number));
        }
        LocalDate day = cell.asDate().toLocalDate();
        return number.stripTrailingZeros().scale() > 0 ? fault(cell) : Cell.day(day);
    }

    /** A workbook holds 0.1 + 0.2 as 0.30000000000000004: beyond fifteen digits it is the machine that speaks. */
    private static BigDecimal plain(BigDecimal number) {
        return number.round(new java.math.MathContext(15)).stripTrailingZeros();
    }

    private static boolean isDay(String format) {
        String codes = LITERALS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return DAY_PARTS.matcher(codes).find();
    }

    private static Cell fault(org.dhatim.fastexcel.reader.Cell cell) {
        return new Cell(Cell.Kind.FAULT, String.valueOf(cell.getRawValue()), null, null);
    }

    private static Refusal broken(long row) {
        return new Refusal(
                TableProblem.BROKEN_TABLE,
                new Message(
                        "Không đọc được trang tính từ dòng %d.".formatted(row),
                        "The sheet cannot be read from row %d on.".formatted(row)));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
