package vn.huunghi.kit.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.record.Database;

/** The files that are being imported, in the database: whichever instance goes on finds them there. */
@Singleton
class ImportFiles {

    private static final int PART = 1024 * 1024;

    private final Database database;

    @Inject
    ImportFiles(Database database) {
        this.database = database;
    }

    void keep(UUID id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                database.update("insert into import_part values (?, ?, ?)", id, number, part);
                number++;
            }
        }
    }

    void copy(UUID id, OutputStream out) throws IOException {
        List<byte[]> part = part(id, 0);
        for (int number = 1; !part.isEmpty(); number++) {
            out.write(part.get(0));
            part = part(id, number);
        }
    }

    void forget(UUID id) {
        database.update("delete from import_part where import_id = ?", id);
    }

    private List<byte[]> part(UUID id, int number) {
        return database.query(
                "select content from import_part where import_id = ? and number = ?",
                row -> row.getBytes("content"),
                id,
                number);
    }
}
