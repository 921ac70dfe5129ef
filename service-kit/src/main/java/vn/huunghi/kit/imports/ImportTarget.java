package vn.huunghi.kit.imports;

import java.util.List;
import vn.huunghi.kit.text.Message;

/** A kind of record that files are imported into: a bean of each makes its imports possible. */
public interface ImportTarget {

    /** As the path of its resource names it: {@code activities}. */
    String name();

    /** What its records are called, for the sheet of a template. */
    Message title();

    /** What its files may hold; asked once per file, so that it may depend on what is recorded. */
    List<Column> columns();

    /**
     * Takes those of the rows that can be taken, and says of each what became of it and what is wrong with it. Called in
     * a transaction, on behalf of whoever sent the file, with rows that have been found readable and whose ids, if any,
     * differ. Of a row that is refused nothing may be left behind.
     *
     * @param forGood false in a dry run, whose transaction lasts for the whole file and is rolled back: then nothing should be
     *     locked that others need
     * @throws vn.huunghi.kit.problem.Refusal if only trying shows that one of the rows is refused: then all is rolled
     *     back and each is tried by itself
     */
    void take(List<ImportRow> rows, boolean forGood);
}
