package vn.huunghi.organisation.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFilesTest {
    @TempDir
    Path directory;

    @Test
    void anOperatorsFilesTakeThePlaceOfOurs() throws IOException {
        Files.writeString(
                directory.resolve("clusters.csv"),
                "cluster_id,number,basis\ncum-9,9,\"notice 1, of 2024\"\n\ncum-8,8,\n");

        List<ReferenceRow> rows = new ReferenceFiles(Optional.of(directory)).rows("clusters.csv");

        assertEquals(2, rows.size());
        assertEquals("notice 1, of 2024", rows.get(0).text("basis"));
        assertEquals(8, rows.get(1).number("number"));
        assertNull(rows.get(1).text("basis"));
    }

    @Test
    void withoutADirectoryOursAreRead() {
        assertEquals(
                86, new ReferenceFiles(Optional.empty()).rows("provinces.csv").size());
    }

    @Test
    void whatIsWrongIsFoundByFileAndLine() throws IOException {
        Files.writeString(directory.resolve("clusters.csv"), "cluster_id,number\ncum-8,8\ncum-9,nine\n");
        ReferenceRow row =
                new ReferenceFiles(Optional.of(directory)).rows("clusters.csv").get(1);

        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> row.apply(() -> assertEquals(9, row.number("number"))));

        assertTrue(refused.getMessage().contains("clusters.csv, line 3"), refused.getMessage());
    }

    @Test
    void aMissingFileIsNamed() {
        UncheckedIOException refused = assertThrows(
                UncheckedIOException.class, () -> new ReferenceFiles(Optional.of(directory)).rows("clusters.csv"));

        assertTrue(refused.getMessage().contains("clusters.csv"), refused.getMessage());
    }
}
