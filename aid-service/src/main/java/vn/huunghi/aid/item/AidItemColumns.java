package vn.huunghi.aid.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.huunghi.aid.transaction.TransactionKind;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.text.Message;

/** What a file of aid items may say of one, apart from its figures. */
final class AidItemColumns {
    static final String APPROVAL = "approval.";

    private static final Message ORGANISATION =
            new Message("tên hoặc id của tổ chức", "the name or id of an organisation");

    private static final List<Column> OF_ITEMS = List.of(
            FileColumns.ROW_ID,
            Column.required(
                    "kind",
                    new Message("Loại khoản viện trợ", "Kind"),
                    FileColumns.choices(AidItemKind.values(), AidItemKind::label)),
            new Column(
                    "title",
                    new Message("Tên khoản viện trợ", "Title"),
                    List.of("Tên chương trình, dự án", "Tên dự án", "Tên"),
                    true,
                    new Message("tên chương trình, dự án, khoản viện trợ", "what it is called")),
            Column.optional(
                    "titleEn",
                    new Message("Tên tiếng Anh", "English title"),
                    new Message("tên bằng tiếng Anh", "what it is called in English")),
            Column.optional(
                    "emergency",
                    new Message("Viện trợ khẩn cấp", "Emergency"),
                    FileColumns.choices(YesOrNo.values(), YesOrNo::label, "Để trống: Không. ", "Blank: No. ")),
            new Column(
                    "donorIds",
                    new Message("Bên viện trợ", "Donors"),
                    List.of("Nhà tài trợ", "Tổ chức viện trợ", "Donor"),
                    true,
                    new Message(
                            "tên hoặc id của bên viện trợ; nhiều bên cách nhau bằng dấu ;",
                            "names or ids of donors, several between semicolons")),
            Column.optional("recipientId", new Message("Tổ chức tiếp nhận", "Receiving organisation"), ORGANISATION),
            new Column(
                    "recipientName",
                    new Message("Bên tiếp nhận", "Recipient"),
                    List.of("Đơn vị tiếp nhận"),
                    false,
                    new Message("tên, nếu không có trong danh bạ tổ chức", "a name, where it is no organisation")),
            Column.optional(
                    "managingAgencyId",
                    new Message("Tổ chức là cơ quan chủ quản", "Managing organisation"),
                    ORGANISATION),
            Column.optional(
                    "managingAgency",
                    new Message("Cơ quan chủ quản", "Managing agency"),
                    new Message("tên, nếu không có trong danh bạ tổ chức", "a name, where it is no organisation")),
            Column.optional("mobiliserId", new Message("Đơn vị vận động", "Mobiliser"), ORGANISATION),
            Column.optional(
                    "form", new Message("Hình thức", "Form"), FileColumns.choices(AidForm.values(), AidForm::label)),
            new Column(
                    "sectors",
                    new Message("Lĩnh vực", "Sectors"),
                    List.of("Ngành", "Mã ngành", "Sector"),
                    false,
                    new Message("mã ngành và tỷ lệ: 12220 60%; 14030 40%", "codes and percents: 12220 60%; 14030 40%")),
            new Column(
                    "provinces",
                    new Message("Tỉnh", "Provinces"),
                    List.of("Địa bàn", "Tỉnh, thành phố", "Province"),
                    false,
                    new Message(
                            "tên, mã hoặc id và tỷ lệ: Đắk Lắk 60%; Gia Lai 40%; không rõ thì không ghi tỷ lệ",
                            "names, codes or ids and percents: Đắk Lắk 60%; Gia Lai 40%; none where the split is unknown")),
            Column.optional("plannedFrom", new Message("Bắt đầu", "Planned from"), FileColumns.DAY),
            Column.optional("plannedTo", new Message("Kết thúc", "Planned to"), FileColumns.DAY),
            Column.optional(
                    APPROVAL + "number",
                    new Message("Số quyết định phê duyệt", "Approval number"),
                    new Message("số của quyết định", "the decision's number")),
            Column.optional(
                    APPROVAL + "authority",
                    new Message("Cơ quan phê duyệt", "Approving authority"),
                    new Message("cơ quan ra quyết định", "who decided")),
            Column.optional(
                    APPROVAL + "on",
                    new Message("Ngày phê duyệt", "Approved on"),
                    new Message(
                            "31/12/2024; dòng có ngày này được ghi là đã phê duyệt",
                            "31/12/2024; a row with this day is recorded as approved")),
            Column.optional(
                    APPROVAL + "reason",
                    new Message("Lý do phê duyệt", "Reason of the approval"),
                    new Message("cần khi có cảnh báo", "needed where there is a warning")));

    static final List<Column> ALL = all();

    private AidItemColumns() {}

    private static List<Column> all() {
        List<Column> columns = new ArrayList<>(OF_ITEMS);
        for (TransactionKind kind : TransactionKind.values()) {
            columns.addAll(of(kind));
        }
        columns.add(FileColumns.SOURCE_TITLE);
        columns.add(FileColumns.SOURCE_URL);
        columns.add(FileColumns.SOURCE_DAY);
        return List.copyOf(columns);
    }

    /** The beginning of the fields in which a transaction of the kind stands. */
    static String prefix(TransactionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ".";
    }

    private static List<Column> of(TransactionKind kind) {
        String vi = kind.label().vi().toLowerCase(Locale.ROOT);
        String en = kind.label().en().toLowerCase(Locale.ROOT);
        return List.of(
                new Column(
                        prefix(kind) + "amount",
                        new Message("Số tiền " + vi, "Amount of the " + en),
                        List.of(kind.label().vi(), kind.label().en()),
                        false,
                        new Message("số tiền: 120.000, hơn 2 tỷ đồng", "an amount: 120.000, hơn 2 tỷ đồng")),
                Column.optional(
                        prefix(kind) + "currency",
                        new Message("Loại tiền " + vi, "Currency of the " + en),
                        new Message("mã ISO 4217 (USD); để trống: VND", "ISO 4217 (USD); blank: VND")),
                Column.optional(
                        prefix(kind) + "on",
                        new Message("Ngày " + vi, "Day of the " + en),
                        new Message("31/12/2024; cần khi có số tiền", "31/12/2024; needed with an amount")),
                Column.optional(
                        prefix(kind) + "rate",
                        new Message("Tỷ giá " + vi, "Rate of the " + en),
                        new Message(
                                "đồng cho một đơn vị; để trống: tỷ giá đã lưu",
                                "đồng for one unit; blank: the stored rate")),
                Column.optional(
                        prefix(kind) + "rateOn",
                        new Message("Ngày tỷ giá " + vi, "Rate day of the " + en),
                        new Message(
                                "31/12/2024; để trống: ngày của giao dịch",
                                "31/12/2024; blank: the day of the transaction")),
                Column.optional(
                        prefix(kind) + "rateSource",
                        new Message("Nguồn tỷ giá " + vi, "Rate source of the " + en),
                        new Message(
                                "nơi công bố tỷ giá; cần khi có tỷ giá",
                                "who published the rate; needed with a rate")));
    }

    /** How a file answers a question. */
    enum YesOrNo {
        YES("Có", "Yes"),
        NO("Không", "No");

        private final Message label;

        YesOrNo(String vi, String en) {
            label = new Message(vi, en);
        }

        Message label() {
            return label;
        }
    }
}
