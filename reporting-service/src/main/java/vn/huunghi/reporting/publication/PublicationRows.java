package vn.huunghi.reporting.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.time.Days;
import vn.huunghi.kit.time.PeriodKind;
import vn.huunghi.reporting.report.Scope;
import vn.huunghi.reporting.report.format.RenderedReport;
import vn.huunghi.reporting.report.format.ReportFormat;

/** Publications and their documents in the database, which lets them be added and read and nothing else. */
@Singleton
class PublicationRows {

    private static final TypeReference<TreeMap<String, TreeMap<Integer, Long>>> POSITIONS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    PublicationRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The number of the next revision; nobody else gets it before the transaction has ended. */
    int nextRevision(Scope subject, Days days) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                "publication %s %s %s %s".formatted(subject.kind(), subject.id(), days.from(), days.to()));
        return database.query(
                        "select coalesce(max(revision), 0) + 1 as next from publication"
                                + " where scope = ? and coalesce(subject_id, '') = ? and period_from = ? and period_to = ?",
                        row -> row.getInt("next"),
                        subject.kind().name(),
                        subject.id() == null ? "" : subject.id(),
                        days.from(),
                        days.to())
                .get(0);
    }

    void add(Publication publication) {
        database.update(
                "insert into publication (id, scope, subject_id, name, name_en, period_kind, period_from, period_to,"
                        + " geography, revision, public, provisional, as_of, positions, published_by, published_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::jsonb, ?, ?)",
                publication.id(),
                publication.subject().kind().name(),
                publication.subject().id(),
                publication.name(),
                publication.nameEn(),
                publication.kind() == null ? null : publication.kind().name(),
                publication.days().from(),
                publication.days().to(),
                publication.geography(),
                publication.revision(),
                publication.open(),
                publication.provisional(),
                publication.asOf(),
                written(publication.positions()),
                publication.publishedBy(),
                publication.publishedAt());
    }

    void add(UUID publication, RenderedReport document) {
        database.update(
                "insert into publication_document (publication_id, format, language, bytes, sha256)"
                        + " values (?, ?, ?, ?, ?)",
                publication,
                document.format().name(),
                document.language().tag(),
                document.bytes(),
                document.sha256());
    }

    Optional<Publication> find(UUID id) {
        return database.query("select * from publication where id = ?", this::publication, id).stream()
                .findFirst();
    }

    /** The one that it corrects; empty for the first of its subject and period. */
    Optional<Publication> before(Publication publication) {
        return database
                .query(
                        "select * from publication where scope = ? and coalesce(subject_id, '') = ?"
                                + " and period_from = ? and period_to = ? and revision = ?",
                        this::publication,
                        publication.subject().kind().name(),
                        publication.subject().id() == null
                                ? ""
                                : publication.subject().id(),
                        publication.days().from(),
                        publication.days().to(),
                        publication.revision() - 1)
                .stream()
                .findFirst();
    }

    /** Empty for a format that came later. */
    Optional<RenderedReport> document(UUID publication, ReportFormat format, Language language) {
        return database
                .query(
                        "select bytes from publication_document"
                                + " where publication_id = ? and format = ? and language = ?",
                        row -> new RenderedReport(format, language, row.getBytes("bytes")),
                        publication,
                        format.name(),
                        language.tag())
                .stream()
                .findFirst();
    }

    /** Newest first. */
    List<Publication> list(PublicationFilter filter, UUID before, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        filter(conditions, parameters, "p.id = any (?::uuid[])", texts(filter.ids));
        filter(conditions, parameters, "p.scope = any (?)", texts(filter.scopes));
        filter(conditions, parameters, "p.subject_id = any (?)", texts(filter.subjectIds));
        filter(conditions, parameters, "p.period_from >= ?", filter.from);
        filter(conditions, parameters, "p.period_to <= ?", filter.to);
        filter(conditions, parameters, "p.public = ?", filter.open);
        filter(conditions, parameters, "p.published_at >= ?", filter.updatedSince);
        filter(conditions, parameters, "p.id < ?", before);
        if (Boolean.TRUE.equals(filter.latest)) {
            conditions.add("not exists (select from publication n where n.scope = p.scope"
                    + " and coalesce(n.subject_id, '') = coalesce(p.subject_id, '') and n.period_from = p.period_from"
                    + " and n.period_to = p.period_to and n.revision > p.revision)");
        }
        parameters.add(limit);
        return database.query(
                "select * from publication p"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by id desc limit ?",
                this::publication,
                parameters.toArray());
    }

    private static void filter(List<String> conditions, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
    }

    private static String[] texts(Collection<?> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(Object::toString).toArray(String[]::new);
    }

    /** What the documents of the publications are, without their bytes; in one statement. */
    Map<UUID, List<PublicationView.Document>> documents(Collection<UUID> publications) {
        var documents = new HashMap<UUID, List<PublicationView.Document>>();
        database.query(
                "select publication_id, format, language, octet_length(bytes) as length, sha256"
                        + " from publication_document where publication_id = any (?::uuid[])",
                row -> documents
                        .computeIfAbsent(row.getObject("publication_id", UUID.class), id -> new ArrayList<>())
                        .add(document(row)),
                (Object) publications.stream().map(UUID::toString).toArray(String[]::new));
        return documents;
    }

    private static PublicationView.Document document(ResultSet row) throws SQLException {
        var format = ReportFormat.valueOf(row.getString("format"));
        return new PublicationView.Document(
                format, row.getString("language"), format.mediaType(), row.getLong("length"), row.getString("sha256"));
    }

    private Publication publication(ResultSet row) throws SQLException {
        var kind = row.getString("period_kind");
        return new Publication(
                row.getObject("id", UUID.class),
                new Scope(Scope.Kind.valueOf(row.getString("scope")), row.getString("subject_id")),
                row.getString("name"),
                row.getString("name_en"),
                kind == null ? null : PeriodKind.valueOf(kind),
                new Days(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getObject("geography", LocalDate.class),
                row.getInt("revision"),
                row.getBoolean("public"),
                row.getBoolean("provisional"),
                Database.instant(row, "as_of"),
                positions(row.getString("positions")),
                row.getString("published_by"),
                Database.instant(row, "published_at"));
    }

    private String written(SortedMap<String, SortedMap<Integer, Long>> positions) {
        try {
            return json.writeValueAsString(positions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, SortedMap<Integer, Long>> positions(String stored) {
        try {
            return new TreeMap<>(json.readValue(stored, POSITIONS));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
