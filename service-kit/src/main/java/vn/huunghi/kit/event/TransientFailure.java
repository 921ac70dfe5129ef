package vn.huunghi.kit.event;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells failures of the moment, which another attempt may mend, from those of what is done, which it would repeat. */
public final class TransientFailure {

    /** Connection, rollback (deadlock, serialization), resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** lock_not_available, read_only_sql_transaction (a failover under way). */
    private static final Set<String> STATES = Set.of("55P03", "25006");

    private static final int MAX_DEPTH = 20;

    private TransientFailure() {}

    /** Whether the failure, or what caused it, is one that another attempt may not meet. */
    public static boolean is(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return true;
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof SQLException sql && isTransient(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    // The pool's own failures, no connection to be had above all, come without a state.
    private static boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || state == null
                || state.length() == 5 && CLASSES.contains(state.substring(0, 2))
                || STATES.contains(state);
    }
}
