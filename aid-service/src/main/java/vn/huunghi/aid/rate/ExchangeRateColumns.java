package vn.huunghi.aid.rate;

import java.util.List;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.text.Message;

/** What a file of exchange rates may say of one. */
final class ExchangeRateColumns {
    static final String CURRENCY = "currency";
    static final String DATE = "date";
    static final String RATE = "rate";
    static final String SOURCE = "source";

    static final List<Column> ALL = List.of(
            new Column(
                    CURRENCY,
                    new Message("Loại tiền", "Currency"),
                    List.of("Mã tiền tệ", "Mã ngoại tệ", "Ngoại tệ"),
                    true,
                    new Message("mã ISO 4217: USD, EUR, JPY", "a code of ISO 4217: USD, EUR, JPY")),
            new Column(
                    DATE,
                    new Message("Ngày", "Date"),
                    List.of("Ngày áp dụng"),
                    true,
                    new Message("31/12/2024", "31/12/2024")),
            new Column(
                    RATE,
                    new Message("Tỷ giá", "Rate"),
                    List.of("Tỷ giá VND"),
                    true,
                    new Message(
                            "số đồng (VND) cho một đơn vị: 25450 hoặc 25.450,5",
                            "VND for one unit: 25450 or 25,450.5")),
            Column.optional(
                    SOURCE, new Message("Nguồn", "Source"), new Message("đơn vị công bố tỷ giá", "who published it")),
            FileColumns.SOURCE_URL,
            FileColumns.SOURCE_DAY);

    private ExchangeRateColumns() {}
}
