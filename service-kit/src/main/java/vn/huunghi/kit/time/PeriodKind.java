package vn.huunghi.kit.time;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.huunghi.kit.text.Message;

/** What a declared period claims to be, and which days may bear that name. */
public enum PeriodKind {
    YEAR(
            new Message("Cả năm", "Year"),
            new Message("từ ngày 01/01 đến ngày 31/12 của một năm", "from 1 January to 31 December of one year")),
    HALF_YEAR(
            new Message("Sáu tháng", "Half-year"),
            new Message(
                    "từ ngày 01/01 đến ngày 30/6 hoặc từ ngày 01/7 đến ngày 31/12 của một năm",
                    "from 1 January to 30 June or from 1 July to 31 December of one year")),
    QUARTER(
            new Message("Quý", "Quarter"),
            new Message("từ ngày đầu đến ngày cuối của một quý", "from the first to the last day of a quarter")),
    MONTH(
            new Message("Tháng", "Month"),
            new Message("từ ngày đầu đến ngày cuối của một tháng", "from the first to the last day of a month")),
    TERM(
            new Message("Nhiệm kỳ", "Term of office"),
            new Message("từ ngày đầu đến ngày cuối của nhiệm kỳ", "from the first to the last day of the term")),
    YEAR_TO_DATE(
            new Message("Từ đầu năm", "Year to date"),
            new Message("từ ngày 01/01 đến một ngày trong cùng năm", "from 1 January to a day of the same year")),
    CUMULATIVE(
            new Message("Lũy kế", "Cumulative"),
            new Message(
                    "đến một ngày, từ một ngày trước đó hoặc không rõ từ khi nào",
                    "up to a day, from an earlier day or from an unknown start")),
    AS_OF(
            new Message("Tại thời điểm", "As of a day"),
            new Message("một ngày duy nhất (`to`), không có ngày bắt đầu", "a single day (`to`), without a first day"));

    private final Message label;
    private final Message rule;

    PeriodKind(Message label, Message rule) {
        this.label = label;
        this.rule = rule;
    }

    /** What the kind is called. */
    public Message label() {
        return label;
    }

    /** Which days the kind may cover, to complete the sentence "this period runs …". */
    public Message rule() {
        return rule;
    }

    /**
     * Whether the days may bear this kind's name; both are included.
     *
     * @param from null where the start is unknown (CUMULATIVE) or there is none (AS_OF)
     * @param to never null in a legal period
     */
    public boolean allows(LocalDate from, LocalDate to) {
        if (to == null || (from != null && from.isAfter(to))) {
            return false;
        }
        return switch (this) {
            case YEAR -> months(from, to, 12);
            case HALF_YEAR -> months(from, to, 6);
            case QUARTER -> months(from, to, 3);
            case MONTH -> months(from, to, 1);
            case TERM -> from != null;
            case YEAR_TO_DATE -> from != null && from.getDayOfYear() == 1 && from.getYear() == to.getYear();
            case CUMULATIVE -> true;
            case AS_OF -> from == null;
        };
    }

    /** Whole months of one year, starting where a period of that length starts. */
    private static boolean months(LocalDate from, LocalDate to, int length) {
        return from != null
                && from.getDayOfMonth() == 1
                && (from.getMonthValue() - 1) % length == 0
                && to.equals(YearMonth.from(from).plusMonths(length - 1L).atEndOfMonth());
    }
}
