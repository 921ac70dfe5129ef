package vn.huunghi.kit.imports;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Message;

/** The columns that files of every kind of record have. */
public final class FileColumns {
    /** What to write where a date is asked for. */
    public static final Message DAY = new Message("31/12/2024, 12/2024 hoặc 2024", "31/12/2024, 12/2024 or 2024");

    /** What to write where several texts may stand. */
    public static final Message SEVERAL = new Message("cách nhau bằng dấu ;", "several between semicolons");

    public static final Column ROW_ID = new Column(
            ImportRow.ROW_ID,
            new Message("Mã dòng", "Row id"),
            List.of("Mã", "Mã ngoài", "Id"),
            false,
            new Message(
                    "mã của dòng trong hệ thống của đơn vị; nhờ mã này nhập lại tệp không ghi trùng",
                    "the row's id in your own system: importing the file again then adds nothing twice"));

    public static final Column SOURCE_TITLE = Column.optional(
            "source.title",
            new Message("Nguồn", "Source"),
            new Message("tên báo cáo, tài liệu", "the document that it was taken from"));

    public static final Column SOURCE_URL = Column.optional(
            "source.url", new Message("Đường dẫn nguồn", "Source URL"), new Message("https://…", "https://…"));

    public static final Column SOURCE_DAY =
            Column.optional("source.issuedOn", new Message("Ngày nguồn", "Source issued on"), DAY);

    private FileColumns() {}

    /** The document that a row names; null for none. */
    public static Source source(ImportRow row) {
        return source(row, null);
    }

    /**
     * The document that a row names, and of the one that its record names already what the file has no column for.
     *
     * @param held null for none
     */
    public static Source source(ImportRow row, Source held) {
        Source kept = held == null ? new Source(null, null, null) : held;
        return Source.orNull(new Source(
                row.hasColumn("source.title") ? row.text("source.title") : kept.title(),
                row.hasColumn("source.url") ? row.text("source.url") : kept.url(),
                row.hasColumn("source.issuedOn") ? row.date("source.issuedOn") : kept.issuedOn()));
    }

    /** What to write where one of these is asked for. */
    public static <E> Message choices(E[] values, Function<E, Message> label) {
        return choices(values, label, "", "");
    }

    /** As {@link #choices(Object[], Function)}, behind a remark in both languages. */
    public static <E> Message choices(E[] values, Function<E, Message> label, String vi, String en) {
        return new Message(
                vi
                        + String.join(
                                "; ",
                                Arrays.stream(values)
                                        .map(value -> label.apply(value).vi())
                                        .toList()),
                en
                        + String.join(
                                "; ",
                                Arrays.stream(values)
                                        .map(value -> label.apply(value).en())
                                        .toList()));
    }
}
