package vn.huunghi.reporting.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.text.Language;
import vn.huunghi.reporting.report.format.FormatParameters;
import vn.huunghi.reporting.report.format.ReportFormat;
import vn.huunghi.reporting.statistic.ParameterValues;

@Path("/api/v1/publications")
@Tag(name = "Publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PublicationResource {

    private final Publications publications;
    private final Answers answers;
    private final Idempotency idempotency;
    private final FormatParameters requested;
    private final RequestLanguage language;
    private final UriInfo uri;

    PublicationResource(
            Publications publications,
            Answers answers,
            Idempotency idempotency,
            FormatParameters requested,
            RequestLanguage language,
            UriInfo uri) {
        this.publications = publications;
        this.answers = answers;
        this.idempotency = idempotency;
        this.requested = requested;
        this.language = language;
        this.uri = uri;
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(201)
    @Operation(
            operationId = "publishReport",
            summary = "Freeze the report of a scope and period in every format and language",
            description =
                    "The same scope, id and period again make the next revision; what was published stays. A period"
                            + " that has not ended is published as provisional. The ETag is that of the JSON document in the"
                            + " language asked for")
    public RestResponse<PublicationView> publish(Body<NewPublication> body) {
        var asked = body.read();
        return idempotency.once(() -> {
            var published = publications.publish(asked);
            var document = published.document(ReportFormat.JSON, language.get().tag());
            return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, published)
                    .location(uri.getAbsolutePathBuilder().path("{id}").build(published.id()))
                    .header(HttpHeaders.ETAG, quoted(document.sha256()))
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                    .build();
        });
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listPublications", summary = "What was published, the latest first")
    public Page<PublicationView> list(@BeanParam PublicationFilter filter, @BeanParam PageQuery page) {
        return publications.list(filter, page);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @SecurityRequirementsSet({@SecurityRequirement(name = "token")})
    @SecurityRequirementsSet
    @Produces({ReportFormat.JSON_TYPE, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE, ReportFormat.HTML_TYPE})
    @Operation(
            operationId = "getPublication",
            summary = "A publication, byte for byte what it was when it was published",
            description =
                    "In the format of `Accept` and the language of `Accept-Language`, or those named. A public one"
                            + " needs no token")
    @APIResponse(
            responseCode = "200",
            description = "The document; its ETag is its SHA-256",
            content = {
                @Content(mediaType = ReportFormat.JSON_TYPE, schema = @Schema(implementation = PublishedReport.class)),
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportFormat.HTML_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("lang")
                    @Parameter(description = "In place of `Accept-Language`")
                    @Schema(enumeration = {"vi", "en"})
                    String lang,
            @QueryParam("format") @Parameter(description = "In place of `Accept`, for links") ReportFormat format) {
        var file = publications.file(id, format == null ? requested.get() : format, language(lang));
        var document = file.document();
        var tag = document.sha256();
        var response = answers.isKnown(tag)
                ? Response.notModified()
                : Response.ok(document.bytes(), document.format().contentType());
        response.header(HttpHeaders.ETAG, quoted(tag))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        file.publication().open() ? "public, max-age=31536000, immutable" : "private, no-cache");
        document.headers(file.publication().fileName()).forEach(response::header);
        return response.build();
    }

    @GET
    @Path("{id}/changes")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPublicationChanges",
            summary = "Figure by figure what differs from the revision before, and what has changed until now",
            description = "A change is another number, bound or qualifier, not another wording of the same")
    public PublicationChanges changes(@PathParam("id") UUID id) {
        return publications.changes(id, language.get());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getPublicationHistory", summary = "Who published it, and when")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return publications.history(id, page);
    }

    private Language language(String asked) {
        if (asked == null) {
            return language.get();
        }
        for (var known : Language.values()) {
            if (known.tag().equals(asked)) {
                return known;
            }
        }
        throw ParameterValues.invalid("lang", "vi hoặc en", "vi or en");
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
