package vn.huunghi.reporting.statistic;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a client asks a statistic for; a {@code @BeanParam}, the same for a statistic and for its sources. */
public class StatisticParameters {

    @QueryParam("measure")
    @Parameter(
            required = true,
            description = "The code of the indicator, see /measures",
            example = "COMMUNICATION_PARTICIPANTS")
    String measure;

    @QueryParam("basis")
    @Parameter(
            required = true,
            description =
                    "`recorded`: computed from records; `declared`: taken from accepted returns. The two are never added",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"recorded", "declared"}))
    String basis;

    @QueryParam("from")
    @Parameter(
            description =
                    "The first day asked; with `to` required unless there is a `term`, or a `year`, `half`, `quarter` or `month`",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(description = "The last day asked", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("term")
    @Parameter(
            description =
                    "A term of office from congress to congress, in place of `from` and `to`: all days of its years, of which a yearly average is over one less",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[12][0-9]{3}-[12][0-9]{3}$"),
            example = "2017-2022")
    String term;

    @QueryParam("year")
    @Parameter(
            description =
                    "Keeps the days asked that lie in this calendar year; without `from`, `to` and `term` it is the days asked. Several of year, half, quarter and month all hold",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}$"),
            example = "2024")
    String year;

    @QueryParam("half")
    @Parameter(
            description = "Keeps the days asked that lie in this half-year, like `year`",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}-H[12]$"),
            example = "2024-H1")
    String half;

    @QueryParam("quarter")
    @Parameter(
            description = "Keeps the days asked that lie in this quarter, like `year`",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}-Q[1-4]$"),
            example = "2024-Q1")
    String quarter;

    @QueryParam("month")
    @Parameter(
            description = "Keeps the days asked that lie in this month, like `year`",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$"),
            example = "2024-01")
    String month;

    @QueryParam("groupBy")
    @Parameter(
            description =
                    "Any of province, cluster, year, half, quarter, month, kind, country, organisation, sector, donor, separated by commas",
            example = "province,year")
    String groupBy;

    @QueryParam("province")
    @Parameter(description = "Keeps what was done for one of these provinces, and shows its whole set")
    String province;

    @QueryParam("cluster")
    @Parameter(description = "Keeps what was done for a province of one of these clusters")
    String cluster;

    @QueryParam("kind")
    @Parameter(
            description =
                    "Keeps activities, organisations, agreements, aid items or donors of these kinds; returns have none")
    String kind;

    @QueryParam("country")
    @Parameter(description = "Keeps what was done with one of these partner countries (ISO 3166-1 alpha-2)")
    String country;

    @QueryParam("organisation")
    @Parameter(
            description =
                    "Keeps what one of these organisations organised, declared, signed, received, managed, mobilised or is (ids)")
    String organisation;

    @QueryParam("sector")
    @Parameter(description = "Keeps aid of one of these sectors (OECD DAC purpose codes); returns have none")
    String sector;

    @QueryParam("donor")
    @Parameter(description = "Keeps aid of one of these donors, or the donors themselves (ids); returns have none")
    String donor;

    @QueryParam("geography")
    @Parameter(
            description =
                    "`reported` (default): the provinces and clusters that the records name; a day: everything mapped forward to the boundaries and clusters of that day",
            example = "2025-07-01")
    String geography;

    @QueryParam("accumulation")
    @Parameter(
            description =
                    "`PERIOD` (default): what happened in the days asked; `CUMULATIVE`: everything up to the last day asked",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"PERIOD", "CUMULATIVE"},
                            defaultValue = "PERIOD"))
    String accumulation;

    @QueryParam("level")
    @Parameter(
            description =
                    "`PROVINCE` (default): what provinces recorded and declared; `CLUSTER`, `NATION`: what a cluster or the nation declared as its own, beside the sum of its members and never added to it",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"PROVINCE", "CLUSTER", "NATION"},
                            defaultValue = "PROVINCE"))
    String level;
}
