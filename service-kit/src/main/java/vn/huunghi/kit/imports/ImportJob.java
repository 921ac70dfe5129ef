package vn.huunghi.kit.imports;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.huunghi.kit.access.Actor;
import vn.huunghi.kit.table.TableFormat;

/**
 * An import as it is stored.
 *
 * @param warnings about the file as a whole
 * @param failure why it stopped for good; null if it did not
 * @param lease whose work it is: another with every instance that takes it on; null before the first
 */
record ImportJob(
        UUID id,
        String target,
        byte[] digest,
        TableFormat format,
        Character separator,
        long bytes,
        List<String> headings,
        boolean dryRun,
        boolean forced,
        Actor actor,
        ImportStatus status,
        Counts counts,
        List<Issue> warnings,
        Issue failure,
        int attempts,
        UUID lease,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    /** How many rows were read, and what became of them. */
    record Counts(long rowsRead, long created, long changed, long unchanged, long refused, long warned) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(List<ImportRow> rows) {
            return new Counts(
                    rowsRead + rows.size(),
                    created + count(rows, ImportRow.Outcome.CREATED),
                    changed + count(rows, ImportRow.Outcome.CHANGED),
                    unchanged + count(rows, ImportRow.Outcome.UNCHANGED),
                    refused + count(rows, ImportRow.Outcome.REFUSED),
                    warned
                            + rows.stream()
                                    .filter(row ->
                                            !row.isRefused() && !row.issues().isEmpty())
                                    .count());
        }

        private static long count(List<ImportRow> rows, ImportRow.Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }

        long taken() {
            return created + changed + unchanged;
        }
    }

    ImportJob warning(Issue issue) {
        return new ImportJob(
                id,
                target,
                digest,
                format,
                separator,
                bytes,
                headings,
                dryRun,
                forced,
                actor,
                status,
                counts,
                Stream.concat(warnings.stream(), Stream.of(issue)).toList(),
                failure,
                attempts,
                lease,
                createdAt,
                startedAt,
                finishedAt);
    }

    boolean isOver() {
        return status == ImportStatus.DONE || status == ImportStatus.FAILED;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest);
    }
}
