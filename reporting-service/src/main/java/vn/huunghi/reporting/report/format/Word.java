package vn.huunghi.reporting.report.format;

import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** The headings and fixed words of a report that is laid out for people. */
enum Word {
    MOTTO_1("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    MOTTO_2("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    NATIONAL_UNION("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ VIỆT NAM", "VIET NAM UNION OF FRIENDSHIP ORGANISATIONS"),
    PROVINCIAL_UNION("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ", "UNION OF FRIENDSHIP ORGANISATIONS OF"),
    NUMBER("Số: ……/BC", "No.: ……/BC"),
    REPORT("BÁO CÁO", "REPORT"),
    RESULTS("KẾT QUẢ ĐẠT ĐƯỢC", "RESULTS"),
    LIMITATIONS("HẠN CHẾ, TỒN TẠI", "LIMITATIONS"),
    TASKS("PHƯƠNG HƯỚNG, NHIỆM VỤ", "TASKS AHEAD"),
    SHARED("SỐ LIỆU CHUNG CỦA NHIỀU TỈNH, THÀNH PHỐ", "WHAT SEVERAL PROVINCES DID TOGETHER"),
    MEMBERS("TÌNH HÌNH BÁO CÁO CỦA CÁC ĐỊA PHƯƠNG", "WHO HAS REPORTED"),
    OUTSTANDING("Kết quả nổi bật", "Outstanding results"),
    NONE("Không có.", "None."),
    MEASURE("Chỉ tiêu", "Measure"),
    CODE("Mã chỉ tiêu", "Code"),
    GROUP("Nhóm", "Group"),
    UNIT("Đơn vị tính", "Unit"),
    ACCUMULATION("Tính chất", "Kind"),
    PLACE("Địa bàn", "Place"),
    FROM("Từ ngày", "From"),
    TO("Đến ngày", "To"),
    GEOGRAPHY("Địa giới ngày", "Geography"),
    COMPARED_FROM("So với: từ ngày", "Compared with: from"),
    COMPARED_TO("So với: đến ngày", "Compared with: to"),
    AS_OF("Số liệu đến", "As of"),
    LOW("(cận dưới)", "(low)"),
    HIGH("(cận trên)", "(high)"),
    WORDING("(diễn giải)", "(in words)"),
    REMARKS("Ghi chú", "Remarks"),
    REVISION("Lần công bố", "Revision"),
    PROVISIONAL("Tạm tính", "Provisional"),
    YES("có", "yes"),
    NO("không", "no"),
    PROVINCE("Tỉnh, thành phố", "Province"),
    HAS_UNION("Có liên hiệp", "Has a union"),
    RETURNED("Đã báo cáo", "Has reported"),
    REPORTER("Đơn vị báo cáo", "Reporter"),
    PERIOD("Kỳ báo cáo", "Period"),
    SECTION("Phần", "Part"),
    TEXT("Nội dung", "Text"),
    SHEET_SHARED("Nhiều địa bàn", "Several provinces"),
    SHEET_MEMBERS("Tình hình báo cáo", "Who has reported"),
    SHEET_NARRATIVES("Nội dung", "Narratives"),
    RECIPIENTS("Nơi nhận:", "Recipients:"),
    FILED("- Lưu: VT.", "- On file."),
    ON_BEHALF("TM. BAN THƯỜNG VỤ", "FOR THE STANDING BOARD"),
    PRESIDENT("CHỦ TỊCH", "PRESIDENT"),
    CLUSTER_HEAD("CỤM TRƯỞNG", "HEAD OF THE CLUSTER"),
    SIGNATURE("(Ký tên, đóng dấu)", "(signature and seal)"),
    TITLE_PROVISIONAL(
            "SỐ LIỆU TẠM TÍNH – kỳ báo cáo chưa kết thúc khi công bố",
            "PROVISIONAL – the period had not ended at the time of publication");

    private final Message message;

    Word(String vi, String en) {
        this.message = new Message(vi, en);
    }

    String in(Language language) {
        return message.in(language);
    }
}
