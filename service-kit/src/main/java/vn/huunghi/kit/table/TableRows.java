package vn.huunghi.kit.table;

import java.io.Closeable;
import java.util.Optional;
import vn.huunghi.kit.problem.Refusal;

/** The rows of a table one after the other, never all at once. Rows in which nothing stands are passed over. */
public interface TableRows extends Closeable {

    /**
     * The next row that holds anything; empty at the end.
     *
     * @throws Refusal 422 broken-table where the file cannot be read on
     */
    Optional<TableRow> next();
}
