package vn.huunghi.kit.imports;

import java.util.List;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.text.Message;

/** A kind of record that files are imported into: a bean of each makes its imports possible. */
public interface ImportTarget {

    /** As the path of its resource names it: {@code activities}. */
    String name();

    /** What its records are called, for the sheet of a template. */
    Message title();

    /** What its files may hold; asked once per file, so that it may depend on what is recorded. */
    List<Column> columns();

    /** The least role that may import; a resource lets officers through. */
    default String role() {
        return Roles.OFFICER;
    }

    /**
     * What the row calls its record: rows with the same key mean the same one, so that a file has each only once. By
     * default the id in the sender's own system; a row without one is always new and is remarked upon.
     *
     * @return null where the row says nothing
     */
    default String key(ImportRow row) {
        if (!row.has(ImportRow.ROW_ID)) {
            row.warn(
                    ImportRow.ROW_ID,
                    ImportProblem.NO_ROW_ID,
                    new Message(
                            "Dòng không có mã nên luôn được ghi mới; nhập lại tệp sẽ ghi thêm lần nữa.",
                            "The row has no id, so it is always new: importing it again adds it again."));
        }
        return row.text(ImportRow.ROW_ID);
    }

    /**
     * Takes those of the rows that can be taken, and says of each what became of it and what is wrong with it. Called in
     * a transaction, on behalf of whoever sent the file, with rows that have been found readable and whose keys, if any,
     * differ. Of a row that is refused nothing may be left behind.
     *
     * @param forGood false in a dry run, whose transaction lasts for the whole file and is rolled back: then nothing should be
     *     locked that others need
     * @throws vn.huunghi.kit.problem.Refusal if only trying shows that one of the rows is refused: then all is rolled
     *     back and each is tried by itself
     */
    void take(List<ImportRow> rows, boolean forGood);
}
