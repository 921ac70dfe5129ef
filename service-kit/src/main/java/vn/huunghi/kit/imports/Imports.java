package vn.huunghi.kit.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Upload;
import vn.huunghi.kit.table.TableFile;
import vn.huunghi.kit.table.TableRow;
import vn.huunghi.kit.table.TableRows;
import vn.huunghi.kit.text.Message;

/** Takes files of records, tells how far each is, and gives back what was refused. */
@Singleton
class Imports {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST_ISSUES_SHOWN = 100;

    /** What a file that is looked at holds in memory may be much; more wait. */
    private static final int MOST_LOOKING = 2;

    private final Semaphore looking = new Semaphore(MOST_LOOKING, true);
    private final ImportJobs jobs;
    private final ImportRemarks remarks;
    private final ImportWorker worker;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    @Inject
    Imports(
            ImportJobs jobs,
            ImportRemarks remarks,
            ImportWorker worker,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.jobs = jobs;
        this.remarks = remarks;
        this.worker = worker;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /**
     * Looks at a file before it is received.
     *
     * @throws Refusal 403 not-allowed, 422 with a {@link vn.huunghi.kit.table.TableProblem}
     */
    ImportJob look(ImportTarget target, Upload upload, boolean dryRun, boolean force) {
        caller.mustBe(target.role());
        looking.acquireUninterruptibly();
        try {
            TableFile file = TableFile.of(upload.file());
            try (TableRows rows = file.open()) {
                Layout layout = Layout.of(target.columns(), rows.next().orElseThrow(TableFile::empty));
                Optional<TableRow> row = rows.next();
                if (row.isEmpty()) {
                    throw TableFile.empty();
                }
                // To the end: a file that cannot be read on is refused before any of it is taken.
                while (row.isPresent()) {
                    row = rows.next();
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
                        null,
                        clock.instant(),
                        null,
                        null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            looking.release();
        }
    }

    /**
     * Receives a file, in the caller's transaction.
     *
     * @throws Refusal 409 imported-before
     */
    ImportView receive(ImportJob job, Upload upload) {
        try {
            Optional<ImportJob> before = job.forced() ? Optional.empty() : jobs.counted(job.target(), job.digest());
            if (before.isPresent() && !job.dryRun()) {
                throw importedBefore(before.get());
            }
            ImportJob kept = before.map(other -> job.warning(warning(other))).orElse(job);
            if (!jobs.add(kept, upload.file())) {
                // Somebody has sent it at this very moment.
                throw importedBefore(jobs.counted(job.target(), job.digest()).orElse(job));
            }
            return view(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusal importedBefore(ImportJob other) {
        return new Refusal(ImportProblem.IMPORTED_BEFORE, before(other)).with("importId", other.id());
    }

    private static Issue warning(ImportJob other) {
        return new Issue(Severity.WARNING, null, null, ImportProblem.IMPORTED_BEFORE.code(), before(other));
    }

    private static Message before(ImportJob other) {
        return new Message(
                "Tệp có đúng nội dung này đã được nhập (%s); thêm force=true nếu vẫn muốn nhập lại."
                        .formatted(other.id()),
                "A file of exactly this content was imported (%s); add force=true to do so again."
                        .formatted(other.id()));
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
        String subject = seesAll() ? null : caller.subject();
        List<ImportJob> found = jobs.list(target, subject, before, page.fetch());
        return Page.of(
                found, page, job -> ImportView.of(job, warnings(job), language.get()), job -> Cursor.encode(job.id()));
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
        List<ImportRemarks.Remark> found = remarks.find(id, after, page.fetch());
        Page<ImportRemarks.Remark> rows = Page.of(found, page, row -> row, row -> Cursor.encode(row.number()));
        return new Page<>(rows.items().stream().flatMap(this::issues).toList(), rows.next());
    }

    /** @throws Refusal 404, also for what somebody else sent: its rows may be drafts of other provinces */
    ImportJob find(String target, UUID id) {
        return jobs.find(target, id)
                .filter(job -> seesAll() || job.actor().subject().equals(caller.subject()))
                .orElseThrow(() -> Refusal.notFound(id));
    }

    private boolean seesAll() {
        return caller.is(Roles.ADMINISTRATOR);
    }

    private ImportView view(ImportJob job) {
        Stream<IssueView> rows = remarks.find(job.id(), 0, MOST_ISSUES_SHOWN).stream()
                .flatMap(this::issues)
                .limit(MOST_ISSUES_SHOWN);
        return ImportView.of(job, Stream.concat(warnings(job).stream(), rows).toList(), language.get());
    }

    private List<IssueView> warnings(ImportJob job) {
        return job.warnings().stream()
                .map(issue -> IssueView.of(null, issue, language.get()))
                .toList();
    }

    private Stream<IssueView> issues(ImportRemarks.Remark row) {
        return row.issues().stream().map(issue -> IssueView.of(row.number(), issue, language.get()));
    }
}
