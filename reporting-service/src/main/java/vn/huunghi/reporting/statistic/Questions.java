package vn.huunghi.reporting.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;
import vn.huunghi.reporting.contribution.Level;
import vn.huunghi.reporting.measure.Measures;
import vn.huunghi.reporting.problem.ReportingProblem;

/** Understands what a client asks for, or says what it did not understand. */
@ApplicationScoped
public class Questions {

    private static final int LONGEST_YEARS = 100;
    private static final int FURTHEST_YEARS_AHEAD = 10;

    private final Measures measures;
    private final AskedFilters filters;
    private final Clock clock;

    Questions(Measures measures, AskedFilters filters, Clock clock) {
        this.measures = measures;
        this.filters = filters;
        this.clock = clock;
    }

    StatisticQuery read(StatisticParameters asked, Geography geography) {
        var code = ParameterValues.required("measure", asked.measure);
        var measure = measures.find(code)
                .orElseThrow(() -> Refusal.of(
                        ReportingProblem.UNKNOWN_MEASURE,
                        "measure",
                        new Message(
                                "Không có chỉ tiêu %s; xem /api/v1/measures.".formatted(code),
                                "There is no measure %s; see /api/v1/measures.".formatted(code))));
        var basis = ParameterValues.oneOf(Basis.class, "basis", ParameterValues.required("basis", asked.basis), true);
        var period = AskedDays.of(asked);
        var level = level(asked.level, basis);
        var groupBy = groupBy(asked.groupBy);
        var geographyOn = geography(asked.geography);
        return new StatisticQuery(
                List.of(measure),
                basis,
                period.days(),
                groupBy,
                filters.read(asked, geography, geographyOn),
                geographyOn,
                asked.accumulation == null
                        ? Accumulation.PERIOD
                        : ParameterValues.oneOf(Accumulation.class, "accumulation", asked.accumulation, false),
                level);
    }

    private static Level level(String asked, Basis basis) {
        var level = asked == null ? Level.PROVINCE : ParameterValues.oneOf(Level.class, "level", asked, false);
        if (level != Level.PROVINCE && basis == Basis.RECORDED) {
            throw Refusal.of(
                    ReportingProblem.LEVEL_ONLY_DECLARED,
                    "level",
                    new Message(
                            "Hồ sơ được ghi nhận theo tỉnh; ở %s chỉ có số liệu báo cáo (basis=declared)."
                                    .formatted(level.label().vi()),
                            "Records are on the account of provinces; at the level of %s figures are only declared (basis=declared)."
                                    .formatted(level.label().en())));
        }
        return level;
    }

    /** The days from one to the other, if they are in order and no longer apart than a statistic makes sense for. */
    public static Days days(LocalDate from, LocalDate to) {
        return days("to", from, to);
    }

    public static Days days(String parameter, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw Refusal.of(
                    ReportingProblem.PERIOD_UPSIDE_DOWN,
                    parameter,
                    new Message(
                            "Ngày cuối %s đứng trước ngày đầu %s.".formatted(to, from),
                            "The last day %s lies before the first day %s.".formatted(to, from)));
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw Refusal.of(
                    ReportingProblem.PERIOD_TOO_LONG,
                    parameter,
                    new Message(
                            "Khoảng thời gian dài quá %d năm.".formatted(LONGEST_YEARS),
                            "The period is longer than %d years.".formatted(LONGEST_YEARS)));
        }
        return new Days(from, to);
    }

    static Set<Dimension> groupBy(String asked) {
        var dimensions = EnumSet.noneOf(Dimension.class);
        for (var name : ParameterValues.distinct("groupBy", asked)) {
            dimensions.add(
                    Dimension.of(name)
                            .orElseThrow(
                                    () -> ParameterValues.invalid(
                                            "groupBy",
                                            "danh sách gồm province, cluster, year, half, quarter, month, kind, country, organisation, sector, donor",
                                            "a list of province, cluster, year, half, quarter, month, kind, country, organisation, sector, donor")));
        }
        return dimensions;
    }

    /** The day of a geography asked for; null for "reported" or none. */
    public LocalDate geography(String asked) {
        if (asked == null || asked.equals("reported")) {
            return null;
        }
        var day = ParameterValues.written(asked)
                .orElseThrow(() -> ParameterValues.invalid(
                        "geography", "reported hoặc một ngày như 2025-07-01", "reported or a day such as 2025-07-01"));
        if (day.isBefore(Geography.REGISTER_BEGINS)) {
            throw Refusal.of(
                    ReportingProblem.BEFORE_THE_REGISTER,
                    "geography",
                    new Message(
                            "Danh mục tỉnh bắt đầu từ ngày %s.".formatted(Geography.REGISTER_BEGINS),
                            "The register of provinces begins on %s.".formatted(Geography.REGISTER_BEGINS)));
        }
        if (day.isAfter(BusinessDay.today(clock).plusYears(FURTHEST_YEARS_AHEAD))) {
            throw Refusal.of(
                    ReportingProblem.GEOGRAPHY_TOO_FAR_AHEAD,
                    "geography",
                    new Message(
                            "Chưa ai biết ranh giới ngày %s; tối đa %d năm tới.".formatted(day, FURTHEST_YEARS_AHEAD),
                            "Nobody knows the boundaries of %s yet; at most %d years ahead."
                                    .formatted(day, FURTHEST_YEARS_AHEAD)));
        }
        return day;
    }

    /**
     * Refuses a province that nobody knows, or that is not in force on the day.
     *
     * @param on null where any day will do
     */
    public static void requireProvince(String parameter, String id, Geography geography, LocalDate on) {
        var territory = geography
                .territory(id)
                .orElseThrow(() -> Refusal.of(
                        ReportingProblem.UNKNOWN_PROVINCE,
                        parameter,
                        new Message("Không có tỉnh %s.".formatted(id), "There is no province %s.".formatted(id))));
        if (on != null && !territory.inForce(on)) {
            var successor = geography.successorInForce(id, on);
            throw Refusal.of(
                            ReportingProblem.PROVINCE_NOT_IN_FORCE,
                            parameter,
                            new Message(
                                    "Tỉnh %s không tồn tại vào ngày %s%s."
                                            .formatted(
                                                    id,
                                                    on,
                                                    successor
                                                            .map(s -> "; tỉnh kế tục là " + s)
                                                            .orElse("")),
                                    "The province %s is not in force on %s%s."
                                            .formatted(
                                                    id,
                                                    on,
                                                    successor
                                                            .map(s -> "; its successor is " + s)
                                                            .orElse(""))))
                    .with("inForceInstead", successor.stream().toList());
        }
    }
}
