package vn.huunghi.reporting.report.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.kit.time.Days;

/** What days are called in a title: "năm 2024", "sáu tháng đầu năm 2024". */
final class PeriodName {

    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter VIETNAMESE_MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(BusinessDay.ZONE);
    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' yyyy-MM-dd", Locale.ENGLISH).withZone(BusinessDay.ZONE);
    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

    private PeriodName() {}

    static String of(Days days, Language language) {
        return message(days).in(language);
    }

    /** @param years over how many years an average is; of a term one less than it touches */
    static String of(Days days, Integer years, Language language) {
        var first = days.from().getYear();
        var last = days.to().getYear();
        return years != null && years == last - first
                ? new Message("nhiệm kỳ %d–%d".formatted(first, last), "in the term %d–%d".formatted(first, last))
                        .in(language)
                : of(days, language);
    }

    private static Message message(Days days) {
        var first = YearMonth.from(days.from());
        var last = YearMonth.from(days.to());
        var wholeMonths = days.from().getDayOfMonth() == 1 && days.to().equals(last.atEndOfMonth());
        var year = first.getYear();
        if (wholeMonths && first.getMonth() == Month.JANUARY && last.getMonth() == Month.DECEMBER) {
            return year == last.getYear()
                    ? new Message("năm %d".formatted(year), "in %d".formatted(year))
                    : new Message(
                            "giai đoạn %d–%d".formatted(year, last.getYear()),
                            "in the years %d–%d".formatted(year, last.getYear()));
        }
        if (wholeMonths && year == last.getYear()) {
            var months = last.getMonthValue() - first.getMonthValue() + 1;
            var before = first.getMonthValue() - 1;
            if (months == 6 && before % 6 == 0) {
                return before == 0
                        ? new Message("sáu tháng đầu năm %d".formatted(year), "in the first half of %d".formatted(year))
                        : new Message(
                                "sáu tháng cuối năm %d".formatted(year), "in the second half of %d".formatted(year));
            }
            if (months == 3 && before % 3 == 0) {
                return new Message(
                        "quý %s năm %d".formatted(ROMAN[before / 3], year),
                        "in the %s quarter of %d".formatted(ORDINALS[before / 3], year));
            }
            if (months == 1) {
                return new Message(
                        "tháng %d năm %d".formatted(first.getMonthValue(), year),
                        "in %s %d".formatted(first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), year));
            }
        }
        return new Message(
                "từ ngày %s đến ngày %s".formatted(day(days.from(), Language.VI), day(days.to(), Language.VI)),
                "from %s to %s".formatted(day(days.from(), Language.EN), day(days.to(), Language.EN)));
    }

    static String day(LocalDate day, Language language) {
        return language == Language.VI ? VIETNAMESE_DAY.format(day) : day.toString();
    }

    static String moment(Instant moment, Language language) {
        return (language == Language.VI ? VIETNAMESE_MOMENT : ENGLISH_MOMENT).format(moment);
    }

    /** The line above a title; without a day it is left to be filled in by hand. */
    static String dateline(Instant signed, Language language) {
        if (signed == null) {
            return new Message("………, ngày …… tháng …… năm ……", "………, ………………").in(language);
        }
        var day = LocalDate.ofInstant(signed, BusinessDay.ZONE);
        return new Message(
                        "………, ngày %02d tháng %02d năm %d"
                                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                        "………, %d %s %d"
                                .formatted(
                                        day.getDayOfMonth(),
                                        day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                        day.getYear()))
                .in(language);
    }
}
