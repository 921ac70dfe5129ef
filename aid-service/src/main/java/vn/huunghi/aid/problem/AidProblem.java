package vn.huunghi.aid.problem;

import java.util.Locale;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** What this service refuses beside what every service refuses; the codes are promised to clients. */
public enum AidProblem implements ProblemType {
    // Figures.
    UNKNOWN_INDICATOR(422, "Không có chỉ tiêu này", "Unknown indicator"),
    INDICATOR_INACTIVE(422, "Chỉ tiêu đã ngừng dùng", "Indicator no longer used"),
    INDICATOR_NOT_RECORDABLE(
            422, "Chỉ tiêu không được ghi trong khoản viện trợ", "Indicator not recordable in an aid item"),
    DUPLICATE_INDICATOR(422, "Chỉ tiêu bị lặp", "Indicator stated twice"),

    // Donors, sectors and rates.
    UNKNOWN_DONOR(422, "Không có bên viện trợ này", "Unknown donor"),
    REGISTRATION_TOO_LONG(422, "Đăng ký dài hơn pháp luật cho phép", "Registration longer than the law allows"),
    REGISTRATION_ENDS_BEFORE_IT_BEGINS(
            422, "Đăng ký kết thúc trước khi bắt đầu", "A registration ends before it begins"),
    REGISTRATION_WITHDRAWN_OUTSIDE_ITS_DAYS(
            422, "Ngày thu hồi nằm ngoài thời hạn đăng ký", "A registration is withdrawn outside its days"),
    REGISTRATIONS_OVERLAP(422, "Các lần đăng ký chồng nhau", "Registrations overlap"),
    NO_PROJECT_OFFICES(422, "Không còn đăng ký văn phòng dự án", "Project offices are no longer registered"),
    ONLY_NGOS_REGISTER(422, "Chỉ tổ chức phi chính phủ nước ngoài có đăng ký", "Only NGOs hold registrations"),
    UNKNOWN_SECTOR(422, "Không có mã ngành này", "Unknown sector"),
    SECTOR_WITHDRAWN(422, "Mã ngành đã bị bãi bỏ", "The sector code was withdrawn"),
    SECTOR_EXISTS(409, "Mã ngành đã có", "The sector code exists"),
    UNKNOWN_CURRENCY(422, "Không có loại tiền này", "Unknown currency"),
    RATE_OF_VND(422, "Đồng Việt Nam không có tỷ giá", "VND has no rate"),
    RATE_NOT_POSITIVE(422, "Tỷ giá phải lớn hơn 0", "A rate is above zero"),
    RATE_TOO_PRECISE(422, "Tỷ giá có quá nhiều chữ số", "The rate has too many digits"),

    // Aid items and transactions.
    ACTION_NOT_ALLOWED(409, "Bước này không được phép", "Action not allowed");

    private final int status;
    private final boolean retryable;
    private final Message title;

    AidProblem(int status, String vi, String en) {
        this(status, false, vi, en);
    }

    AidProblem(int status, boolean retryable, String vi, String en) {
        this.status = status;
        this.retryable = retryable;
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
        return retryable;
    }

    @Override
    public Message title() {
        return title;
    }
}
