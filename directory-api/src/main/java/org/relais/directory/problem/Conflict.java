package org.relais.directory.problem;

import java.sql.SQLException;
import java.util.function.Supplier;

/** Two writers in each other's way: the one who lost begins anew, and finds what the other left. */
public final class Conflict {
    private static final int TRIES = 3;

    /** SQL states (ISO/IEC 9075), and PostgreSQL's and H2's own. */
    private static final String ROLLED_BACK = "40";

    private static final String EXISTS_ALREADY = "23505";
    private static final String NOT_FREE = "55P03";
    private static final String LOCKED_TOO_LONG = "HYT00";
    private static final String CHANGED_MEANWHILE = "90131";

    private Conflict() {}

    /**
     * @param transaction begins one and ends it, so that nothing is left of a try that failed
     * @throws RuntimeException when it failed for itself, or was in the way of others at every try
     */
    public static <T> T retried(Supplier<T> transaction) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (left == 0 || !caused(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Whether somebody else's write stood in the way, so that trying again makes sense. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return is(sql.getSQLState());
            }
        }
        return false;
    }

    private static boolean is(String state) {
        return state.startsWith(ROLLED_BACK)
                || switch (state) {
                    case EXISTS_ALREADY, NOT_FREE, LOCKED_TOO_LONG, CHANGED_MEANWHILE -> true;
                    default -> false;
                };
    }
}
