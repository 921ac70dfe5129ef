package vn.huunghi.reporting.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.event.Watermarks;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.directory.Directory;
import vn.huunghi.reporting.directory.OrganisationName;
import vn.huunghi.reporting.measure.Measure;
import vn.huunghi.reporting.measure.Nature;
import vn.huunghi.reporting.problem.ReportingProblem;

/** Answers questions about one measure, and names what stands behind the answers. */
@ApplicationScoped
class StatisticAnswers {

    private final Questions questions;
    private final Statistics statistics;
    private final Sources sources;
    private final Presentation presentation;
    private final MirroredGeography geography;
    private final Watermarks watermarks;
    private final Snapshots snapshots;
    private final Directory directory;

    StatisticAnswers(
            Questions questions,
            Statistics statistics,
            Sources sources,
            Presentation presentation,
            MirroredGeography geography,
            Watermarks watermarks,
            Snapshots snapshots,
            Directory directory) {
        this.questions = questions;
        this.statistics = statistics;
        this.sources = sources;
        this.presentation = presentation;
        this.geography = geography;
        this.watermarks = watermarks;
        this.snapshots = snapshots;
        this.directory = directory;
    }

    StatisticView statistic(StatisticParameters asked, Language language) {
        // Read first: what is applied meanwhile may already be in the answer, never the other way round.
        var asOf = watermarks.asOf().orElse(null);
        var current = geography.current();
        var query = questions.read(asked, current);
        var measure = query.measures().get(0);
        refuseRate(measure, query);
        var answer = snapshots.read(connection -> statistics.answer(connection, query, current));
        if (answer.cells().size() > CellLimit.MOST) {
            throw CellLimit.exceeded();
        }
        var years = years(asked, measure, query);
        var total = answer.totals().get(measure.code());
        return new StatisticView(
                measure.code(),
                measure.name(language),
                measure.unit(),
                measure.nature(),
                query.basis().name().toLowerCase(Locale.ROOT),
                query.accumulation(),
                query.level(),
                query.geographyOn() == null ? "reported" : query.geographyOn().toString(),
                query.days().from(),
                query.days().to(),
                asOf,
                total == null ? null : Presentation.figure(total, measure.unit(), language),
                years,
                total == null ? null : Presentation.yearlyAverage(total, years, measure.unit(), language),
                total == null ? Set.of() : total.incomplete(),
                total == null ? 0 : total.records(),
                SourceLink.of(query, measure.code(), null),
                presentation.cells(query, measure.code(), answer.cells(), current, measure.unit(), years, language));
    }

    StatisticTable table(StatisticParameters asked, Language language) {
        return new StatisticTable(statistic(asked, language), Questions.groupBy(asked.groupBy), language);
    }

    /** Only of what adds up over days is there so much in a year. */
    private static Integer years(StatisticParameters asked, Measure measure, StatisticQuery query) {
        return measure.isFlow() && query.accumulation() == Accumulation.PERIOD
                ? AskedDays.of(asked).years()
                : null;
    }

    Page<SourceView> sources(StatisticParameters asked, String cell, PageQuery page, Language language) {
        var current = geography.current();
        var query = questions.read(asked, current);
        var measure = query.measures().get(0);
        var rows = snapshots.read(connection -> sources.rows(connection, query, current, cell, page));
        var ids = rows.stream()
                .flatMap(r -> r.organisations().stream())
                .distinct()
                .toList();
        var organisations = directory.organisations(ids, query.days().to(), language);
        return Page.of(
                rows, page, row -> source(row, current, query, measure, organisations, language), SourceRow::cursor);
    }

    private SourceView source(
            SourceRow row,
            Geography current,
            StatisticQuery query,
            Measure measure,
            Map<String, OrganisationName> organisations,
            Language language) {
        var kind = RecordKind.of(row.topic());
        var named = row.to() == null ? query.days().to() : row.to();
        return new SourceView(
                kind.service(),
                kind.label(),
                row.id(),
                row.version(),
                kind == RecordKind.ORGANISATION ? organisations.get(row.id()).name() : row.title(),
                presentation.provinces(row.provinces(), current, named, language),
                row.organisations().stream().map(organisations::get).toList(),
                row.from(),
                row.to(),
                FigureView.of(row.figure(), measure.unit(), language),
                row.counted(),
                kind.link(row.id()));
    }

    private static void refuseRate(Measure measure, StatisticQuery query) {
        if (measure.nature() == Nature.RATE) {
            var link = SourceLink.of(query.groupedBy(Set.of()), measure.code(), null);
            throw Refusal.of(
                            ReportingProblem.RATE_NOT_ADDITIVE,
                            "measure",
                            new Message(
                                    "%s là mức bình quân nên không cộng được; xem từng nguồn tại %s."
                                            .formatted(measure.code(), link),
                                    "%s is a rate, which does not add up; see its sources at %s."
                                            .formatted(measure.code(), link)))
                    .with("sources", link);
        }
    }
}
