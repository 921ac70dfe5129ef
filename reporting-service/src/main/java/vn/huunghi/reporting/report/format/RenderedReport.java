package vn.huunghi.reporting.report.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.huunghi.kit.text.Language;

/** A report as the bytes that somebody gets. */
public record RenderedReport(ReportFormat format, Language language, byte[] bytes) {

    /**
     * What goes with it to whoever gets it; a page may load nothing and run nothing, whatever its texts hold.
     *
     * @param name of the file, without extension, where it is one to be kept
     */
    public Map<String, String> headers(String name) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept, Accept-Language");
        switch (format) {
            case CSV, XLSX ->
                headers.put(
                        "Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, format.extension()));
            case HTML -> headers.put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            case JSON -> {}
        }
        return headers;
    }

    /** In hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
