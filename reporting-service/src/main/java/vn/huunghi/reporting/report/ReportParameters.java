package vn.huunghi.reporting.report;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.statistic.ParameterValues;
import vn.huunghi.reporting.statistic.Period;
import vn.huunghi.reporting.statistic.Questions;

/** The period and geography of a report; a {@code @BeanParam}. */
public class ReportParameters {

    @QueryParam("year")
    @Parameter(
            description = "The calendar year; in its place a `term`, or `from` and `to`",
            schema = @Schema(type = SchemaType.INTEGER))
    String year;

    @QueryParam("term")
    @Parameter(
            description =
                    "A term of office from congress to congress: all days of its years, of which a yearly average is over one less",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[12][0-9]{3}-[12][0-9]{3}$"),
            example = "2017-2022")
    String term;

    @QueryParam("from")
    @Parameter(description = "The first day", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(description = "The last day", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("geography")
    @Parameter(
            description =
                    "The day whose boundaries and clusters hold, also for the period before; by default the last day of the period",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String geography;

    Period period() {
        if (year != null && term == null && from == null && to == null) {
            if (!year.matches("[12][0-9]{3}")) {
                throw ParameterValues.invalid("year", "một năm như 2024", "a year such as 2024");
            }
            return Period.of(Days.ofYear(Integer.parseInt(year)));
        }
        if (term != null && year == null && from == null && to == null) {
            return Period.ofTerm(term);
        }
        if (year != null || term != null || from == null || to == null) {
            throw ParameterValues.invalid(
                    "year",
                    "một năm, hoặc bỏ trống và dùng term, hay cả from lẫn to",
                    "given alone, or left out for a term or both from and to");
        }
        return Period.of(Questions.days(ParameterValues.day("from", from), ParameterValues.day("to", to)));
    }

    LocalDate geographyOn(Questions questions) {
        if ("reported".equals(geography)) {
            throw ParameterValues.invalid("geography", "một ngày", "a day: a report speaks of one geography");
        }
        return questions.geography(geography == null ? period().days().to().toString() : geography);
    }
}
