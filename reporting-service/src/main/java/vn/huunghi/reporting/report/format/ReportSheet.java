package vn.huunghi.reporting.report.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.directory.ProvinceName;
import vn.huunghi.reporting.report.ReportView;
import vn.huunghi.reporting.report.ReportView.LineView;
import vn.huunghi.reporting.report.ReportView.PreviousView;
import vn.huunghi.reporting.report.ReportView.SharedView;
import vn.huunghi.reporting.statistic.Incomplete;
import vn.huunghi.reporting.statistic.Presentation;
import vn.huunghi.reporting.statistic.WrittenTime;

/** A report as rows and columns with the words of one language, which all formats for people are made of. */
record ReportSheet(ReportView report, Edition edition, Language language) {

    /** A group of measures, or what several provinces did together. */
    record Table(String heading, List<Row> rows) {}

    /**
     * One measure.
     *
     * @param place what it is of: the scope, or a set of provinces
     * @param figures one for each of {@link #columns}, null where there is none
     */
    record Row(
            String group,
            String name,
            String code,
            String unit,
            boolean cumulative,
            String accumulation,
            String place,
            List<FigureView> figures,
            String remarks) {}

    String word(Word word) {
        return word.in(language);
    }

    /** "Kết quả công tác đối ngoại nhân dân năm 2024 tại Tây Ninh". */
    String title() {
        var place = switch (report.scope()) {
            case PROVINCE -> new Message("tại " + report.name(), "in " + report.name());
            case CLUSTER -> new Message("của " + report.name(), "of " + report.name());
            case NATION -> new Message("trên cả nước", "nationwide");
        };
        var period = nameOf(report.period());
        return new Message(
                        "Kết quả công tác đối ngoại nhân dân %s %s".formatted(period, place.vi()),
                        "People-to-people diplomacy %s %s".formatted(place.en(), period))
                .in(language);
    }

    /** What days are called in it: its own are a term where they are averaged as one. */
    String nameOf(Days days) {
        return PeriodName.of(days, days.equals(report.period()) ? report.years() : null, language);
    }

    /** The columns that have a meaning in this report. */
    List<FigureColumn> columns() {
        return Arrays.stream(FigureColumn.values())
                .filter(column -> column.isIn(report))
                .toList();
    }

    List<String> headings() {
        return columns().stream()
                .map(column -> column.heading(report, language))
                .toList();
    }

    /** The days that its own are compared with; empty where no line has been. */
    Optional<Days> previous() {
        return report.groups().stream()
                .flatMap(group -> group.lines().stream())
                .flatMap(line -> Stream.ofNullable(line.previous()))
                .map(PreviousView::period)
                .findFirst();
    }

    List<Table> groups() {
        return report.groups().stream()
                .map(group -> new Table(
                        GroupName.of(group.group(), language),
                        group.lines().stream()
                                .map(line -> row(group.group(), line))
                                .toList()))
                .toList();
    }

    List<Row> shared() {
        return report.shared().stream().map(this::row).toList();
    }

    private Row row(String group, LineView line) {
        var figures = figures(column -> column.of(line));
        return new Row(
                GroupName.of(group, language),
                line.name(),
                line.measure(),
                line.unit().label(language),
                line.accumulation() == Accumulation.CUMULATIVE,
                Presentation.reach(line.nature(), line.accumulation()).in(language),
                report.name(),
                figures,
                remarks(line.incomplete(), figures));
    }

    private Row row(SharedView shared) {
        var figures = figures(column -> column.of(shared));
        return new Row(
                word(Word.SHEET_SHARED),
                shared.name(),
                shared.measure(),
                shared.unit().label(language),
                shared.accumulation() == Accumulation.CUMULATIVE,
                Presentation.reach(shared.nature(), shared.accumulation()).in(language),
                shared.provinces().stream().map(ProvinceName::name).collect(Collectors.joining(", ")),
                figures,
                remarks(shared.incomplete(), figures));
    }

    private List<FigureView> figures(Function<FigureColumn, FigureView> figure) {
        return columns().stream().map(figure).collect(Collectors.toCollection(ArrayList::new));
    }

    private String remarks(Set<Incomplete> incomplete, List<FigureView> figures) {
        return Stream.concat(
                        incomplete.stream().map(why -> why.label().in(language)),
                        figures.stream()
                                .filter(Objects::nonNull)
                                .map(FigureView::note)
                                .filter(Objects::nonNull))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining("; "));
    }

    /** What a reader must know to understand the figures. */
    List<String> notes() {
        var notes = new ArrayList<Message>();
        if (edition != null) {
            notes.add(new Message(
                    "Bản công bố lần %d, %s; mã %s."
                            .formatted(
                                    edition.revision(),
                                    WrittenTime.moment(edition.publishedAt(), Language.VI),
                                    edition.id()),
                    "Revision %d, published at %s; id %s."
                            .formatted(
                                    edition.revision(),
                                    WrittenTime.moment(edition.publishedAt(), Language.EN),
                                    edition.id())));
            if (edition.provisional()) {
                notes.add(new Message(
                        Word.TITLE_PROVISIONAL.in(Language.VI) + ".", Word.TITLE_PROVISIONAL.in(Language.EN) + "."));
            }
        }
        notes.add(new Message(
                "“Khai báo” lấy từ báo cáo định kỳ đã được chấp nhận; “ghi nhận” tính từ từng hoạt động, khoản viện trợ,"
                        + " tổ chức và thỏa thuận. Hai loại số không cộng với nhau; chênh lệch là khai báo trừ ghi nhận.",
                "“Declared” is taken from accepted returns; “recorded” is counted from single activities, aid items,"
                        + " organisations and agreements. The two are never added; the difference is declared minus"
                        + " recorded."));
        notes.add(new Message(
                "Theo địa giới hành chính và các cụm ngày %s. Ô trống là không có số liệu, không phải bằng 0."
                        .formatted(WrittenTime.day(report.geography(), Language.VI)),
                "In the boundaries and clusters of %s. An empty cell means no data, which is not zero."
                        .formatted(WrittenTime.day(report.geography(), Language.EN))));
        previous().map(this::comparison).ifPresent(notes::add);
        if (report.asOf() != null) {
            notes.add(new Message(
                    "Gồm mọi thay đổi đến %s (giờ Việt Nam).".formatted(WrittenTime.moment(report.asOf(), Language.VI)),
                    "With all that was changed until %s (time of Viet Nam)."
                            .formatted(WrittenTime.moment(report.asOf(), Language.EN))));
        }
        return notes.stream().map(note -> note.in(language)).toList();
    }

    private Message comparison(Days previous) {
        var name = PeriodName.before(report.period(), report.years());
        return new Message(
                "“%s” là từ ngày %s đến ngày %s, quy về cùng địa giới và các cụm."
                        .formatted(
                                name.vi(),
                                WrittenTime.day(previous.from(), Language.VI),
                                WrittenTime.day(previous.to(), Language.VI)),
                "“%s” is from %s to %s, restated to the same boundaries and clusters."
                        .formatted(name.en(), previous.from(), previous.to()));
    }
}
