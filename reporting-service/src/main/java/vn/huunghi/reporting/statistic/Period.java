package vn.huunghi.reporting.statistic;

import java.util.regex.Pattern;
import vn.huunghi.kit.time.Days;

/**
 * The days that are asked for and over how many years an average of them is.
 *
 * @param years null where they are no whole years, or only one
 */
public record Period(Days days, Integer years) {

    private static final Pattern TERM = Pattern.compile("([12][0-9]{3})-([12][0-9]{3})");

    /** Days by themselves; of several whole years the number of these. */
    public static Period of(Days days) {
        var years = days.to().getYear() - days.from().getYear() + 1;
        var whole = days.from().getDayOfYear() == 1 && days.to().plusDays(1).getDayOfYear() == 1;
        return new Period(days, whole && years > 1 ? years : null);
    }

    /**
     * A term of office such as {@code 2017-2022}. Domain rule: it runs from congress to congress and neighbours share their
     * boundary year, so it has the days of six calendar years and five years for an average.
     */
    public static Period ofTerm(String term) {
        var form = TERM.matcher(term);
        if (!form.matches()) {
            throw ParameterValues.invalid("term", "một nhiệm kỳ như 2017-2022", "a term such as 2017-2022");
        }
        var first = Integer.parseInt(form.group(1));
        var last = Integer.parseInt(form.group(2));
        if (first == last) {
            throw ParameterValues.invalid(
                    "term",
                    "từ năm đại hội này đến năm đại hội khác",
                    "from the year of one congress to that of another");
        }
        var days = Questions.days(
                "term", Days.ofYear(first).from(), Days.ofYear(last).to());
        return new Period(days, last - first);
    }
}
