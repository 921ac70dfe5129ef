package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Reads the values of query parameters, each refusal naming its parameter and what would be right. */
public final class ParameterValues {

    // Years of more than four digits are written with a sign, and no database holds all of them. There was no year 0.
    private static final int LENGTH_OF_A_DAY = "2024-12-31".length();

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private ParameterValues() {}

    /** The day of a parameter that may be missing. */
    public static LocalDate day(String name, String value) {
        if (value == null) {
            return null;
        }
        return written(value).orElseThrow(() -> invalid(name, "một ngày như 2024-12-31", "a day such as 2024-12-31"));
    }

    /** The day that a text of ten characters names; empty if it names none. */
    static Optional<LocalDate> written(String text) {
        try {
            return text.length() == LENGTH_OF_A_DAY
                    ? Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(FIRST_DAY))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static LocalDate requiredDay(String name, String value) {
        return day(name, required(name, value));
    }

    static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.of(
                    CommonProblem.REQUIRED_PARAMETER,
                    name,
                    new Message("Thiếu tham số %s.".formatted(name), "The parameter %s is missing.".formatted(name)));
        }
        return value;
    }

    /** The values of a list separated by commas, in their order; none where the parameter is missing. */
    static Set<String> list(String name, String value) {
        if (value == null) {
            return Set.of();
        }
        var values = new LinkedHashSet<>(Arrays.asList(value.split(",", -1)));
        if (values.stream().anyMatch(String::isBlank)) {
            throw invalid(name, "danh sách cách nhau bằng dấu phẩy", "a list separated by commas");
        }
        return values;
    }

    /** Such a list of which every value says something of its own. */
    static Set<String> distinct(String name, String value) {
        var values = list(name, value);
        if (value != null && values.size() < value.split(",", -1).length) {
            throw invalid(name, "danh sách không lặp lại giá trị nào", "a list in which no value is repeated");
        }
        return values;
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, String name, String value, boolean lowerCase) {
        var known = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(e -> lowerCase ? e.name().toLowerCase(Locale.ROOT) : e.name(), e -> e));
        var found = known.get(value);
        if (found == null) {
            var values = String.join(", ", known.keySet());
            throw invalid(name, "một trong: " + values, "one of: " + values);
        }
        return found;
    }

    public static Refusal invalid(String name, String vi, String en) {
        return Refusal.of(
                CommonProblem.INVALID_PARAMETER,
                name,
                new Message("%s phải là %s.".formatted(name, vi), "%s must be %s.".formatted(name, en)));
    }
}
