package vn.huunghi.reporting.statistic;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.table.TableWriter;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.reporting.contribution.Level;
import vn.huunghi.reporting.directory.ClusterName;
import vn.huunghi.reporting.directory.DonorName;
import vn.huunghi.reporting.directory.OrganisationName;

/** Lays an answer out for a spreadsheet: a row for each cell and, because nobody must add figures, one for the total. */
final class StatisticTable {

    private static final Message TOTAL = new Message("Tổng", "Total");
    private static final Message NO_PROVINCE = new Message("(không theo tỉnh)", "(of no province)");
    private static final Message RECORDED = new Message("ghi nhận từ hồ sơ", "recorded");
    private static final Message DECLARED = new Message("theo báo cáo", "declared");
    private static final Message AS_REPORTED = new Message("như được báo cáo", "as reported");
    private static final Message YES = new Message("có", "yes");
    private static final Message NO = new Message("không", "no");

    private static final List<Message> SUBJECT = List.of(
            new Message("Chỉ tiêu", "Measure"),
            new Message("Đơn vị", "Unit"),
            new Message("Cơ sở số liệu", "Basis"),
            new Message("Cấp", "Level"),
            new Message("Tính chất", "Reach"),
            new Message("Từ ngày", "From"),
            new Message("Đến ngày", "To"),
            new Message("Địa giới", "Geography"));

    private static final List<Message> FIGURE = List.of(
            new Message("Giá trị", "Value"),
            new Message("Cận dưới", "Low"),
            new Message("Cận trên", "High"),
            new Message("Mức độ", "Qualifier"),
            new Message("Diễn đạt", "In words"),
            new Message("Ghi chú", "Remarks"),
            new Message("Bình quân năm", "Yearly average"),
            new Message("Bình quân năm (cận dưới)", "Yearly average (low)"),
            new Message("Bình quân năm (cận trên)", "Yearly average (high)"),
            new Message("Chưa đầy đủ", "Incomplete"),
            new Message("Số hồ sơ", "Records"),
            new Message("Số liệu đến", "As of"));

    /** Of one dimension, which may have two. */
    private record Column(Dimension dimension, Message heading, Function<CellView, String> value) {}

    private final StatisticView statistic;
    private final Language language;
    private final List<Column> columns;

    StatisticTable(StatisticView statistic, Set<Dimension> groupBy, Language language) {
        this.statistic = statistic;
        this.language = language;
        this.columns =
                columns().filter(column -> groupBy.contains(column.dimension())).toList();
    }

    private Stream<Column> columns() {
        return Stream.of(
                column(Dimension.YEAR, "Năm", "Year", CellView::year),
                column(Dimension.HALF, "Nửa năm", "Half-year", CellView::half),
                column(Dimension.QUARTER, "Quý", "Quarter", CellView::quarter),
                column(Dimension.MONTH, "Tháng", "Month", c -> month(c.month())),
                column(Dimension.CLUSTER, "Cụm", "Cluster", c -> list(c.clusters(), ClusterName::name)),
                column(
                        Dimension.CLUSTER,
                        "Cụm trước đây",
                        "Former cluster",
                        c -> list(c.formerClusters(), ClusterName::name)),
                column(
                        Dimension.CLUSTER,
                        "Có tỉnh ngoài cụm",
                        "With a province outside clusters",
                        c -> (c.withoutCluster() ? YES : NO).in(language)),
                column(Dimension.PROVINCE, "Tỉnh, thành phố (mã)", "Province (code)", this::provinces),
                column(Dimension.KIND, "Loại", "Kind", this::kind),
                column(Dimension.COUNTRY, "Nước", "Country", c -> list(c.countries(), this::country)),
                column(
                        Dimension.ORGANISATION,
                        "Tổ chức",
                        "Organisation",
                        c -> list(c.organisations(), StatisticTable::nameOrId)),
                column(Dimension.SECTOR, "Lĩnh vực", "Sector", c -> list(c.sectors(), Function.identity())),
                column(Dimension.DONOR, "Bên viện trợ", "Donor", c -> list(c.donors(), StatisticTable::nameOrId)));
    }

