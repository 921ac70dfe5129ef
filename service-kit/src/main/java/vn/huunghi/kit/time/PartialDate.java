package vn.huunghi.kit.time;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date as exact as a report gives it, {@code 2009}, {@code 2009-05} or {@code 2009-05-19}: nothing is made up. */
@Schema(
        type = SchemaType.STRING,
        pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        description = "A year, a month or a day: 2009, 2009-05, 2009-05-19",
        examples = {"2009", "2009-05", "2009-05-19"})
@JsonDeserialize(using = PartialDateJson.class)
public record PartialDate(int year, Integer month, Integer day) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final Pattern WRITTEN_DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern WRITTEN_MONTH = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{4})");
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;

    /** @throws DateTimeException if there is no such date, or its year lies outside 1800–2200 */
    public PartialDate {
        if (year < EARLIEST || year > LATEST) {
            throw new DateTimeException("the year " + year + " lies outside " + EARLIEST + "–" + LATEST);
        }
        if (month == null && day != null) {
            throw new DateTimeException("a day needs its month");
        }
        if (day != null) {
            LocalDate.of(year, month, day);
        } else if (month != null) {
            YearMonth.of(year, month);
        }
    }

    /** A date known to the day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** A date of which only the year is known. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(year, null, null);
    }

    /**
     * Reads {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd} (ISO 8601) and nothing else.
     *
     * @throws DateTimeException if the text has another form or there is no such date
     */
    public static PartialDate parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException("a date is written 2009, 2009-05 or 2009-05-19");
        }
        return new PartialDate(Integer.parseInt(form.group(1)), number(form.group(2)), number(form.group(3)));
    }

    /**
     * Reads a date as people write it in Vietnam, day before month ({@code 31/12/2024}, {@code 12/2024}, also with dots or
     * dashes), or as {@link #parse} does.
     *
     * @throws DateTimeException if the text has another form or there is no such date
     */
    public static PartialDate parseWritten(String text) {
        Matcher day = WRITTEN_DAY.matcher(text);
        if (day.matches()) {
            return new PartialDate(number(day.group(3)), number(day.group(2)), number(day.group(1)));
        }
        Matcher month = WRITTEN_MONTH.matcher(text);
        return month.matches() ? new PartialDate(number(month.group(2)), number(month.group(1)), null) : parse(text);
    }

    /** The first day it can mean: what it stands for as a start. */
    public LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day it can mean: what it stands for as an end. */
    public LocalDate last() {
        if (day != null) {
            return first();
        }
        return YearMonth.of(year, month == null ? 12 : month).atEndOfMonth();
    }

    /** All days it can mean. */
    public Days days() {
        return new Days(first(), last());
    }

    public boolean isDay() {
        return day != null;
    }

    public boolean isMonth() {
        return month != null && day == null;
    }

    /** Whether only the year is known: such a record counts in its year and in no quarter or month. */
    public boolean isYear() {
        return month == null;
    }

    @Override
    @JsonValue
    public String toString() {
        if (month == null) {
            return "%04d".formatted(year);
        }
        return day == null ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }

    private static Integer number(String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
