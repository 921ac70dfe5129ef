package vn.huunghi.kit.problem;

import java.util.Locale;
import vn.huunghi.kit.text.Message;

/** Every problem that the kit itself answers with. */
public enum CommonProblem implements ProblemType {
    BAD_REQUEST(400, "Yêu cầu không đọc được", "The request cannot be read"),
    BODY_REQUIRED(400, "Thiếu nội dung yêu cầu", "A body is required"),
    MALFORMED_JSON(400, "JSON không hợp lệ", "Malformed JSON"),
    UNKNOWN_FIELD(400, "Trường không tồn tại", "Unknown field"),
    INVALID_VALUE(400, "Giá trị không hợp lệ", "Invalid value"),
    REQUIRED(400, "Thiếu giá trị bắt buộc", "A required value is missing"),
    UNKNOWN_PARAMETER(400, "Tham số không tồn tại", "Unknown parameter"),
    REPEATED_PARAMETER(400, "Tham số bị lặp lại", "Repeated parameter"),
    INVALID_PARAMETER(400, "Tham số không hợp lệ", "Invalid parameter"),
    REQUIRED_PARAMETER(400, "Thiếu tham số", "A parameter is missing"),
    INVALID_HEADER(400, "Tiêu đề HTTP không hợp lệ", "Invalid header"),
    BAD_CURSOR(400, "Con trỏ trang không hợp lệ", "Bad cursor"),
    UNAUTHENTICATED(401, "Cần mã truy cập hợp lệ", "A valid token is required"),
    NOT_ALLOWED(403, "Không có quyền", "Not allowed"),
    NOT_YOUR_PROVINCE(403, "Ngoài địa bàn được giao", "Not your province"),
    NOT_YOUR_CLUSTER(403, "Ngoài cụm được giao", "Not your cluster"),
    NOT_FOUND(404, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED(405, "Phương thức không được hỗ trợ", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu", "Not acceptable"),
    REQUEST_TIMEOUT(408, "Quá thời gian nhận yêu cầu", "Request timeout", true),
    EXTERNAL_ID_TAKEN(409, "Mã ngoài đã được dùng", "The external id is taken"),
    CONFLICT(409, "Xung đột với thay đổi khác", "Conflict with another change"),
    WITHDRAWN(410, "Bản ghi đã được rút", "The record was withdrawn"),
    STALE_VERSION(412, "Phiên bản đã cũ", "Stale version"),
    BODY_TOO_LARGE(413, "Nội dung yêu cầu quá lớn", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Định dạng không được hỗ trợ", "Unsupported media type"),
    CONSTRAINT_VIOLATED(422, "Giá trị vi phạm quy tắc", "A value breaks a rule"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key đã dùng cho yêu cầu khác", "The idempotency key was used before"),
    RECORD_TOO_LARGE(422, "Bản ghi quá lớn", "The record is too large"),
    VERSION_REQUIRED(428, "Cần tiêu đề If-Match", "A version is required"),
    INTERNAL_ERROR(500, "Lỗi nội bộ", "Internal error"),
    TEMPORARILY_UNAVAILABLE(503, "Tạm thời không phục vụ được", "Temporarily unavailable", true);

    private final int status;
    private final Message title;
    private final boolean retryable;

    CommonProblem(int status, String vi, String en) {
        this(status, vi, en, false);
    }

    CommonProblem(int status, String vi, String en, boolean retryable) {
        this.status = status;
        this.title = new Message(vi, en);
        this.retryable = retryable;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }

    @Override
    public Message title() {
        return title;
    }
}
