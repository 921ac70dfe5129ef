package vn.huunghi.kit.problem;

import vn.huunghi.kit.text.Message;

/** A kind of error that clients may rely on: its code never changes its meaning once published. */
public interface ProblemType {
    /** Stable, kebab-case, unique within a service; also the last part of the problem's type URI. */
    String code();

    /** The HTTP status that goes with every problem of this type. */
    int status();

    /** Whether the same request may succeed later without being changed. */
    boolean retryable();

    Message title();
}
