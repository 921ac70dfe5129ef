package vn.huunghi.kit.rest;

/**
 * Carries a stored answer out of the transaction that it makes superfluous. It is thrown because a resource method's
 * declared type would have its bytes written as JSON once more.
 */
public final class Replay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer answer;

    Replay(StoredAnswer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
