package vn.huunghi.kit.imports;

import java.util.Locale;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** Why an import, or a row of one, is refused or remarked upon, beside what the records themselves refuse. */
public enum ImportProblem implements ProblemType {
    IMPORTED_BEFORE(409, "Tệp này đã được nhập", "The file was imported before"),
    CELLS_WITHOUT_HEADING(422, "Dòng có nhiều ô hơn tiêu đề", "The row has more cells than there are headings"),
    FORMULA(422, "Ô chứa công thức", "A cell holds a formula"),
    CELL_UNREADABLE(422, "Ô không đọc được", "A cell cannot be read"),
    INVALID_DATE(422, "Ngày không đọc được", "A date cannot be read"),
    INVALID_CHOICE(422, "Giá trị không có trong danh mục", "There is no such value"),
    INVALID_NUMBER(422, "Số không đọc được", "A number cannot be read"),
    ROW_ID_TWICE(422, "Mã dòng bị lặp trong tệp", "A row's id stands twice in the file"),
    UNKNOWN_NAME(422, "Không tìm thấy tên này", "Nothing has this name"),
    AMBIGUOUS_NAME(422, "Tên này chỉ nhiều bản ghi", "Several records have this name"),
    WITHDRAWN_BEFORE(422, "Bản ghi của dòng đã bị rút lại", "The row's record was withdrawn"),
    NO_ROW_ID(422, "Dòng không có mã", "The row has no id"),
    AMBIGUOUS_NUMBER(422, "Số có thể hiểu hai cách", "A number can be read in two ways"),
    UNKNOWN_HEADING(422, "Cột không được dùng", "A column is not used"),
    TOO_MANY_TEXTS(422, "Ô có quá nhiều mục", "A cell holds too many texts"),
    MORE_ISSUES(422, "Dòng còn lỗi khác", "The row has more faults"),
    DRY_RUN_TOO_LONG(422, "Nhập thử quá lâu", "The dry run takes too long"),
    ROW_FAILED(500, "Dòng không xử lý được", "The row could not be dealt with"),
    IMPORT_STOPPED(500, "Việc nhập đã dừng", "The import stopped");

    private final int status;
    private final Message title;

    ImportProblem(int status, String vi, String en) {
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
