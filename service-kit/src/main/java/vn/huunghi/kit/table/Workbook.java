package vn.huunghi.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Keeps a small file from unpacking to more than this machine bears, before any of it is read as a workbook. */
final class Workbook {

    private static final long MOST_BYTES = 400L * 1024 * 1024;
    // The table of texts is held in memory while the sheet is read.
    private static final long MOST_TEXT_BYTES = 48L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int BEGINNING = 1024;

    private Workbook() {}

    /** @throws Refusal 422 not-a-table, unpacks-too-large, broken-table */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw TableFile.notATable();
            }
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            long left = MOST_BYTES;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                boolean texts = entry.getName().endsWith("sharedStrings.xml")
                        || entry.getName().endsWith("styles.xml")
                        || entry.getName().endsWith("workbook.xml");
                long most = texts ? Math.min(left, MOST_TEXT_BYTES) : left;
                try (InputStream in = zip.getInputStream(entry)) {
                    left -= unpacked(in, most);
                }
            }
        } catch (ZipException e) {
            throw broken();
        }
    }

    /** Counted while unpacking: what an entry says of its size may be a lie. */
    private static long unpacked(InputStream in, long most) throws IOException {
        byte[] beginning = in.readNBytes(BEGINNING);
        // Entities that stand for one another unpack too, later and unseen; a workbook never has any.
        if (new String(beginning, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw TableFile.notATable();
        }
        long size = beginning.length;
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = in.read(buffer)) >= 0) {
            size += read;
            if (size > most) {
                throw tooLarge();
            }
        }
        return size;
    }

    static Refusal broken() {
        return new Refusal(
                TableProblem.BROKEN_TABLE,
                new Message("Sổ tính XLSX bị hỏng, không mở được.", "The workbook is broken and cannot be opened."));
    }

    private static Refusal tooLarge() {
        return new Refusal(
                TableProblem.UNPACKS_TOO_LARGE,
                new Message(
                        "Sổ tính giải nén ra quá 400 MB (hoặc quá 48 MB chữ); hãy chia nhỏ tệp.",
                        "The workbook unpacks to more than 400 MB (or 48 MB of texts); split it."));
    }
}
