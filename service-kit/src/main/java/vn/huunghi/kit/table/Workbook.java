package vn.huunghi.kit.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** An Office Open XML workbook and where its parts are (ECMA-376 parts 1 and 2). */
final class Workbook implements Closeable {

    private static final String FOLDER = "xl/";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final long MOST_BYTES = 400L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int BLOCK = 64 * 1024;
    private static final int BYTE_ORDER_MARK = 3;
    // Attributes and texts are held whole.
    private static final int LONGEST_RUN = 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private String sheet;
    private boolean from1904;

    Workbook(Path file) throws IOException, XMLStreamException {
        zip = new ZipFile(file.toFile());
        try {
            readRelations();
            readBook();
        } catch (IOException | XMLStreamException | Refusal e) {
            zip.close();
            throw e;
        }
    }

    private void readRelations() throws IOException, XMLStreamException {
        try (XmlPart relations = part(RELATIONS)) {
            while (relations.next()) {
                if (relations.begins("Relationship")) {
                    String target = String.valueOf(relations.attribute("Target"));
                    String name = target.startsWith("/") ? target.substring(1) : FOLDER + target;
                    String type = String.valueOf(relations.attribute("Type"));
                    // Other parts have not been looked at as closely.
                    if (isXml(name)) {
                        targets.put(relations.attribute("Id"), name);
                        types.put(type.substring(type.lastIndexOf('/') + 1), relations.attribute("Id"));
                    }
                }
            }
        }
    }

    private void readBook() throws IOException, XMLStreamException {
        try (XmlPart book = part(BOOK)) {
            while (book.next() && sheet == null) {
                if (book.begins("workbookPr")) {
                    String date1904 = book.attribute("date1904");
                    from1904 = "1".equals(date1904) || "true".equals(date1904);
                } else if (book.begins("sheet")) {
                    sheet = targets.get(book.reference());
                }
            }
        }
        if (sheet == null) {
            throw broken();
        }
    }

    private XmlPart part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw broken();
        }
        return new XmlPart(zip.getInputStream(entry));
    }

    /** The first one. */
    XmlPart sheet() throws IOException, XMLStreamException {
        return part(sheet);
    }

    SharedTexts texts() throws IOException, XMLStreamException {
        String name = targets.get(types.get("sharedStrings"));
        return new SharedTexts(name == null ? null : part(name));
    }

    NumberFormats formats() throws IOException, XMLStreamException {
        String name = targets.get(types.get("styles"));
        if (name == null) {
            return NumberFormats.NONE;
        }
        try (XmlPart styles = part(name)) {
            return NumberFormats.of(styles);
        }
    }

    /** Whether its days are counted from 1904 instead of 1900. */
    boolean from1904() {
        return from1904;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * Keeps a small file from unpacking to more than this machine bears, before any of it is read as a workbook.
     *
     * @throws Refusal 422 not-a-table, unpacks-too-large, broken-table
     */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(BOOK) == null) {
                throw TableFile.notATable();
            }
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            long left = MOST_BYTES;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    left -= unpacked(in, left, isXml(entry.getName()));
                }
            }
        } catch (ZipException | EOFException e) {
            throw broken();
        }
    }

    private static boolean isXml(String name) {
        return name.startsWith(FOLDER) && (name.endsWith(".xml") || name.equals(RELATIONS));
    }

    /** Counted while unpacking: what an entry says of its size may be a lie. */
    private static long unpacked(InputStream in, long most, boolean xml) throws IOException {
        long size = 0;
        int run = 0;
        int before = 0;
        byte[] buffer = new byte[BLOCK];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; xml && i < read; i++) {
                run = buffer[i] == '<' ? 0 : run + 1;
                if (run > LONGEST_RUN) {
                    throw tooLarge();
                }
                if (buffer[i] == 0 || isMarkup(before, buffer[i], size + i)) {
                    throw TableFile.notATable();
                }
                before = buffer[i];
            }
            size += read;
            if (size > most) {
                throw tooLarge();
            }
        }
        return size;
    }

    /**
     * DTDs, comments, sections and instructions, which no program of spreadsheets writes: they hide work from who reads,
     * such as entities that stand for one another.
     */
    private static boolean isMarkup(int before, int now, long place) {
        return before == '<' && (now == '!' || (now == '?' && place > BYTE_ORDER_MARK + 1));
    }

    static Refusal broken() {
        return new Refusal(
                TableProblem.BROKEN_TABLE,
                new Message("Sổ tính XLSX bị hỏng, không mở được.", "The workbook is broken and cannot be opened."));
    }

    static Refusal tooLarge() {
        return new Refusal(
                TableProblem.UNPACKS_TOO_LARGE,
                new Message(
                        "Sổ tính giải nén ra quá 400 MB (hoặc quá 64 MB chữ); hãy chia nhỏ tệp.",
                        "The workbook unpacks to more than 400 MB (or 64 MB of texts); split it."));
    }
}
