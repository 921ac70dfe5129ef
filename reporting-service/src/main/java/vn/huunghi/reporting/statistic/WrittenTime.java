package vn.huunghi.reporting.statistic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.time.BusinessDay;

/** Days and moments as people write them in tables and on pages. */
public final class WrittenTime {

    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter VIETNAMESE_MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(BusinessDay.ZONE);
    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' yyyy-MM-dd", Locale.ENGLISH).withZone(BusinessDay.ZONE);

    private WrittenTime() {}

    public static String day(LocalDate day, Language language) {
        return language == Language.VI ? VIETNAMESE_DAY.format(day) : day.toString();
    }

    /** In the time of Viet Nam. */
    public static String moment(Instant moment, Language language) {
        return (language == Language.VI ? VIETNAMESE_MOMENT : ENGLISH_MOMENT).format(moment);
    }
}
