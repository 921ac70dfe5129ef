package vn.huunghi.reporting.publication;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.time.PeriodKind;
import vn.huunghi.reporting.report.Scope;
import vn.huunghi.reporting.report.format.ReportFormat;

/** What is said about a publication, in answers and to the other services; its content is in its documents. */
@Schema(name = "Publication")
record PublicationView(
        UUID id,

        @Schema(description = "Always 1: what was published stays; a correction is another publication")
        long version,

        Scope.Kind scope,

        @Schema(nullable = true, description = "The province or cluster; null for the nation")
        String subjectId,

        String name,
        String nameEn,
        Period period,

        @Schema(description = "The day whose boundaries and clusters hold")
        LocalDate geography,

        @Schema(description = "The first publication of these days of this subject is 1, the next 2 …")
        int revision,

        @JsonProperty("public") @Schema(description = "Whether it can be read without a token")
        boolean open,

        @Schema(description = "Whether the period had not ended at the time of publication")
        boolean provisional,

        @Schema(nullable = true, description = "The instant up to which every source's changes are in")
        Instant asOf,

        @Schema(
                description = "Per topic and partition the offset up to which it was applied",
                example = "{\"huunghi.return.v1\": {\"3\": 412}}")
        SortedMap<String, SortedMap<Integer, Long>> positions,

        Instant publishedAt,

        @Schema(description = "Its formats and languages; in the JSON document the other ones")
        List<Document> documents) {

    /** Both days belong to it. */
    @Schema(name = "PublishedPeriod")
    record Period(@Schema(nullable = true) PeriodKind kind, LocalDate from, LocalDate to) {}

    /** What the bytes of a format in a language are. */
    @Schema(name = "PublicationDocument")
    record Document(
            ReportFormat format,
            @Schema(enumeration = {"vi", "en"}) String language,
            String mediaType,
            long bytes,

            @Schema(description = "Of the bytes, in hexadecimal digits; also the ETag")
            String sha256) {}

    static PublicationView of(Publication publication, Collection<Document> documents) {
        return new PublicationView(
                publication.id(),
                Publication.VERSION,
                publication.subject().kind(),
                publication.subject().id(),
                publication.name(),
                publication.nameEn(),
                new Period(
                        publication.kind(),
                        publication.days().from(),
                        publication.days().to()),
                publication.geography(),
                publication.revision(),
                publication.open(),
                publication.provisional(),
                publication.asOf(),
                publication.positions(),
                publication.publishedAt(),
                documents.stream()
                        .sorted(Comparator.comparing(Document::format).thenComparing(Document::language))
                        .toList());
    }

    /** @return null where there is no such document */
    Document document(ReportFormat format, String language) {
        return documents.stream()
                .filter(d -> d.format() == format && d.language().equals(language))
                .findFirst()
                .orElse(null);
    }
}
