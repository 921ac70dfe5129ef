package vn.huunghi.reporting.report.format;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A workbook as a spreadsheet's program sees it: its sheets by name, what each cell is and how it is formatted. */
public record ReadWorkbook(Map<String, Sheet> sheets) {

    public record Sheet(Map<String, Cell> cells, boolean headingStays) {

        public String text(String reference) {
            return cells.containsKey(reference) ? cells.get(reference).text() : null;
        }

        /** The texts of a column, from the second row on. */
        public List<String> column(String letter) {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getKey().matches(letter + "([2-9]|[1-9][0-9]+)"))
                    .map(cell -> cell.getValue().text())
                    .toList();
        }
    }

    /** @param format of a number; null for the general one */
    public record Cell(boolean number, String text, String format) {}

    public static ReadWorkbook of(byte[] file) {
        try {
            var parts = parts(file);
            var formats = formats(parts.get("xl/styles.xml"));
            var sheets = new LinkedHashMap<String, Sheet>();
            var number = 1;
            for (var sheet : elements(parts.get("xl/workbook.xml"), "sheet")) {
                var part = parts.get("xl/worksheets/sheet%d.xml".formatted(number++));
                var panes = elements(part, "pane");
                sheets.put(
                        sheet.getAttribute("name"),
                        new Sheet(
                                cells(part, formats),
                                panes.size() == 1
                                        && panes.get(0).getAttribute("ySplit").equals("1")));
            }
            return new ReadWorkbook(sheets);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("not a workbook", e);
        }
    }

    private static Map<String, Document> parts(byte[] file)
            throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var parts = new HashMap<String, Document>();
        // As spreadsheets' programs do, by the directory at the end: a stream of ZIP64 is more than JDK 17 reads.
        var stored = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(stored, file);
            try (var zip = new ZipFile(stored.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    if (entry.getName().endsWith(".xml")) {
                        parts.put(entry.getName(), factory.newDocumentBuilder().parse(zip.getInputStream(entry)));
                    }
                }
            }
        } finally {
            Files.delete(stored);
        }
        return parts;
    }

    private static List<String> formats(Document styles) {
        var codes = new HashMap<String, String>();
        elements(styles, "numFmt").forEach(f -> codes.put(f.getAttribute("numFmtId"), f.getAttribute("formatCode")));
        var cellFormats = elements(styles, "cellXfs").get(0);
        var formats = new ArrayList<String>();
        var children = cellFormats.getElementsByTagNameNS("*", "xf");
        for (var i = 0; i < children.getLength(); i++) {
            var id = ((Element) children.item(i)).getAttribute("numFmtId");
            // ECMA-376 part 1, 18.8.30
            formats.add(codes.getOrDefault(id, id.equals("3") ? "#,##0" : null));
        }
        return formats;
    }

    private static Map<String, Cell> cells(Document sheet, List<String> formats) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var cell : elements(sheet, "c")) {
            var style = cell.getAttribute("s");
            var type = cell.getAttribute("t");
            if (!cell.getTextContent().isEmpty()) {
                cells.put(
                        cell.getAttribute("r"),
                        new Cell(
                                type.isEmpty() || type.equals("n"),
                                cell.getTextContent(),
                                style.isEmpty() ? null : formats.get(Integer.parseInt(style))));
            }
        }
        return cells;
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
