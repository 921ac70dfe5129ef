package vn.huunghi.kit.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import vn.huunghi.kit.event.TransientFailure;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Message;

/** Has rows taken, and tells what is one row's fault from what is not. */
@Singleton
class ImportAttempts {

    private static final Logger LOG = Logger.getLogger(ImportAttempts.class);
    private static final String UNIQUE = "23505";

    private final EntityManager entities;
    private final Database database;

    @Inject
    ImportAttempts(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** In the caller's transaction, which is lost if anything is thrown. */
    void deal(ImportTarget target, List<ImportRow> rows) {
        deal(target, rows, true);
    }

    private void deal(ImportTarget target, List<ImportRow> rows, boolean forGood) {
        List<ImportRow> readable = rows.stream().filter(row -> !row.isRefused()).toList();
        if (!readable.isEmpty()) {
            target.take(readable, forGood);
            entities.flush();
        }
    }

    /** As if each were taken for good, but in a transaction that goes on whatever becomes of them. */
    List<ImportRow> tryOut(ImportTarget target, List<ImportRow> rows) {
        Optional<RuntimeException> trouble = dealOrUndo(target, rows);
        if (trouble.isEmpty()) {
            return rows;
        }
        if (!mayBeOneRow(trouble.get())) {
            throw trouble.get();
        }
        List<ImportRow> again = rows.stream().map(ImportRow::again).toList();
        for (ImportRow row : again) {
            dealOrUndo(target, List.of(row))
                    .ifPresent(own -> row.refuse(ofTheRow(own).orElseThrow(() -> own), UnaryOperator.identity()));
        }
        return again;
    }

    private Optional<RuntimeException> dealOrUndo(ImportTarget target, List<ImportRow> rows) {
        database.update("savepoint rows");
        try {
            deal(target, rows, false);
            database.update("release savepoint rows");
            return Optional.empty();
        } catch (RuntimeException e) {
            // Whatever a row brings about is that row's; what is the database's own cannot be rolled back to here
            // either.
            database.update("rollback to savepoint rows");
            return Optional.of(e);
        } finally {
            // Thousands of records that nobody needs any more, or that are not as the database has them.
            entities.clear();
        }
    }

    /** Whether rows that could not be taken together may be taken one by one, all or most of them. */
    static boolean mayBeOneRow(RuntimeException trouble) {
        return ofTheRow(trouble).isPresent()
                || state(trouble).map(state -> state.startsWith("40")).orElse(false);
    }

    /** Why the one row that was tried is refused; empty where the trouble is not the row's and may pass. */
    static Optional<Refusal> ofTheRow(RuntimeException trouble) {
        if (trouble instanceof Refusal refusal) {
            return Optional.of(refusal).filter(r -> !r.type().retryable());
        }
        if (isStale(trouble)) {
            return Optional.of(conflict());
        }
        if (TransientFailure.is(trouble)) {
            return Optional.empty();
        }
        Optional<String> state = state(trouble);
        if (state.isEmpty()) {
            LOG.errorf(trouble, "A row of an import brought about what nobody expected");
            return Optional.of(new Refusal(
                    ImportProblem.ROW_FAILED,
                    new Message(
                            "Dòng này gây lỗi ngoài dự kiến; hãy báo cho quản trị viên.",
                            "The row brought about an unexpected error; tell an administrator.")));
        }
        return switch (state.get().substring(0, 2)) {
            case "23" -> Optional.of(UNIQUE.equals(state.get()) ? conflict() : notTaken());
            case "22" -> Optional.of(notTaken());
            default -> Optional.empty();
        };
    }

    private static Refusal conflict() {
        return new Refusal(
                CommonProblem.CONFLICT,
                new Message(
                        "Dòng này xung đột với một bản ghi vừa được người khác ghi.",
                        "The row is in conflict with a record that somebody else has just written."));
    }

    private static Refusal notTaken() {
        return new Refusal(
                ImportProblem.ROW_FAILED,
                new Message(
                        "Cơ sở dữ liệu không nhận một giá trị của dòng này.",
                        "The database does not take a value of this row."));
    }

    private static boolean isStale(Throwable trouble) {
        return trouble instanceof OptimisticLockException
                || trouble instanceof StaleStateException
                || (trouble.getCause() != null && isStale(trouble.getCause()));
    }

    /** The SQL state of what the database said, if it said anything. */
    private static Optional<String> state(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
