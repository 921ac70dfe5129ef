package vn.huunghi.kit.test;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what the PostgreSQL driver sends, from its own trace: nothing gets by it. */
public final class ExecutedStatements extends Handler {
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicInteger executed = new AtomicInteger();

    private ExecutedStatements() {}

    /** How many statements are executed meanwhile, those that begin and commit included. */
    public static int during(Runnable work) {
        ExecutedStatements statements = new ExecutedStatements();
        Level before = DRIVER.getLevel();
        DRIVER.addHandler(statements);
        DRIVER.setLevel(Level.FINEST);
        try {
            work.run();
        } finally {
            DRIVER.setLevel(before);
            DRIVER.removeHandler(statements);
        }
        return statements.executed.get();
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getMessage().startsWith(" FE=> Execute")) {
            executed.incrementAndGet();
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
