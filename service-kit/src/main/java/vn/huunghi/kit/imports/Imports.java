package vn.huunghi.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Upload;
import vn.huunghi.kit.table.TableFile;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.table.TableRows;
import vn.huunghi.kit.table.TableWriter;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** Takes files of records, tells how far each is, and gives back what was refused. */
@Singleton
class Imports {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST_ISSUES_SHOWN = 100;
    private static final int ROWS_AT_A_TIME = 500;

    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    @Inject
    Imports(ImportJobs jobs, ImportWorker worker, Caller caller, RequestLanguage language, Clock clock) {
        this.jobs = jobs;
        this.worker = worker;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /**
     * Looks at a file before it is received.
     *
     * @throws Refusal 422 with a {@link vn.huunghi.kit.table.TableProblem}
     */
    ImportJob look(ImportTarget target, Upload upload, boolean dryRun, boolean force) {
        try {
            TableFile file = TableFile.of(upload.file());
            try (TableRows rows = file.open()) {
                Layout layout = Layout.of(target.columns(), rows.next().orElseThrow(TableFile::empty));
                if (rows.next().isEmpty()) {
                    throw TableFile.empty();
                }
                return new ImportJob(
                        Ids.next(),
                        target.name(),
                        upload.sha256(),
                        file.format(),
                        file.separator(),
                        upload.bytes(),
                        layout.headings(),
                        dryRun,
                        force,
                        caller.actor(),
                        ImportStatus.WAITING,
                        ImportJob.Counts.NONE,
                        layout.warnings(),
                        null,
                        0,
                        clock.instant(),
                        null,
                        null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Receives a file, in the caller's transaction.
     *
     * @throws Refusal 409 imported-before
     */
    ImportView receive(ImportJob job, Upload upload) {
        try {
            boolean before = !job.dryRun()
                    && !job.forced()
                    && jobs.counted(job.target(), job.digest()).isPresent();
            if (before || !jobs.add(job, upload.file())) {
                throw importedBefore(job);
            }
            return view(job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusal importedBefore(ImportJob job) {
        UUID other = jobs.counted(job.target(), job.digest()).orElseThrow();
        return new Refusal(
                        ImportProblem.IMPORTED_BEFORE,
                        new Message(
                                "Tệp có đúng nội dung này đã được nhập (%s); thêm force=true nếu vẫn muốn nhập lại."
                                        .formatted(other),
                                "A file of exactly this content was imported (%s); add force=true to do so again."
                                        .formatted(other)))
                .with("importId", other);
    }

    /** How it stands; of a small file, that is mostly the end of it. */
    ImportView begun(String target, UUID id) {
        worker.wake();
        long end = System.nanoTime() + PATIENCE.toNanos();
        ImportJob job = find(target, id);
        try {
            while (!job.isOver() && System.nanoTime() < end) {
                Thread.sleep(PAUSE.toMillis());
                job = find(target, id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return view(job);
    }

    Page<ImportView> list(String target, PageQuery page) {
        UUID before = page.after(1).map(parts -> Cursor.uuid(parts.get(0))).orElse(null);
        List<ImportJob> found = jobs.list(target, before, page.fetch());
        return Page.of(found, page, job -> ImportView.of(job, warnings(job), language.get()), job -> Cursor.encode(job.id()));
    }

    /** @throws Refusal 404 */
    ImportView get(String target, UUID id) {
        return view(find(target, id));
    }

    /**
     * What is to be said about the rows, in their order; all of a row stands on one page.
     *
     * @throws Refusal 404
     */
    Page<IssueView> issues(String target, UUID id, PageQuery page) {
        find(target, id);
        long after = page.after(1).map(parts -> Cursor.number(parts.get(0))).orElse(0L);
        List<ImportJobs.Remark> found = jobs.remarks(id, false, after, page.fetch());
        Page<ImportJobs.Remark> rows = Page.of(found, page, row -> row, row -> Cursor.encode(row.number()));
        return new Page<>(rows.items().stream().flatMap(this::issues).toList(), rows.next());
    }

    /** Writes the refused rows as they stood, with the reasons behind them. */
    void writeRejected(ImportJob job, OutputStream out, Language language) throws IOException {
        try (TableWriter table = TableWriter.of(job.format(), out, "rejected", job.separator())) {
            boolean again = job.headings().stream().anyMatch(Layout::isReasons);
            int width = job.headings().size();
            List<Object> headings = new ArrayList<>(job.headings());
            if (!again) {
                headings.add(Layout.REASONS.in(language));
            }
            table.row(headings);
            long after = 0;
            List<ImportJobs.Remark> rows = jobs.remarks(job.id(), true, after, ROWS_AT_A_TIME);
            while (!rows.isEmpty()) {
                for (ImportJobs.Remark row : rows) {
                    table.row(rejected(row, job, width, again, language));
                    after = row.number();
                }
                rows = jobs.remarks(job.id(), true, after, ROWS_AT_A_TIME);
            }
        }
    }

    private static List<Object> rejected(
            ImportJobs.Remark row, ImportJob job, int width, boolean again, Language language) {
        List<Object> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add(null);
        }
        String reasons = String.join(
                " ", row.issues().stream().map(issue -> issue.message().in(language)).toList());
        if (again) {
            for (int i = 0; i < width; i++) {
                if (Layout.isReasons(job.headings().get(i))) {
                    cells.set(i, reasons);
                }
            }
        } else {
            cells.add(reasons);
        }
        return cells;
    }

    /** Writes a file that has only the headings, and in a workbook a sheet that explains them. */
    void writeTemplate(ImportTarget target, TableFormat format, OutputStream out, Language language)
            throws IOException {
        try (TableWriter table = TableWriter.of(format, out, target.title().in(language), null)) {
            List<Column> columns = target.columns();
            table.row(columns.stream().map(column -> column.heading().in(language)).toList());
            table.explain(
                    new Message("Hướng dẫn", "Guide").in(language),
                    columns.stream()
                            .map(column -> List.of(
                                    column.heading().in(language),
                                    column.field(),
                                    column.required()
                                            ? new Message("bắt buộc", "required").in(language)
                                            : new Message("không bắt buộc", "optional").in(language),
                                    column.hint().in(language)))
                            .toList());
        }
    }

    /** @throws Refusal 404 */
    ImportJob find(String target, UUID id) {
        return jobs.find(target, id).orElseThrow(() -> Refusal.notFound(id));
    }

    private ImportView view(ImportJob job) {
        Stream<IssueView> rows = jobs.remarks(job.id(), false, 0, MOST_ISSUES_SHOWN).stream()
                .flatMap(this::issues)
                .limit(MOST_ISSUES_SHOWN);
        return ImportView.of(job, Stream.concat(warnings(job).stream(), rows).toList(), language.get());
    }

    private List<IssueView> warnings(ImportJob job) {
        return job.warnings().stream()
                .map(issue -> IssueView.of(null, issue, language.get()))
                .toList();
    }

    private Stream<IssueView> issues(ImportJobs.Remark row) {
        return row.issues().stream().map(issue -> IssueView.of(row.number(), issue, language.get()));
    }
}
