package vn.huunghi.reporting.report.format;

import vn.huunghi.kit.table.TableFormat;

/** In what a report is given out. */
public enum ReportFormat {
    JSON(ReportFormat.JSON_TYPE, "json"),
    /** Its figures as one table. */
    CSV(TableFormat.CSV_TYPE, "csv"),
    /** A workbook with a sheet for each group of measures. */
    XLSX(TableFormat.XLSX_TYPE, "xlsx"),
    /** A page to be printed and signed. */
    HTML(ReportFormat.HTML_TYPE, "html");

    public static final String JSON_TYPE = "application/json";
    public static final String HTML_TYPE = "text/html";

    private final String mediaType;
    private final String extension;

    ReportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** With the encoding, where the bytes are text. */
    public String contentType() {
        return this == XLSX ? mediaType : mediaType + ";charset=UTF-8";
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
