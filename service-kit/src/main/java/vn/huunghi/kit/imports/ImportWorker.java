package vn.huunghi.kit.imports;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.table.TableFile;
import vn.huunghi.kit.text.Message;

/** Works on the imports of a service one after the other, those too that an instance has left behind. */
@Singleton
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(8);
    private static final int MOST_ATTEMPTS = 5;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportAttempts attempts;
    private final Caller caller;
    private final Map<String, ImportTarget> targets;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "imports");
    private volatile boolean closing;

    @Inject
    ImportWorker(
            ImportJobs jobs,
            ImportFiles files,
            ImportAttempts attempts,
            Caller caller,
            @All List<ImportTarget> targets) {
        this.jobs = jobs;
        this.files = files;
        this.attempts = attempts;
        this.caller = caller;
        this.targets = targets.stream().collect(Collectors.toMap(ImportTarget::name, Function.identity()));
    }

    void start(@Observes StartupEvent started) {
        if (!targets.isEmpty()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        closing = true;
        wake.release();
        thread.join(PATIENCE_AT_END.toMillis());
    }

    /** There is something to do. */
    void wake() {
        wake.release();
    }

    private void run() {
        while (!closing) {
            if (!step()) {
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (wake.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /** Whether there may be more to do at once. */
    private boolean step() {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            Optional<ImportJob> job = QuarkusTransaction.requiringNew().call(() -> jobs.claim(targets.keySet()));
            job.ifPresent(claimed -> caller.onBehalfOf(claimed.actor(), () -> work(claimed)));
            return job.isPresent();
        } catch (RuntimeException | Error e) {
            // The lease runs out, and somebody tries again: the database may be away for a moment. Whatever one import
            // brings about, the others are worked on.
            LOG.warn("An import could not go on; it is tried again", e);
            return false;
        } finally {
            request.terminate();
        }
    }

    private void work(ImportJob job) {
        ImportTarget target = targets.get(job.target());
        if (job.attempts() > MOST_ATTEMPTS) {
            end(job, stopped(job));
            return;
        }
        try {
            Path file = Files.createTempFile("import-", "." + job.format().extension());
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    files.copy(job.id(), out);
                }
                ImportRun run = new ImportRun(jobs, attempts, target, job, () -> closing);
                switch (run.work(new TableFile(file, job.format(), job.separator()))) {
                    case DONE -> end(job, null);
                    case LEFT -> QuarkusTransaction.requiringNew().run(() -> jobs.release(job));
                    case OVERTAKEN -> LOG.infof("Import %s is worked on by another instance", job.id());
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Refusal refusal) {
            if (refusal.type().retryable()) {
                throw refusal;
            }
            end(job, critical(refusal));
        } catch (IOException e) {
            LOG.errorf(e, "The file of import %s cannot be worked on", job.id());
        }
    }

    private void end(ImportJob job, Issue failure) {
        QuarkusTransaction.requiringNew().run(() -> jobs.end(job, failure));
    }

    private static Issue critical(Refusal refusal) {
        return new Issue(Severity.CRITICAL, null, null, refusal.type().code(), refusal.detail());
    }

    private static Issue stopped(ImportJob job) {
        Message message = job.dryRun()
                ? new Message(
                        "Việc nhập thử đã dừng vì lỗi ngoài dự kiến.", "The dry run stopped after unexpected errors.")
                : new Message(
                        "Việc nhập đã dừng sau dòng đã đếm vì lỗi ngoài dự kiến; các dòng trước đó đã được ghi.",
                        "The import stopped behind the rows that are counted, after unexpected errors; what was taken stays.");
        return new Issue(Severity.CRITICAL, null, null, ImportProblem.IMPORT_STOPPED.code(), message);
    }
}
