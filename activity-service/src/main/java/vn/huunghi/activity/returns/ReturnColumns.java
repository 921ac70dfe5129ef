package vn.huunghi.activity.returns;

import java.util.List;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PeriodKind;

/** What a file of returns may say of one, apart from its figures. */
final class ReturnColumns {
    static final List<Column> ALL = List.of(
            FileColumns.ROW_ID,
            new Column(
                    "reporterId",
                    new Message("Đơn vị báo cáo", "Reporter"),
                    List.of("Cơ quan báo cáo"),
                    true,
                    new Message("tên hoặc id của tổ chức", "the organisation's name or id")),
            new Column(
                    "provinceId",
                    new Message("Tỉnh", "Province"),
                    List.of("Tỉnh, thành phố", "Tỉnh/thành phố"),
                    false,
                    new Message(
                            "tên, mã hoặc id của tỉnh vào ngày cuối kỳ; để trống nếu là báo cáo của cụm hay cả nước",
                            "the province's name, code or id on the last day; blank for a cluster's or the nation's")),
            Column.optional(
                    "clusterId",
                    new Message("Cụm", "Cluster"),
                    new Message("số, tên hoặc id của cụm", "the cluster's number, name or id")),
            Column.required(
                    "period.kind",
                    new Message("Loại kỳ", "Kind of period"),
                    FileColumns.choices(PeriodKind.values(), PeriodKind::label)),
            Column.optional(
                    "period.from",
                    new Message("Từ ngày", "From"),
                    new Message(
                            "như Đến ngày; có thể để trống nếu Đến ngày đã ghi cả năm hoặc cả tháng của kỳ",
                            "as To; may be blank where To is the year or month of the period")),
            new Column("period.to", new Message("Đến ngày", "To"), List.of("Kỳ báo cáo", "Kỳ"), true, FileColumns.DAY),
            Column.optional(
                    "includesReturnIds",
                    new Message("Đã gộp báo cáo", "Includes returns"),
                    new Message(
                            "mã dòng hoặc id của các báo cáo đã gộp, cách nhau bằng dấu ;",
                            "row ids or ids of returns that it includes, between semicolons")),
            Column.optional("results", new Message("Kết quả", "Results"), FileColumns.SEVERAL),
            Column.optional("limitations", new Message("Hạn chế", "Limitations"), FileColumns.SEVERAL),
            Column.optional("tasks", new Message("Nhiệm vụ", "Tasks"), FileColumns.SEVERAL),
            FileColumns.SOURCE_TITLE,
            FileColumns.SOURCE_URL,
            FileColumns.SOURCE_DAY);

    private ReturnColumns() {}
}
