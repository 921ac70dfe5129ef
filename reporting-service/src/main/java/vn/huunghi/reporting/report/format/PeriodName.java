package vn.huunghi.reporting.report.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.statistic.WrittenTime;

/** What days are called in a title: "năm 2024", "sáu tháng đầu năm 2024". */
final class PeriodName {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

    private PeriodName() {}

    /** @param years over how many years an average is; of a term one less than it touches */
    static String of(Days days, Integer years, Language language) {
        var first = days.from().getYear();
        var last = days.to().getYear();
        return isTerm(days, years)
                ? new Message("nhiệm kỳ %d–%d".formatted(first, last), "in the term %d–%d".formatted(first, last))
                        .in(language)
                : message(days).in(language);
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
                "từ ngày %s đến ngày %s"
                        .formatted(WrittenTime.day(days.from(), Language.VI), WrittenTime.day(days.to(), Language.VI)),
                "from %s to %s"
                        .formatted(WrittenTime.day(days.from(), Language.EN), WrittenTime.day(days.to(), Language.EN)));
    }

    /**
     * What the days are called that a report compares its own with: those a year or more before, of a term the term before.
     *
     * @param years over how many years an average is; null for one year and for days that are no whole years
     */
    static Message before(Days days, Integer years) {
        if (years != null) {
            return isTerm(days, years)
                    ? new Message("Nhiệm kỳ trước", "Term before")
                    : new Message("Giai đoạn trước", "Years before");
        }
        if (days.equals(Days.ofYear(days.from().getYear()))) {
            return new Message("Năm trước", "Year before");
        }
        return days.to().isBefore(days.from().plusYears(1))
                ? new Message("Cùng kỳ năm trước", "Same period a year before")
                : new Message("Cùng kỳ trước đó", "Same period before");
    }

    private static boolean isTerm(Days days, Integer years) {
        return years != null && years == days.to().getYear() - days.from().getYear();
    }

    /**
     * The line above a title; without a day it is left to be filled in by hand. Decree 30/2020/NĐ-CP, annex I, part I, II.4: of
     * numbers only days below 10 and the months 1 and 2 are written with a 0.
     */
    static String dateline(Instant signed, Language language) {
        if (signed == null) {
            return new Message("………, ngày …… tháng …… năm ……", "………, ………………").in(language);
        }
        var day = LocalDate.ofInstant(signed, BusinessDay.ZONE);
        return new Message(
                        "………, ngày %02d tháng %s năm %d"
                                .formatted(
                                        day.getDayOfMonth(),
                                        day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : day.getMonthValue(),
                                        day.getYear()),
                        "………, %d %s %d"
                                .formatted(
                                        day.getDayOfMonth(),
                                        day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                        day.getYear()))
                .in(language);
    }
}
