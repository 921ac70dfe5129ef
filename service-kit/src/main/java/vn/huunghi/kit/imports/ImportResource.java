package vn.huunghi.kit.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Download;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Upload;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.text.Language;

/** The imports of one kind of record over REST; a service adds the path and the kind. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ImportResource {
    private final ImportTarget target;

    @Inject
    Imports imports;

    @Inject
    ImportTables tables;

    @Inject
    Answers answers;

    @Inject
    Idempotency idempotency;

    @Inject
    RequestLanguage language;

    protected ImportResource(ImportTarget target) {
        this.target = target;
    }

    @POST
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(201)
    @Operation(
            operationId = "start{}Import",
            summary = "Import a file of records",
            description =
                    "CSV (UTF-8; semicolon, comma or tab) or XLSX (the first sheet), up to 50 MB, with the headings"
                            + " of the template in either language. The answer comes when all rows are dealt with, or after two"
                            + " seconds; then ask for the import until it is DONE. Good rows are taken, the others come back by"
                            + " GET …/rejected. A row is recognised by its externalId (where the template has no such column, by"
                            + " what its record is known by): the same again changes nothing, other content changes the"
                            + " record in the fields that the file has columns for, a row without an externalId is always"
                            + " new, one whose record was withdrawn is refused. What was recorded elsewhere a moment ago"
                            + " may not be known yet: nothing waits for it")
    public RestResponse<ImportView> start(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Answer the same, but store nothing of the rows")
                    boolean dryRun,
            @QueryParam("force")
                    @DefaultValue("false")
                    @Parameter(description = "Also where a file of exactly this content was imported before")
                    boolean force,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = TableFormat.CSV_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    Upload upload) {
        ImportJob job = imports.look(target, upload, dryRun, force);
        RestResponse<ImportView> received =
                idempotency.once(() -> answers.created(job.id().toString(), 1, imports.receive(job, upload)));
        UUID id = received.getEntity().id();
        RestResponse<ImportView> begun = answers.created(id.toString(), 1, imports.begun(target.name(), id));
        idempotency.keep(begun);
        return begun;
    }

    @GET
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "list{}Imports",
            summary = "The caller's imports, those begun last first; an administrator sees everybody's")
    public Page<ImportView> list(@BeanParam PageQuery page) {
        return imports.list(target.name(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "get{}Import", summary = "How far an import is, and what it has found")
    public ImportView get(@PathParam("id") UUID id) {
        return imports.get(target.name(), id);
    }

    @GET
    @Path("{id}/issues")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "list{}ImportIssues",
            summary = "What is to be said about the rows, in their order",
            description = "A page is counted in rows, of which each may have several")
    public Page<IssueView> issues(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return imports.issues(target.name(), id, page);
    }

    @GET
    @Path("{id}/rejected")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "get{}ImportRejected",
            summary = "The refused rows as a file of the same format, with the reasons in a column",
            description = "Mended, it may be imported as it is")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response rejected(@PathParam("id") UUID id) {
        ImportJob job = imports.find(target.name(), id);
        Language spoken = language.get();
        return file(job.format(), target.name() + "-rejected-" + id, out -> tables.writeRejected(job, out, spoken));
    }

    @GET
    @Path("template")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "get{}ImportTemplate", summary = "An empty file with the headings that are understood")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(
            @QueryParam("format") @DefaultValue("CSV") @Parameter(description = "CSV or XLSX") TableFormat format) {
        Language spoken = language.get();
        return file(format, target.name() + "-template", out -> tables.writeTemplate(target, format, out, spoken));
    }

    // Not a RestResponse: of what it holds the framework writes the name where the media type is one of text.
    private static Response file(TableFormat format, String name, Download.Content content) {
        return Response.ok(new Download(content), format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
