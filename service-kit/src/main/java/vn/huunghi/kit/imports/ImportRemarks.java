package vn.huunghi.kit.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.record.Database;

/** What is to be said about rows of imports, and the refused ones themselves, as the database keeps them. */
@Singleton
class ImportRemarks {

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_BYTES_AT_ONCE = 1024 * 1024;

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

    /** What is to be said about rows behind that number, in their order; without their cells. */
    List<Remark> find(UUID id, long after, int limit) {
        return database.query("""
                select number, refused, '[]' as cells, issues from import_row
                where import_id = ? and number > ? order by number limit ?
                """, this::read, id, after, limit);
    }

    /** Refused rows behind that number with their cells, in their order: a few, of some megabytes at most. */
    List<Remark> refused(UUID id, long after) {
        return database.query("""
                select number, refused, cells, issues
                from (
                    select *, sum(octet_length(cells::text)) over (
                        order by number rows between unbounded preceding and 1 preceding) as bytes_before
                    from (
                        select * from import_row where import_id = ? and number > ? and refused
                        order by number limit ?) next) sized
                where coalesce(bytes_before, 0) < ?
                order by number
                """, this::read, id, after, MOST_AT_ONCE, MOST_BYTES_AT_ONCE);
    }

    private Remark read(ResultSet row) throws SQLException {
        return new Remark(
                row.getLong("number"),
                row.getBoolean("refused"),
                json.read(row.getString("cells"), new TypeReference<List<Object>>() {}),
                json.read(row.getString("issues"), new TypeReference<List<Issue>>() {}));
    }

    void forget(UUID id) {
        database.update("delete from import_row where import_id = ?", id);
    }
}
