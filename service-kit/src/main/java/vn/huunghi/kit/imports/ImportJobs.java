package vn.huunghi.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.huunghi.kit.access.Actor;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.table.TableFormat;

/** The imports, the files they work on and what they found, as the database keeps them. */
@Singleton
class ImportJobs {

    /** How long an instance that says nothing more keeps others from going on with its import. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Database database;
    private final ImportFiles files;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    ImportJobs(Database database, ImportFiles files, ObjectMapper json, Clock clock) {
        this.database = database;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /** A refused row as it stood in the file, or one that is only remarked upon, which has no cells. */
    record Remark(long number, boolean refused, List<String> cells, List<Issue> issues) {}

    /** Keeps an import and its file; false if a file of the same content counts already. */
    boolean add(ImportJob job, Path file) throws IOException {
        int added = database.update(
                """
                insert into import_job
                    (id, target, digest, format, separator, bytes, headings, dry_run, forced, actor, status, warnings, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)
                on conflict (target, digest) where not dry_run and not forced and status <> 'FAILED' do nothing
                """,
                job.id(),
                job.target(),
                job.digest(),
                job.format().name(),
                job.separator() == null ? null : job.separator().toString(),
                job.bytes(),
                job.headings().toArray(String[]::new),
                job.dryRun(),
                job.forced(),
                text(job.actor()),
                job.status().name(),
                text(job.warnings()),
                job.createdAt());
        if (added == 0) {
            return false;
        }
        files.keep(job.id(), file);
        return true;
    }

    /** The import that a file of this content counts by already; dry runs and failures do not count. */
    Optional<UUID> counted(String target, byte[] digest) {
        return database
                .query("""
                        select id from import_job where target = ? and digest = ? and not dry_run and status <> 'FAILED'
                        order by id limit 1
                        """, row -> row.getObject("id", UUID.class), target, digest)
                .stream()
                .findFirst();
    }

    Optional<ImportJob> find(String target, UUID id) {
        return database.query("select * from import_job where target = ? and id = ?", this::read, target, id).stream()
                .findFirst();
    }

    /** Those begun last come first. */
    List<ImportJob> list(String target, UUID before, int limit) {
        return database.query("""
                select * from import_job where target = ? and (?::uuid is null or id < ?::uuid) order by id desc limit ?
                """, this::read, target, text(before), text(before), limit);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /** Begins, or goes on with, the oldest import that nobody works on. */
    Optional<ImportJob> claim() {
        Instant now = clock.instant();
        return database
                .query("""
                        update import_job set status = 'RUNNING', leased_until = ?, attempts = attempts + 1,
                            started_at = coalesce(started_at, ?)
                        where id = (
                            select id from import_job
                            where status in ('WAITING', 'RUNNING') and (leased_until is null or leased_until < ?)
                            order by id limit 1 for update skip locked)
                        returning *
                        """, this::read, now.plus(LEASE), now, now)
                .stream()
                .findFirst();
    }

    /** Says that somebody is at work still. */
    void stillWorking(UUID id) {
        database.update("update import_job set leased_until = ? where id = ?", clock.instant().plus(LEASE), id);
    }

    /** Lets others go on at once. */
    void release(UUID id) {
        database.update("update import_job set leased_until = null where id = ?", id);
    }

    /**
     * Counts rows as dealt with, in the transaction that dealt with them.
     *
     * @return false if somebody else has dealt with some of them: then nothing of this transaction may stay
     */
    boolean advance(UUID id, ImportJob.Counts before, ImportJob.Counts after, List<ImportRow> rows) {
        int met = database.update(
                """
                update import_job set rows_read = ?, created = ?, changed = ?, unchanged = ?, refused = ?, warned = ?,
                    attempts = 0, leased_until = ?
                where id = ? and rows_read = ? and status = 'RUNNING'
                """,
                after.rowsRead(),
                after.created(),
                after.changed(),
                after.unchanged(),
                after.refused(),
                after.warned(),
                clock.instant().plus(LEASE),
                id,
                before.rowsRead());
        List<ImportRow> remarked =
                rows.stream().filter(row -> !row.issues().isEmpty()).toList();
        if (met == 0 || remarked.isEmpty()) {
            return met > 0;
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
                        .map(row -> text(row.isRefused() ? row.cells() : List.of()))
                        .toArray(String[]::new),
                remarked.stream().map(row -> text(row.issues())).toArray(String[]::new));
        return true;
    }

    /** Forgets how far it came, for what is begun again from the first row. */
    void restart(UUID id) {
        database.update("delete from import_row where import_id = ?", id);
        database.update("""
                update import_job set rows_read = 0, created = 0, changed = 0, unchanged = 0, refused = 0, warned = 0
                where id = ?
                """, id);
    }

    /** Ends an import and forgets its file; {@code failure} null if all rows are dealt with. */
    void end(UUID id, Issue failure) {
        database.update(
                "update import_job set status = ?, failure = ?::jsonb, finished_at = ?, leased_until = null where id = ?",
                failure == null ? "DONE" : "FAILED",
                failure == null ? null : text(failure),
                clock.instant(),
                id);
        files.forget(id);
    }

    /** What is to be said about rows behind that number, in their order. */
    List<Remark> remarks(UUID id, boolean onlyRefused, long after, int limit) {
        return database.query(
                """
                select * from import_row where import_id = ? and number > ? and (refused or not ?)
                order by number limit ?
                """,
                row -> new Remark(
                        row.getLong("number"),
                        row.getBoolean("refused"),
                        read(row.getString("cells"), new TypeReference<List<String>>() {}),
                        read(row.getString("issues"), new TypeReference<List<Issue>>() {})),
                id,
                after,
                onlyRefused,
                limit);
    }

    private ImportJob read(ResultSet row) throws SQLException {
        String separator = row.getString("separator");
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("target"),
                row.getBytes("digest"),
                TableFormat.valueOf(row.getString("format")),
                separator == null ? null : separator.charAt(0),
                row.getLong("bytes"),
                List.of((String[]) row.getArray("headings").getArray()),
                row.getBoolean("dry_run"),
                row.getBoolean("forced"),
                read(row.getString("actor"), new TypeReference<Actor>() {}),
                ImportStatus.valueOf(row.getString("status")),
                new ImportJob.Counts(
                        row.getLong("rows_read"),
                        row.getLong("created"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("warned")),
                read(row.getString("warnings"), new TypeReference<List<Issue>>() {}),
                read(row.getString("failure"), new TypeReference<Issue>() {}),
                row.getInt("attempts"),
                Database.instant(row, "created_at"),
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
