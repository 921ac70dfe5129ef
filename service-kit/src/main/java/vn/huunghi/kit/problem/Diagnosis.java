package vn.huunghi.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import vn.huunghi.kit.text.Message;

/** Finds the refusal that an exception amounts to; whatever is not understood is an internal error. */
final class Diagnosis {
    private static final Message INTERNAL = new Message(
            "Đã xảy ra lỗi ngoài dự kiến; hãy gửi kèm traceId khi báo lỗi.",
            "Something unexpected happened; name the traceId when you report it.");

    private Diagnosis() {}

    static Refusal of(Throwable thrown) {
        List<Throwable> causes = causes(thrown);
        for (Throwable cause : causes) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        for (Throwable cause : causes) {
            Refusal refusal = one(cause);
            if (refusal != null) {
                return refusal;
            }
        }
        return new Refusal(CommonProblem.INTERNAL_ERROR, INTERNAL);
    }

    private static Refusal one(Throwable cause) {
        if (cause instanceof UnauthorizedException || cause instanceof AuthenticationFailedException) {
            return unauthenticated();
        }
        if (cause instanceof ForbiddenException) {
            return forbidden();
        }
        if (cause instanceof WebApplicationException web) {
            return ofStatus(web.getResponse().getStatus());
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return new Refusal(
                    CommonProblem.STALE_VERSION,
                    new Message(
                            "Bản ghi vừa được người khác thay đổi; hãy đọc lại rồi thử lại.",
                            "Somebody else has just changed the record; read it again and retry."));
        }
        if (cause instanceof JDBCConnectionException) {
            return unavailable();
        }
        if (cause instanceof SQLException sql) {
            return ofSql(sql);
        }
        return null;
    }

    /** A refusal that says what an HTTP status says, or null where a status alone is no client's error. */
    static Refusal ofStatus(int status) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> forbidden();
            case 404 ->
                new Refusal(
                        CommonProblem.NOT_FOUND,
                        new Message("Không có gì tại địa chỉ này.", "There is nothing at this address."));
            case 405 ->
                new Refusal(
                        CommonProblem.METHOD_NOT_ALLOWED,
                        new Message(
                                "Địa chỉ này không nhận phương thức đó.", "This address does not take that method."));
            case 406 ->
                new Refusal(
                        CommonProblem.NOT_ACCEPTABLE,
                        new Message(
                                "Địa chỉ này không trả lời bằng định dạng được yêu cầu.",
                                "This address has no answer in the media type asked for."));
            case 408 ->
                new Refusal(
                        CommonProblem.REQUEST_TIMEOUT,
                        new Message("Yêu cầu đến quá chậm.", "The request took too long to arrive."));
            case 413 -> Refusal.bodyTooLarge();
            case 415 ->
                new Refusal(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        new Message(
                                "Content-Type này không được hỗ trợ; hãy dùng application/json.",
                                "This Content-Type is not supported; use application/json."));
            case 503 -> unavailable();
            default -> status >= 400 && status < 500 ? badRequest() : null;
        };
    }

    private static Refusal ofSql(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.startsWith("40")) {
            return unavailable();
        }
        return switch (state) {
            case "23505", "23503", "23P01" ->
                new Refusal(
                        CommonProblem.CONFLICT,
                        new Message(
                                "Dữ liệu xung đột với một thay đổi vừa được ghi.",
                                "The data is in conflict with a change that was just written."));
            // Lock or statement timeout: somebody else is in the way.
            case "55P03", "57014" -> unavailable();
            // The pool gives up without a state: no connection came free.
            case "" -> isPoolExhausted(sql) ? unavailable() : null;
            default -> null;
        };
    }

    private static boolean isPoolExhausted(SQLException sql) {
        return sql.getMessage() != null && sql.getMessage().contains("cquisition timeout");
    }

    private static Refusal badRequest() {
        return new Refusal(
                CommonProblem.BAD_REQUEST,
                new Message("Máy chủ không đọc được yêu cầu này.", "The server cannot read this request."));
    }

    private static Refusal unauthenticated() {
        return new Refusal(
                CommonProblem.UNAUTHENTICATED,
                new Message(
                        "Cần mã truy cập còn hạn do hệ thống cấp (Authorization: Bearer …).",
                        "A token that the system issued and that has not expired is needed (Authorization: Bearer …)."));
    }

    private static Refusal forbidden() {
        return new Refusal(
                CommonProblem.NOT_ALLOWED,
                new Message(
                        "Mã truy cập này không có vai trò cần thiết.", "This token lacks the role that this needs."));
    }

    private static Refusal unavailable() {
        return new Refusal(
                CommonProblem.TEMPORARILY_UNAVAILABLE,
                new Message(
                        "Dịch vụ tạm thời chưa phục vụ được; hãy thử lại sau.",
                        "The service cannot answer right now; try again later."));
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
