package vn.huunghi.kit.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.huunghi.kit.access.Actor;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.table.TableFormat;

/** The imports and how far they are, as the database keeps them. */
@Singleton
class ImportJobs {

    /** How long an instance that says nothing more keeps others from going on with its import. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Database database;
    private final ImportFiles files;
    private final ImportRemarks remarks;
    private final ImportJson json;
    private final Clock clock;

    @Inject
    ImportJobs(Database database, ImportFiles files, ImportRemarks remarks, ImportJson json, Clock clock) {
        this.database = database;
        this.files = files;
        this.remarks = remarks;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps an import and its file; false if a file of the same content counts already. */
    boolean add(ImportJob job, Path file) throws IOException {
        int added = database.update(
                """
                insert into import_job
                    (id, target, digest, format, separator, bytes, headings, dry_run, forced, actor, status, warnings, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)
                on conflict (target, digest)
                    where not dry_run and not forced and (status in ('WAITING', 'RUNNING') or created + changed > 0)
                    do nothing
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
                json.text(job.actor()),
                job.status().name(),
                json.text(job.warnings()),
                job.createdAt());
        if (added == 0) {
            return false;
        }
        files.keep(job.id(), file);
        return true;
    }

    /** The import that a file of this content counts by already: one under way, or one that took something. */
    Optional<ImportJob> counted(String target, byte[] digest) {
        return database.query("""
                        select * from import_job
                        where target = ? and digest = ? and not dry_run
                            and (status in ('WAITING', 'RUNNING') or created + changed > 0)
                        order by id limit 1
                        """, this::read, target, digest).stream().findFirst();
    }

    Optional<ImportJob> find(String target, UUID id) {
        return database.query("select * from import_job where target = ? and id = ?", this::read, target, id).stream()
                .findFirst();
    }

    /**
     * Those begun last come first.
     *
     * @param subject whose they are; null for everybody's
     */
    List<ImportJob> list(String target, String subject, UUID before, int limit) {
        return database.query("""
                select * from import_job
                where target = ? and (?::text is null or actor ->> 'subject' = ?) and (?::uuid is null or id < ?::uuid)
                order by id desc limit ?
                """, this::read, target, subject, subject, text(before), text(before), limit);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /** Begins, or goes on with, the oldest import into one of these that nobody works on. */
    Optional<ImportJob> claim(Collection<String> targets) {
        Instant now = clock.instant();
        return database.query("""
                        update import_job set status = 'RUNNING', leased_until = ?, lease = gen_random_uuid(),
                            attempts = attempts + 1, started_at = coalesce(started_at, ?)
                        where id = (
                            select id from import_job
                            where status in ('WAITING', 'RUNNING') and (leased_until is null or leased_until < ?)
                                and target = any (?)
                            order by id limit 1 for update skip locked)
                        returning *
                        """, this::read, now.plus(LEASE), now, now, targets.toArray(String[]::new)).stream()
                .findFirst();
    }

    /** Says that this instance is at work still; false if it is another's work by now. */
    boolean stillWorking(ImportJob job) {
        return database.update(
                        "update import_job set leased_until = ? where id = ? and lease is not distinct from ?::uuid",
                        clock.instant().plus(LEASE),
                        job.id(),
                        text(job.lease()))
                > 0;
    }

    /** Lets others go on at once. */
    void release(ImportJob job) {
        database.update("""
                update import_job set leased_until = null, attempts = 0
                where id = ? and lease is not distinct from ?::uuid
                """, job.id(), text(job.lease()));
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
                    attempts = case when dry_run then attempts else 0 end, leased_until = ?
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
        if (met > 0) {
            remarks.add(id, rows);
        }
        return met > 0;
    }

    /** Forgets how far it came, for what is begun again from the first row. */
    void restart(UUID id) {
        remarks.forget(id);
        database.update("""
                update import_job set rows_read = 0, created = 0, changed = 0, unchanged = 0, refused = 0, warned = 0
                where id = ?
                """, id);
    }

    /** Ends an import and forgets its file, unless it is another's work by now; {@code failure} null if all is dealt with. */
    void end(ImportJob job, Issue failure) {
        int met = database.update(
                """
                update import_job set status = ?, failure = ?::jsonb, finished_at = ?, leased_until = null
                where id = ? and lease is not distinct from ?::uuid
                """,
                failure == null ? "DONE" : "FAILED",
                failure == null ? null : json.text(failure),
                clock.instant(),
                job.id(),
                text(job.lease()));
        if (met > 0) {
            files.forget(job.id());
        }
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
                json.read(row.getString("actor"), new TypeReference<Actor>() {}),
                ImportStatus.valueOf(row.getString("status")),
                new ImportJob.Counts(
                        row.getLong("rows_read"),
                        row.getLong("created"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("warned")),
                json.read(row.getString("warnings"), new TypeReference<List<Issue>>() {}),
                json.read(row.getString("failure"), new TypeReference<Issue>() {}),
                row.getInt("attempts"),
                row.getObject("lease", UUID.class),
                Database.instant(row, "created_at"),
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"));
    }
}
