package vn.huunghi.kit.table;

/** The kinds of file in which tables are sent and given out. */
public enum TableFormat {
    /** UTF-8, separated by semicolon, comma or tab; written with a byte order mark and semicolons, as Vietnamese spreadsheets expect. */
    CSV(TableFormat.CSV_TYPE, "csv"),
    /** An Office Open XML workbook, of which the first sheet counts. */
    XLSX(TableFormat.XLSX_TYPE, "xlsx");

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
