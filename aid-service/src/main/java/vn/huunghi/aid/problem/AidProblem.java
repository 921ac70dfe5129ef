package vn.huunghi.aid.problem;

import java.util.Locale;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** What this service refuses beside what every service refuses; the codes are promised to clients. */
public enum AidProblem implements ProblemType {
    // Figures.
    UNKNOWN_INDICATOR(422, true, "Không có chỉ tiêu này", "Unknown indicator"),
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

    // Aid items.
    SHARES_NOT_100(422, "Tỷ lệ không đủ 100 phần trăm", "Shares that are not together 100 percent"),
    TOO_MANY_SHARES(422, "Quá nhiều phần chia cho số giao dịch đã ghi", "Too many shares for the transactions posted"),
    SHARE_TWICE(422, "Một lĩnh vực hoặc tỉnh bị lặp", "A sector or province stated twice"),
    PLAN_ENDS_BEFORE_IT_STARTS(422, "Kế hoạch kết thúc trước khi bắt đầu", "The plan ends before it starts"),
    TWO_RECIPIENTS(422, "Hai bên tiếp nhận", "Two recipients"),
    TWO_MANAGING_AGENCIES(422, "Hai cơ quan chủ quản", "Two managing agencies"),
    APPROVED_IN_THE_FUTURE(422, "Ngày phê duyệt ở tương lai", "Approved in the future"),
    REASON_REQUIRED(422, "Cần lý do bằng văn bản", "A written reason is required"),
    UNREGISTERED_DONOR(422, "Bên viện trợ chưa có đăng ký phù hợp", "A donor without a valid registration"),
    ALREADY_APPROVED(409, "Khoản viện trợ đã được phê duyệt khác", "The aid item has another approval"),
    ACTION_NOT_ALLOWED(409, "Bước này không được phép", "Action not allowed"),

    // Transactions.
    TOO_MANY_DECIMALS(422, "Quá nhiều chữ số thập phân", "More decimals than the currency has"),
    AMOUNT_ZERO(422, "Số tiền bằng không", "An amount of nothing"),
    TRANSACTION_IN_THE_FUTURE(422, "Giao dịch ở tương lai", "A transaction in the future"),
    RATE_AND_VND(422, "Chỉ nêu tỷ giá hoặc số tiền đồng", "Either a rate or the VND amount"),
    VND_NOT_COUNTED(422, "Số tiền đồng chưa được đếm", "The VND of a counted amount are not counted"),
    RATE_OF_A_REVERSAL(422, "Bút toán hoàn lấy tỷ giá của giao dịch gốc", "A reversal has its origin's rate"),
    RATE_AFTER_THE_TRANSACTION(422, "Tỷ giá của ngày sau giao dịch", "A rate of a day after the transaction"),
    NO_EXCHANGE_RATE(422, "Không có tỷ giá", "No exchange rate"),
    UNKNOWN_TRANSACTION(422, "Không có giao dịch này", "Unknown transaction"),
    REVERSAL_OF_A_REVERSAL(422, "Không hoàn một bút toán hoàn", "A reversal of a reversal"),
    REVERSAL_OF_ANOTHER_KIND(422, "Bút toán hoàn khác loại", "A reversal of another kind"),
    REVERSAL_OF_ANOTHER_CURRENCY(422, "Bút toán hoàn khác tiền tệ", "A reversal of another currency"),
    REVERSAL_BEFORE_ITS_ORIGIN(422, "Bút toán hoàn trước giao dịch gốc", "A reversal before its origin"),
    REVERSAL_NOT_EXACT(422, "Bút toán hoàn phải là số chính xác", "A reversal takes back an exact amount"),
    REVERSAL_TOO_LARGE(422, "Hoàn nhiều hơn phần còn lại", "A reversal larger than what is left"),
    DISBURSED_BEFORE_APPROVAL(409, "Giải ngân trước khi được phê duyệt", "Disbursed before approval"),
    NO_NEW_TRANSACTIONS(409, "Khoản viện trợ không nhận giao dịch mới", "The aid item takes no new transactions"),
    TRANSACTION_DIFFERS(409, "Giao dịch khác với giao dịch đã ghi", "The transaction differs from what was posted"),
    TOO_MANY_TRANSACTIONS(409, "Quá nhiều giao dịch", "Too many transactions");

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
