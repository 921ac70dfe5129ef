package vn.huunghi.kit.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.text.Message;

/** The one exception with which a service says no; it becomes a problem answer and rolls the transaction back. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Message detail;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    public Refusal(ProblemType type, Message detail, Violation... violations) {
        this(type, detail, List.of(violations));
    }

    public Refusal(ProblemType type, Message detail, List<Violation> violations) {
        super(type.code() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    /** A refusal because of one field, whose violation says the same as the problem itself. */
    public static Refusal of(ProblemType type, String field, Message detail) {
        return new Refusal(type, detail, Violation.of(field, type, detail));
    }

    /** The record with this id does not exist. */
    public static Refusal notFound(Object id) {
        return new Refusal(
                CommonProblem.NOT_FOUND,
                new Message("Không tìm thấy bản ghi %s.".formatted(id), "There is no record %s.".formatted(id)));
    }

    /** The record with this id was withdrawn and is shown only with {@code ?includeWithdrawn=true}. */
    public static Refusal withdrawn(Object id) {
        return new Refusal(
                CommonProblem.WITHDRAWN,
                new Message(
                        "Bản ghi %s đã được rút; dùng ?includeWithdrawn=true để xem.".formatted(id),
                        "Record %s was withdrawn; use ?includeWithdrawn=true to see it.".formatted(id)));
    }

    /** The body passes what the service reads. */
    public static Refusal bodyTooLarge() {
        return new Refusal(
                CommonProblem.BODY_TOO_LARGE,
                new Message("Nội dung yêu cầu vượt quá giới hạn.", "The body passes the limit."));
    }

    /** The file that was sent passes what the service takes, in bytes. */
    public static Refusal fileTooLarge(long most) {
        long megabytes = most / (1024 * 1024);
        return new Refusal(
                CommonProblem.BODY_TOO_LARGE,
                new Message(
                        "Tệp lớn hơn %d MB; hãy chia nhỏ tệp.".formatted(megabytes),
                        "The file is larger than %d MB; split it.".formatted(megabytes)));
    }

    /** Adds a member to the answer (RFC 9457, 3.2), such as the actions that are allowed or a successor's id. */
    public Refusal with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Message detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
