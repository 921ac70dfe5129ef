package vn.huunghi.activity.activity;

import java.util.List;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.text.Message;

/** What a file of activities may say of one, apart from its figures. */
final class ActivityColumns {
    static final List<Column> ALL = List.of(
            FileColumns.ROW_ID,
            Column.required(
                    "kind",
                    new Message("Loại hoạt động", "Kind"),
                    FileColumns.choices(ActivityKind.values(), ActivityKind::label)),
            new Column(
                    "title",
                    new Message("Tên hoạt động", "Title"),
                    List.of("Nội dung"),
                    true,
                    new Message("tên hoạt động", "what it is called")),
            Column.optional(
                    "status",
                    new Message("Trạng thái", "Status"),
                    FileColumns.choices(
                            ActivityStatus.values(), ActivityStatus::label, "Để trống: Đã tổ chức. ", "Blank: Held. ")),
            Column.optional("startsOn", new Message("Ngày bắt đầu", "Starts on"), FileColumns.DAY),
            new Column(
                    "endsOn",
                    new Message("Ngày kết thúc", "Ends on"),
                    List.of("Ngày", "Ngày tổ chức", "Date"),
                    true,
                    FileColumns.DAY),
            Column.optional(
                    "direction",
                    new Message("Chiều", "Direction"),
                    FileColumns.choices(Direction.values(), Direction::label)),
            Column.optional("mode", new Message("Hình thức", "Mode"), FileColumns.choices(Mode.values(), Mode::label)),
            new Column(
                    "organiserIds",
                    new Message("Đơn vị tổ chức", "Organisers"),
                    List.of("Cơ quan tổ chức", "Organiser"),
                    false,
                    new Message(
                            "tên hoặc id của tổ chức; nhiều đơn vị cách nhau bằng dấu ;",
                            "names or ids of organisations, several between semicolons")),
            new Column(
                    "provinceIds",
                    new Message("Tỉnh", "Provinces"),
                    List.of("Tỉnh, thành phố", "Tỉnh/thành phố", "Province"),
                    false,
                    new Message(
                            "tên, mã hoặc id của tỉnh vào ngày kết thúc; nhiều tỉnh cách nhau bằng dấu ;",
                            "names, codes or ids of provinces on the last day, several between semicolons")),
            Column.optional("place", new Message("Địa điểm", "Place"), new Message("nơi tổ chức", "where it was")),
            new Column(
                    "countryCodes",
                    new Message("Nước đối tác", "Countries"),
                    List.of("Nước", "Quốc gia", "Country"),
                    false,
                    new Message(
                            "tên nước hoặc mã ISO (KH); nhiều nước cách nhau bằng dấu ;",
                            "names or ISO codes (KH), several between semicolons")),
            Column.optional(
                    "foreignAreaIds",
                    new Message("Địa phương nước bạn", "Foreign areas"),
                    new Message("tên hoặc id, cách nhau bằng dấu ;", "names or ids, several between semicolons")),
            Column.optional(
                    "agreementId",
                    new Message("Thỏa thuận", "Agreement"),
                    new Message("id của thỏa thuận", "the agreement's id")),
            Column.optional(
                    "parentId",
                    new Message("Thuộc hoạt động", "Part of"),
                    new Message(
                            "mã dòng hoặc id của hoạt động mà dòng này là một phần; dòng đó phải đứng trước",
                            "the row id or id of the activity that this is a part of; its row comes before")),
            Column.optional(
                    "seriesId",
                    new Message("Chuỗi hoạt động", "Series"),
                    new Message("id của chuỗi", "the series' id")),
            Column.optional(
                    "editionNo", new Message("Lần thứ", "Edition"), new Message("số nguyên, từ 1", "a number from 1")),
            Column.optional("outcomes", new Message("Kết quả", "Outcomes"), FileColumns.SEVERAL),
            Column.optional(
                    "policies",
                    new Message("Văn bản", "Policies"),
                    new Message("số hiệu văn bản, cách nhau bằng dấu ;", "numbers of documents, between semicolons")),
            FileColumns.SOURCE_TITLE,
            FileColumns.SOURCE_URL,
            FileColumns.SOURCE_DAY);

    private ActivityColumns() {}
}
