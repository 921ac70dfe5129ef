package vn.huunghi.kit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What the numbers of a workbook are, which only their formats tell: quantities, days or times. */
final class NumberFormats {

    /** A workbook without styles has only quantities. */
    static final NumberFormats NONE = new NumberFormats();

    /** What is quoted, escaped, a filler or in brackets says nothing about what is formatted. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]");

    private static final Pattern DAY_PARTS = Pattern.compile("[dy]|mmm");
    private static final Pattern TIME_PARTS = Pattern.compile("[hs]");
    // That is as much as a spreadsheet's program takes.
    private static final int LONGEST = 255;

    private final List<Meaning> ofStyles = new ArrayList<>();

    /** What a number is. */
    enum Meaning {
        QUANTITY,
        DAY,
        TIME
    }

    static NumberFormats of(XmlPart styles) throws XMLStreamException {
        NumberFormats formats = new NumberFormats();
        Map<String, Meaning> own = new HashMap<>();
        boolean ofCells = false;
        while (styles.next()) {
            if (styles.begins("numFmt")) {
                own.put(styles.attribute("numFmtId"), meaning(styles.attribute("formatCode")));
            } else if (styles.begins("cellXfs")) {
                ofCells = true;
            } else if (styles.ends("cellXfs")) {
                ofCells = false;
            } else if (ofCells && styles.begins("xf")) {
                String id = styles.attribute("numFmtId");
                formats.ofStyles.add(own.getOrDefault(id, builtIn(id)));
            }
        }
        return formats;
    }

    /** ECMA-376 part 1, 18.8.30: these formats are not written out. */
    private static Meaning builtIn(String id) {
        if (id == null) {
            return Meaning.QUANTITY;
        }
        return switch (id) {
            case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57",
                    "58" ->
                Meaning.DAY;
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47", "55", "56" -> Meaning.TIME;
            default -> Meaning.QUANTITY;
        };
    }

    static Meaning meaning(String format) {
        if (format == null || format.length() > LONGEST) {
            return Meaning.QUANTITY;
        }
        String codes = LITERALS.matcher(format.toLowerCase(Locale.ROOT).replace("general", ""))
                .replaceAll("");
        if (DAY_PARTS.matcher(codes).find()) {
            return Meaning.DAY;
        }
        return TIME_PARTS.matcher(codes).find() ? Meaning.TIME : Meaning.QUANTITY;
    }

    /** @param style as a cell names it; null for none */
    Meaning ofStyle(String style) {
        if (style == null || !style.matches("[0-9]{1,6}")) {
            return Meaning.QUANTITY;
        }
        int index = Integer.parseInt(style);
        return index < ofStyles.size() ? ofStyles.get(index) : Meaning.QUANTITY;
    }
}
