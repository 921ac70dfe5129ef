package vn.huunghi.reporting.problem;

import java.util.Locale;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** Why a question to the statistics is refused. */
public enum ReportingProblem implements ProblemType {
    REBUILD_UNDER_WAY(409, "Đang dựng lại số liệu", "A rebuild is under way"),
    UNKNOWN_MEASURE("Không có chỉ tiêu này", "Unknown measure"),
    RATE_NOT_ADDITIVE("Chỉ tiêu tỷ lệ không cộng được", "A rate does not add"),
    TOO_MANY_CELLS("Kết quả quá lớn", "Too many cells"),
    GEOGRAPHY_NOT_DERIVABLE("Không thể quy về địa giới cũ", "The figures cannot be restated to earlier boundaries"),
    GEOGRAPHY_TOO_FAR_AHEAD("Ngày địa giới quá xa", "The geography's day is too far ahead"),
    BEFORE_THE_REGISTER("Trước khi có danh mục địa giới", "Before the register of provinces begins"),
    UNKNOWN_PROVINCE("Không có tỉnh, thành phố này", "Unknown province"),
    UNKNOWN_ORGANISATION("Không có tổ chức này", "Unknown organisation"),
    UNKNOWN_DONOR("Không có bên viện trợ này", "Unknown donor"),
    UNKNOWN_CLUSTER("Không có cụm này", "Unknown cluster"),
    ILLEGAL_PERIOD("Kỳ báo cáo không hợp lệ", "Illegal period"),
    PROVINCE_NOT_IN_FORCE("Tỉnh, thành phố không tồn tại vào ngày này", "The province is not in force on that day"),
    PERIOD_UPSIDE_DOWN("Ngày đầu sau ngày cuối", "The period ends before it begins"),
    NO_DAYS_LEFT("Không còn ngày nào để hỏi", "No days are left to ask for"),
    LEVEL_ONLY_DECLARED("Cấp này chỉ có số liệu báo cáo", "The level only has declared figures"),
    PERIOD_TOO_LONG("Khoảng thời gian quá dài", "The period is too long");

    private final int status;
    private final Message title;

    ReportingProblem(String vi, String en) {
        this(422, vi, en);
    }

    ReportingProblem(int status, String vi, String en) {
        this.status = status;
        this.title = new Message(vi, en);
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
        return false;
    }

    @Override
    public Message title() {
        return title;
    }
}
