package vn.huunghi.kit.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** The rows of a workbook's first sheet, streamed; hidden ones too, which are data like the others. */
final class XlsxRows implements TableRows {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,2})?");
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_COLUMNS = 16_384;

    /** A workbook holds 0.1 + 0.2 as 0.30000000000000004: beyond fifteen digits it is the machine that speaks. */
    private static final MathContext DIGITS = new MathContext(15);

    // Day 60 is 29 February 1900, which never was, so that the days before it are counted from another start.
    private static final int FIRST_SURE_DAY = 61;
    private static final int LAST_DAY = 2_958_465;
    private static final int DAYS_TO_1904 = 1462;
    private static final LocalDate START = LocalDate.of(1899, 12, 30);

    private final Workbook workbook;
    private final NumberFormats formats;
    private final SharedTexts texts;
    private final XmlPart sheet;
    private long number;

    XlsxRows(Path file) throws IOException, XMLStreamException {
        workbook = new Workbook(file);
        try {
            formats = workbook.formats();
            texts = workbook.texts();
            sheet = workbook.sheet();
        } catch (IOException | XMLStreamException | Refusal e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public Optional<TableRow> next() {
        try {
            while (sheet.next() && !sheet.ends("sheetData")) {
                if (sheet.begins("row")) {
                    TableRow row = row();
                    if (!row.isBlank()) {
                        return Optional.of(row);
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw broken(number + 1);
        }
    }

    private TableRow row() throws XMLStreamException {
        String given = sheet.attribute("r");
        long row = given == null ? number + 1 : natural(given, TableRow.MOST_ROWS);
        if (row <= number) {
            throw new XMLStreamException("row " + row + " stands behind row " + number);
        }
        if (row > TableRow.MOST_ROWS) {
            throw TableFile.tooManyRows();
        }
        number = row;
        TableRow.Builder cells = new TableRow.Builder(row);
        int column = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.begins("c")) {
                String place = sheet.attribute("r");
                column = place == null ? column + 1 : column(place);
                if (!cells.put(column - 1, cell())) {
                    throw new XMLStreamException("too long a row");
                }
            }
        }
        return cells.build();
    }

    /** The column of a place such as AB12, from 1. */
    private static int column(String place) throws XMLStreamException {
        int column = 0;
        for (int i = 0; i < Math.min(3, place.length()); i++) {
            char letter = place.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                column = column * 26 + letter - 'A' + 1;
            }
        }
        if (column < 1 || column > MOST_COLUMNS) {
            throw new XMLStreamException("no place of a cell: " + place);
        }
        return column;
    }

    private static long natural(String text, int most) throws XMLStreamException {
        if (!text.matches("[0-9]{1,7}") || Long.parseLong(text) > most) {
            throw new XMLStreamException("no number of a row: " + text);
        }
        return Long.parseLong(text);
    }

    private Cell cell() throws XMLStreamException {
        String type = sheet.attribute("t");
        String style = sheet.attribute("s");
        String value = "";
        String formula = null;
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.begins("v") || sheet.begins("is")) {
                value = sheet.text();
            } else if (sheet.begins("f")) {
                formula = sheet.text();
            }
        }
        if (formula != null) {
            return new Cell(Cell.Kind.FORMULA, "=" + formula, null, null);
        }
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type == null ? "n" : type) {
            case "n" -> number(value, formats.ofStyle(style));
            case "s" -> Cell.text(texts.get(value));
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> Cell.text("1".equals(value) ? "true" : "false");
            case "d" -> day(value);
            default -> Cell.fault(value);
        };
    }

    private Cell number(String value, NumberFormats.Meaning meaning) {
        if (value.length() > LONGEST_NUMBER || !NUMBER.matcher(value).matches()) {
            return Cell.fault(value);
        }
        BigDecimal number = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return switch (meaning) {
            case QUANTITY -> Cell.number(number);
            case TIME -> Cell.fault(value);
            case DAY -> day(number);
        };
    }

    /** A day with a time is no day: whether the time matters only the sender knows. */
    private Cell day(BigDecimal number) {
        BigDecimal last = BigDecimal.valueOf(LAST_DAY);
        if (number.scale() > 0 || number.signum() < 0 || number.compareTo(last) > 0) {
            return Cell.fault(number.toPlainString());
        }
        int days = number.intValueExact() + (workbook.from1904() ? DAYS_TO_1904 : 0);
        if (days == 0 || days == FIRST_SURE_DAY - 1) {
            return Cell.fault(number.toPlainString());
        }
        return Cell.day(START.plusDays(days < FIRST_SURE_DAY ? days + 1L : days));
    }

    private static Cell day(String iso) {
        try {
            return Cell.day(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return Cell.fault(iso);
        }
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
        sheet.close();
        texts.close();
        workbook.close();
    }
}
