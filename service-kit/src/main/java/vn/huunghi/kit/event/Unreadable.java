package vn.huunghi.kit.event;

/** A record that is no event, whatever is done about it here. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason);
    }

    Unreadable(String reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }
}
