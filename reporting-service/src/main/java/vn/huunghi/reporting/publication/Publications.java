package vn.huunghi.reporting.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.record.Search;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.reporting.directory.Directory;
import vn.huunghi.reporting.problem.ReportingProblem;
import vn.huunghi.reporting.report.FrozenReport;
import vn.huunghi.reporting.report.FrozenReports;
import vn.huunghi.reporting.report.Scope;
import vn.huunghi.reporting.report.format.RenderedReport;
import vn.huunghi.reporting.report.format.ReportFormat;
import vn.huunghi.reporting.report.format.ReportRenderer;
import vn.huunghi.reporting.statistic.Questions;

/** Freezes reports, gives them out again byte for byte, and says what has changed since. */
@ApplicationScoped
class Publications {

    private static final List<ReportFormat> FILES = List.of(ReportFormat.CSV, ReportFormat.XLSX, ReportFormat.HTML);

    private final PublicationRows rows;
    private final PublicationRights rights;
    private final FrozenReports reports;
    private final ReportRenderer renderer;
    private final Questions questions;
    private final MirroredGeography geography;
    private final Directory directory;
    private final Changes changes;
    private final History history;
    private final ObjectMapper json;
    private final Clock clock;

    Publications(
            PublicationRows rows,
            PublicationRights rights,
            FrozenReports reports,
            ReportRenderer renderer,
            Questions questions,
            MirroredGeography geography,
            Directory directory,
            Changes changes,
            History history,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.reports = reports;
        this.renderer = renderer;
        this.questions = questions;
        this.geography = geography;
        this.directory = directory;
        this.changes = changes;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    private void mustBeKnown(Scope subject) {
        switch (subject.kind()) {
            case PROVINCE -> Questions.requireProvince("id", subject.id(), geography.current(), null);
            case CLUSTER -> {
                if (directory.cluster(subject.id()).isEmpty()) {
                    throw Refusal.of(
                            ReportingProblem.UNKNOWN_CLUSTER,
                            "id",
                            new Message(
                                    "Không có cụm %s.".formatted(subject.id()),
                                    "There is no cluster %s.".formatted(subject.id())));
                }
            }
            case NATION -> {}
        }
    }

    /** @throws Refusal 400, 403, 422 for what is no report or not the caller's to publish */
    @Transactional
    PublicationView publish(NewPublication asked) {
        var subject = asked.subject();
        var days = asked.days();
        var on = asked.geographyOn(questions);
        mustBeKnown(subject);
        rights.mustPublish(subject, on);
        // Before the report is read: what is in one revision is in the next.
        var revision = rows.nextRevision(subject, days);
        var report = reports.freeze(subject, Publication.period(asked.period().kind(), days), on);
        var publication = publication(asked, revision, report);
        var documents = documents(publication, report);
        rows.add(publication);
        documents.forEach(document -> rows.add(publication.id(), document));
        var view = PublicationView.of(publication, described(documents));
        changes.record(Change.of(
                PublicationPublished.TOPIC, publication.id().toString(), Publication.VERSION, "publish", null, view));
        return view;
    }

    private Publication publication(NewPublication asked, int revision, FrozenReport report) {
        var days = asked.days();
        var vietnamese = report.in(Language.VI);
        return new Publication(
                Ids.next(),
                asked.subject(),
                vietnamese.name(),
                report.in(Language.EN).name(),
                asked.period().kind(),
                days,
                vietnamese.geography(),
                revision,
                asked.open(),
                !days.to().isBefore(BusinessDay.today(clock)),
                vietnamese.asOf(),
                report.positions(),
                rights.publisher(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private List<RenderedReport> documents(Publication publication, FrozenReport report) {
        var documents = new ArrayList<RenderedReport>();
        for (var format : FILES) {
            for (var language : Language.values()) {
                documents.add(renderer.render(report.in(language), publication.edition(), format, language));
            }
        }
        var about = PublicationView.of(publication, described(documents));
        for (var language : Language.values()) {
            documents.add(new RenderedReport(
                    ReportFormat.JSON, language, written(new PublishedReport(about, report.in(language)))));
        }
        return documents;
    }

    private static List<PublicationView.Document> described(List<RenderedReport> documents) {
        return documents.stream()
                .map(document -> new PublicationView.Document(
                        document.format(),
                        document.language().tag(),
                        document.format().mediaType(),
                        document.bytes().length,
                        document.sha256()))
                .toList();
    }

    private byte[] written(PublishedReport report) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page<PublicationView> list(PublicationFilter filter, PageQuery page) {
        var found = rows.list(filter, Search.idAfter(page), page.fetch());
        var documents = rows.documents(found.stream().map(Publication::id).toList());
        return Page.of(
                found,
                page,
                publication -> PublicationView.of(publication, documents.getOrDefault(publication.id(), List.of())),
                publication -> Cursor.encode(publication.id()));
    }

    /** A document and the name under which it may be kept. */
    record File(Publication publication, RenderedReport document) {}

    /**
     * @throws Refusal 404; 406 for a format in which it was not published; 401 and 403 unless it is public, also where there is none, so that nobody can find out
     */
    File file(UUID id, ReportFormat format, Language language) {
        var publication = rows.find(id);
        if (publication.isEmpty() || !publication.get().open()) {
            rights.mustReadWhatIsNotPublic();
        }
        var found = publication.orElseThrow(() -> Refusal.notFound(id));
        return new File(found, rows.document(id, format, language).orElseThrow(() -> notAcceptable(format)));
    }

    private static Refusal notAcceptable(ReportFormat format) {
        return new Refusal(
                CommonProblem.NOT_ACCEPTABLE,
                new Message(
                        "Không được công bố dưới dạng %s.".formatted(format),
                        "It was not published as %s.".formatted(format)));
    }

    /** @throws Refusal 404 */
    PublicationChanges changes(UUID id, Language language) {
        var publication = find(id);
        var figures = figures(publication, language);
        var now = reports.current(publication.subject(), publication.period(), publication.geography(), language);
        return new PublicationChanges(
                id,
                publication.revision(),
                rows.before(publication)
                        .map(before -> new PublicationChanges.SinceBefore(
                                before.id(),
                                before.revision(),
                                before.geography(),
                                before.publishedAt(),
                                figures(before, language).changesTo(figures)))
                        .orElse(null),
                new PublicationChanges.UntilNow(now.asOf(), figures.changesTo(ReportedFigures.of(now, json))));
    }

    private ReportedFigures figures(Publication publication, Language language) {
        var document =
                rows.document(publication.id(), ReportFormat.JSON, language).orElseThrow();
        return ReportedFigures.read(document.bytes(), json);
    }

    /** @throws Refusal 404 */
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        find(id);
        return history.page(PublicationPublished.TOPIC, id.toString(), page);
    }

    private Publication find(UUID id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound(id));
    }
}
