package vn.huunghi.kit.table;

import java.util.Locale;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** Why a file is refused as a whole, or a row of it cannot be read. */
public enum TableProblem implements ProblemType {
    NOT_A_TABLE("Tệp không phải CSV hay XLSX", "The file is neither CSV nor XLSX"),
    EMPTY_TABLE("Tệp không có dữ liệu", "The file has no data"),
    NOT_UTF8("Tệp CSV không phải UTF-8", "The CSV file is not UTF-8 throughout"),
    UNPACKS_TOO_LARGE("Tệp XLSX giải nén quá lớn", "The workbook unpacks to too much"),
    BROKEN_TABLE("Tệp bị hỏng", "The file is broken"),
    TOO_MANY_ROWS("Quá nhiều dòng", "Too many rows"),
    TOO_MANY_COLUMNS("Quá nhiều cột", "Too many columns"),
    HEADING_TWICE("Tiêu đề cột bị lặp", "A heading stands twice"),
    HEADING_MISSING("Thiếu cột bắt buộc", "A required column is missing");

    private final Message title;

    TableProblem(String vi, String en) {
        this.title = new Message(vi, en);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
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
