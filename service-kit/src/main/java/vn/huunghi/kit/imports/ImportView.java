package vn.huunghi.kit.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.text.Language;

/** An import as it is answered: how far it is, and what it has found. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportView(
        UUID id,

        @Schema(description = "WAITING, RUNNING, DONE: all rows are dealt with; FAILED: it stopped for good")
        ImportStatus status,

        @Schema(description = "Whether nothing was to be stored")
        boolean dryRun,

        TableFormat format,
        @Schema(description = "The size of the file") long bytes,
        @Schema(description = "The digest of the file") String sha256,

        @Schema(description = "Rows below the headings that are dealt with so far")
        long rowsRead,

        @Schema(description = "Of these, rows that stand in the records now: created, changed or unchanged")
        long rowsTaken,

        @Schema(description = "Of these, rows that are refused: GET …/rejected gives them back")
        long rowsRefused,

        @Schema(description = "Taken rows that somebody should look at")
        long rowsWarned,

        @Schema(description = "Taken rows that made a record")
        long created,

        @Schema(description = "Taken rows that changed a record")
        long changed,

        @Schema(description = "Taken rows that a record said already")
        long unchanged,

        @Schema(nullable = true, description = "Why it stopped for good, behind the rows that are counted")
        IssueView failure,

        @Schema(description = "About the file as a whole, then about its first rows; GET …/issues gives all")
        List<IssueView> issues,

        @Schema(description = "Who sent the file") String subject,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {

    static ImportView of(ImportJob job, List<IssueView> issues, Language language) {
        return new ImportView(
                job.id(),
                job.status(),
                job.dryRun(),
                job.format(),
                job.bytes(),
                job.sha256(),
                job.counts().rowsRead(),
                job.counts().taken(),
                job.counts().refused(),
                job.counts().warned(),
                job.counts().created(),
                job.counts().changed(),
                job.counts().unchanged(),
                job.failure() == null ? null : IssueView.of(null, job.failure(), language),
                issues,
                job.actor().subject(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }
}