    private static Column column(Dimension dimension, String vi, String en, Function<CellView, String> value) {
        return new Column(dimension, new Message(vi, en), value);
    }

    private String provinces(CellView cell) {
        if (cell.provinces().isEmpty()) {
            return statistic.level() == Level.PROVINCE
                    ? NO_PROVINCE.in(language)
                    : "(" + statistic.level().label().in(language) + ")";
        }
        // The code by itself would lose its 0.
        return list(cell.provinces(), province -> province.name() + " (" + province.code() + ")");
    }

    /** As by quarter and half-year, because "2024-01" would become a day. */
    private static String month(String month) {
        return month.replace("-", "-M");
    }

    private String kind(CellView cell) {
        return cell.kind() == null ? null : RecordKinds.label(cell.kind(), language);
    }

    private String country(String code) {
        return new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language.tag()));
    }

    private static String nameOrId(OrganisationName organisation) {
        return organisation.name() == null ? organisation.id() : organisation.name();
    }

    private static String nameOrId(DonorName donor) {
        return donor.name() == null ? donor.id() : donor.name();
    }

    private static <T> String list(Collection<T> values, Function<T, String> name) {
        return values.stream().map(name).map(String::valueOf).collect(Collectors.joining(", "));
    }

    void write(OutputStream out) throws IOException {
        try (var table = TableWriter.of(TableFormat.CSV, out, statistic.measure(), language)) {
            table.row(Stream.of(SUBJECT.stream(), columns.stream().map(Column::heading), FIGURE.stream())
                    .flatMap(Function.identity())
                    .map(heading -> heading.in(language))
                    .toList());
            // Where nothing is grouped the only cell is the total.
            for (var cell : columns.isEmpty() ? List.<CellView>of() : statistic.cells()) {
                table.row(row(
                        columns.stream().map(c -> c.value().apply(cell)).toList(),
                        cell.figure(),
                        cell.yearlyAverage(),
                        cell.incomplete(),
                        cell.records()));
            }
            var total = new ArrayList<>(Collections.nCopies(columns.size(), (String) null));
            if (!total.isEmpty()) {
                total.set(0, TOTAL.in(language));
            }
            table.row(row(
                    total, statistic.total(), statistic.yearlyAverage(), statistic.incomplete(), statistic.records()));
        }
    }

    private List<Object> row(
            List<String> dimensions, FigureView figure, FigureView average, Set<Incomplete> incomplete, long records) {
        var row = new ArrayList<Object>();
        row.add(statistic.name());
        row.add(statistic.unit().label(language));
        row.add((statistic.basis().equals("declared") ? DECLARED : RECORDED).in(language));
        row.add(statistic.level().label().in(language));
        row.add(Presentation.reach(statistic.nature(), statistic.accumulation()).in(language));
        row.add(WrittenTime.day(statistic.from(), language));
        row.add(WrittenTime.day(statistic.to(), language));
        row.add(geography());
        row.addAll(dimensions);
        numbers(row, figure);
        row.add(figure == null ? null : figure.qualifier().label().in(language));
        row.add(figure == null ? null : figure.text());
        row.add(figure == null ? null : figure.note());
        numbers(row, average);
        row.add(incomplete.stream().map(why -> why.label().in(language)).collect(Collectors.joining(", ")));
        row.add(records);
        row.add(statistic.asOf() == null ? null : WrittenTime.moment(statistic.asOf(), language));
        return row;
    }

    private static void numbers(List<Object> row, FigureView figure) {
        row.add(figure == null ? null : figure.value());
        row.add(figure == null ? null : figure.low());
        row.add(figure == null ? null : figure.high());
    }

    private String geography() {
        return statistic.geography().equals("reported")
                ? AS_REPORTED.in(language)
                : WrittenTime.day(LocalDate.parse(statistic.geography()), language);
    }
}
