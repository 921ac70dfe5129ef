package vn.huunghi.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, for what no library would write. */
final class RawWorkbook {

    private static final String NAMESPACES = "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private RawWorkbook(String rows) {
        with("xl/workbook.xml", "<workbook " + NAMESPACES + "><sheets><sheet name='s' r:id='r1'/></sheets></workbook>");
        with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='t/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='r2' Type='t/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                        + "<Relationship Id='r3' Type='t/styles' Target='styles.xml'/></Relationships>");
        with("xl/sharedStrings.xml", "<sst/>");
        with("xl/styles.xml", "<styleSheet/>");
        with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static RawWorkbook of(String rows) {
        return new RawWorkbook(rows);
    }

    RawWorkbook with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    RawWorkbook with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    RawWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    RawWorkbook from1904() {
        return with(
                "xl/workbook.xml",
                "<workbook " + NAMESPACES
                        + "><workbookPr date1904='1'/><sheets><sheet name='s' r:id='r1'/></sheets></workbook>");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    Path write(Path directory) throws IOException {
        return Tables.file(directory, bytes());
    }
}
