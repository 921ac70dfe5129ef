package vn.huunghi.kit.table;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.huunghi.kit.problem.Refusal;

/** Files of tables for tests, and all that is read from them. */
final class Tables {

    private Tables() {}

    static Path file(Path directory, byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "table", null), content);
    }

    static List<TableRow> rows(Path file) throws IOException {
        try (TableRows rows = TableFile.of(file).open()) {
            List<TableRow> all = new ArrayList<>();
            for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
            return all;
        }
    }

    static List<List<String>> texts(Path file) throws IOException {
        return rows(file).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    static List<Long> numbers(Path file) throws IOException {
        return rows(file).stream().map(TableRow::number).toList();
    }

    /** How reading all of the file is refused. */
    static Refusal refusal(Path file) {
        return assertThrows(Refusal.class, () -> rows(file));
    }
}
