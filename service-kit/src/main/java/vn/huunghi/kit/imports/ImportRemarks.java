package vn.huunghi.kit.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.record.Database;

/** What is to be said about rows of imports, and the refused ones themselves, as the database keeps them. */
@Singleton
class ImportRemarks {

    private final Database database;
    private final ImportJson json;

    @Inject
    ImportRemarks(Database database, ImportJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What is said about a row.
     *
     * @param cells of a refused row as they stood in the file, texts and numbers; empty for one that is only remarked upon
     */
    record Remark(long number, boolean refused, List<Object> cells, List<Issue> issues) {}

    /** Keeps what is said about those of the rows that something is said about. */
    void add(UUID id, List<ImportRow> rows) {
        List<ImportRow> remarked =
                rows.stream().filter(row -> !row.issues().isEmpty()).toList();
        if (remarked.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into import_row (import_id, number, refused, cells, issues)
                select ?, number, refused, cells::jsonb, issues::jsonb
                from unnest(?::bigint[], ?::boolean[], ?::text[], ?::text[]) r (number, refused, cells, issues)
                """,
                id,
                remarked.stream().map(ImportRow::number).toArray(Long[]::new),
                remarked.stream().map(ImportRow::isRefused).toArray(Boolean[]::new),
                remarked.stream()
                        .map(row -> json.text(row.isRefused() ? row.cells() : List.of()))
                        .toArray(String[]::new),
                remarked.stream().map(row -> json.text(row.issues())).toArray(String[]::new));
    }

    /** What is to be said about rows behind that number, in their order. */
    List<Remark> find(UUID id, boolean onlyRefused, long after, int limit) {
        return database.query(
                """
                select * from import_row where import_id = ? and number > ? and (refused or not ?)
                order by number limit ?
                """,
                row -> new Remark(
                        row.getLong("number"),
                        row.getBoolean("refused"),
                        json.read(row.getString("cells"), new TypeReference<List<Object>>() {}),
                        json.read(row.getString("issues"), new TypeReference<List<Issue>>() {})),
                id,
                after,
                onlyRefused,
                limit);
    }

    void forget(UUID id) {
        database.update("delete from import_row where import_id = ?", id);
    }
}
