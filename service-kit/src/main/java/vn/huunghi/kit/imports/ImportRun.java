package vn.huunghi.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.table.TableFile;
import vn.huunghi.kit.table.TableRow;
import vn.huunghi.kit.table.TableRows;
import vn.huunghi.kit.text.Message;

/**
 * One instance's work on an import, from where it stands to its end. Rows are dealt with some at a time, each time in a
 * transaction that also counts them: whatever happens, a row was dealt with and counted, or neither.
 */
final class ImportRun {

    private static final int ROWS_AT_A_TIME = 500;
    private static final int CHARACTERS_AT_A_TIME = 2_000_000;
    private static final Duration LONGEST_DRY_RUN = Duration.ofMinutes(10);
    // So that it ends of itself and not in the middle of a statement.
    private static final Duration DRY_RUN_TRANSACTION = LONGEST_DRY_RUN.plusMinutes(2);

    private final ImportJobs jobs;
    private final ImportAttempts attempts;
    private final ImportTarget target;
    private final ImportJob job;
    private final BooleanSupplier closing;
    private final RowIds keys = new RowIds();
    private ImportJob.Counts counts;
    // Why the file cannot be read on, until the rows before are dealt with.
    private Refusal broken;

    ImportRun(ImportJobs jobs, ImportAttempts attempts, ImportTarget target, ImportJob job, BooleanSupplier closing) {
        this.jobs = jobs;
        this.attempts = attempts;
        this.target = target;
        this.job = job;
        this.closing = closing;
        counts = job.counts();
    }

    /** How a run ended. */
    enum End {
        DONE,
        /** The service ends: somebody goes on from here. */
        LEFT,
        /** Another instance works on it. */
        OVERTAKEN
    }

    /** What the run was doing is another instance's work already. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws Refusal if the file cannot be read on */
    End work(TableFile file) throws IOException {
        try (TableRows rows = file.open()) {
            Layout layout = Layout.of(target.columns(), rows.next().orElseThrow(TableFile::empty));
            if (job.dryRun()) {
                return tryOut(rows, layout);
            }
            pass(rows, layout);
            return walk(rows, layout, this::take);
        } catch (Overtaken e) {
            return End.OVERTAKEN;
        }
    }

    /** How a number of rows is dealt with. */
    private interface Step {
        void deal(List<ImportRow> rows);
    }

    private End walk(TableRows rows, Layout layout, Step step) {
        List<ImportRow> some = some(rows, layout);
        while (!some.isEmpty()) {
            if (closing.getAsBoolean()) {
                return End.LEFT;
            }
            step.deal(some);
            if (broken != null) {
                throw broken;
            }
            some = some(rows, layout);
        }
        return End.DONE;
    }

    /** Passes over the rows that were dealt with before, but for their keys. */
    private void pass(TableRows rows, Layout layout) {
        for (long read = 0; read < job.counts().rowsRead(); read++) {
            Optional<TableRow> row = rows.next();
            row.ifPresent(passed -> checkKey(new ImportRow(passed, layout)));
            if (read % ROWS_AT_A_TIME == 0 && !jobs.stillWorking(job)) {
                throw new Overtaken();
            }
        }
    }

    private List<ImportRow> some(TableRows rows, Layout layout) {
        List<ImportRow> some = new ArrayList<>(ROWS_AT_A_TIME);
        long characters = 0;
        boolean enough = false;
        while (!enough) {
            Optional<TableRow> next = next(rows);
            if (next.isPresent()) {
                ImportRow row = new ImportRow(next.get(), layout);
                checkKey(row);
                some.add(row);
                characters += row.characters();
            }
            enough = next.isEmpty() || some.size() >= ROWS_AT_A_TIME || characters > CHARACTERS_AT_A_TIME;
        }
        if (some.isEmpty() && broken != null) {
            throw broken;
        }
        return some;
    }

    private Optional<TableRow> next(TableRows rows) {
        try {
            return rows.next();
        } catch (Refusal refusal) {
            broken = refusal;
            return Optional.empty();
        }
    }

    private void checkKey(ImportRow row) {
        if (row.isRefused()) {
            return;
        }
        String key = target.key(row);
        if (key != null && !keys.add(key)) {
            String shown = CellMessages.shown(key);
            row.error(
                    row.has(ImportRow.ROW_ID) ? ImportRow.ROW_ID : null,
                    ImportProblem.ROW_ID_TWICE,
                    new Message(
                            "Mã %s đã có ở một dòng trước trong tệp.".formatted(shown),
                            "An earlier row of the file has the id %s.".formatted(shown)));
        }
    }

    private void take(List<ImportRow> rows) {
        try {
            takeAtOnce(rows);
        } catch (Overtaken e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever a row brings about must not end the import.
            if (!ImportAttempts.mayBeOneRow(e)) {
                throw e;
            }
            rows.forEach(row -> takeAlone(row.again()));
        }
    }

    /** What cannot be taken with the others is tried by itself, so that one row's trouble is not the others'. */
    private void takeAlone(ImportRow row) {
        List<ImportRow> alone = List.of(row);
        try {
            takeAtOnce(alone);
        } catch (Overtaken e) {
            throw e;
        } catch (RuntimeException e) {
            row.refuse(ImportAttempts.ofTheRow(e).orElseThrow(() -> e), UnaryOperator.identity());
            QuarkusTransaction.requiringNew().run(() -> advance(alone));
            counts = counts.plus(alone);
        }
    }

    private void takeAtOnce(List<ImportRow> rows) {
        QuarkusTransaction.requiringNew().run(() -> {
            attempts.deal(target, rows);
            advance(rows);
        });
        counts = counts.plus(rows);
    }

    /** The same from the first row to the last, in one transaction that is rolled back: nothing stays. */
    private End tryOut(TableRows rows, Layout layout) {
        QuarkusTransaction.requiringNew().run(() -> jobs.restart(job.id()));
        counts = ImportJob.Counts.NONE;
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) DRY_RUN_TRANSACTION.toSeconds()));
        long begun = System.nanoTime();
        try {
            return walk(rows, layout, some -> {
                if (System.nanoTime() - begun > LONGEST_DRY_RUN.toNanos()) {
                    throw tooLong();
                }
                List<ImportRow> tried = attempts.tryOut(target, some);
                QuarkusTransaction.requiringNew().run(() -> advance(tried));
                counts = counts.plus(tried);
            });
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Refusal tooLong() {
        return new Refusal(
                ImportProblem.DRY_RUN_TOO_LONG,
                new Message(
                        "Nhập thử dừng sau %d phút; hãy thử với một phần của tệp."
                                .formatted(LONGEST_DRY_RUN.toMinutes()),
                        "The dry run stopped after %d minutes; try a part of the file."
                                .formatted(LONGEST_DRY_RUN.toMinutes())));
    }

    private void advance(List<ImportRow> rows) {
        if (!jobs.advance(job.id(), counts, counts.plus(rows), rows)) {
            throw new Overtaken();
        }
    }
}
