package vn.huunghi.activity.returns;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PeriodKind;

/** How a client names a period that returns are due for: {@code 2024}, {@code 2024-H1}, {@code 2024-Q3}, {@code 2024-05}. */
final class PeriodName {
    static final String FORM = "^([0-9]{4})(?:-(?:H([12])|Q([1-4])|([0-9]{2})))?$";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private PeriodName() {}

    /** @throws Refusal 400 required-parameter, invalid-parameter */
    static Period parse(String parameter, String name) {
        if (name == null) {
            throw Refusal.of(
                    CommonProblem.REQUIRED_PARAMETER,
                    parameter,
                    new Message(parameter + " là bắt buộc.", parameter + " is required."));
        }
        Matcher form = PATTERN.matcher(name);
        try {
            if (form.matches()) {
                return period(form);
            }
        } catch (DateTimeException noSuchYearOrMonth) {
            throw invalid(parameter);
        }
        throw invalid(parameter);
    }

    private static Period period(Matcher form) {
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return months(PeriodKind.HALF_YEAR, year, Integer.parseInt(form.group(2)), 6);
        }
        if (form.group(3) != null) {
            return months(PeriodKind.QUARTER, year, Integer.parseInt(form.group(3)), 3);
        }
        if (form.group(4) != null) {
            return months(PeriodKind.MONTH, year, Integer.parseInt(form.group(4)), 1);
        }
        return new Period(PeriodKind.YEAR, PartialDate.ofYear(year), PartialDate.ofYear(year));
    }

    private static Period months(PeriodKind kind, int year, int number, int length) {
        return new Period(
                kind,
                new PartialDate(year, (number - 1) * length + 1, null),
                new PartialDate(year, number * length, null));
    }

    private static Refusal invalid(String parameter) {
        return Refusal.of(
                CommonProblem.INVALID_PARAMETER,
                parameter,
                new Message(
                        "%s phải là năm, nửa năm, quý hoặc tháng, ví dụ 2024, 2024-H1, 2024-Q3, 2024-05."
                                .formatted(parameter),
                        "%s must be a year, half-year, quarter or month such as 2024, 2024-H1, 2024-Q3, 2024-05."
                                .formatted(parameter)));
    }
}
