package vn.huunghi.organisation.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Note;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Precondition;

/** Agreements over REST. */
@Path("/api/v1/agreements")
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgreementResource {
    private final Agreements agreements;
    private final Obligations obligations;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    AgreementResource(
            Agreements agreements,
            Obligations obligations,
            Answers answers,
            Precondition precondition,
            Idempotency idempotency) {
        this.agreements = agreements;
        this.obligations = obligations;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listAgreements",
            summary = "Agreements, those signed last first",
            description = "What has no day of signature stands where it was recorded. The status is that of `on`.")
    public Page<AgreementView> list(@BeanParam Filter filter, @BeanParam PageQuery page) {
        return agreements.page(filter.read(), page);
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(201)
    @Operation(
            operationId = "createAgreement",
            summary = "A new agreement",
            description = "It begins on the first day of `validFrom`, else of `signedOn`; without either it is"
                    + " PROPOSED. Its provinces must be in force on that day.")
    public RestResponse<AgreementView> create(Body<NewAgreement> body) {
        NewAgreement facts = body.read();
        return idempotency.once(() -> {
            AgreementView agreement = agreements.create(facts);
            return answers.created(agreement.id().toString(), agreement.version(), agreement);
        });
    }

    @GET
    @Path("obligations")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listDueObligations",
            summary = "What is due under the agreements in force today, the oldest first",
            description = "An obligation is due on `firstDueOn`, and again every `everyMonths` until the agreement"
                    + " ends; each day in `doneOn` meets one of these times.")
    public Page<DueObligation> due(
            @QueryParam("dueBefore")
                    @Parameter(description = "Due before this day; tomorrow by default: what is due by today")
                    LocalDate dueBefore,
            @BeanParam PageQuery page) {
        return obligations.due(dueBefore, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getAgreement", summary = "An agreement with its parties and obligations")
    public RestResponse<AgreementView> get(
            @PathParam("id") UUID id,
            @QueryParam("on") @Parameter(description = "The day whose status is shown; today by default") LocalDate on,
            @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        AgreementView agreement = agreements.get(id, on, includeWithdrawn);
        // What it is today may change without a version.
        return on == null ? answers.always(agreement.version(), agreement) : answer(agreement);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "changeAgreement",
            summary = "Replaces what is stated about an agreement",
            description = "`terminatedOn` ends it; a day in an obligation's `doneOn` says that it was met.")
    public RestResponse<AgreementView> change(@PathParam("id") UUID id, Body<NewAgreement> body) {
        return answer(agreements.change(id, precondition::check, body::read));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "withdrawAgreement",
            summary = "Takes back an agreement that was recorded by mistake",
            description = "One that the parties ended is terminated, not withdrawn.")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id) {
        agreements.withdraw(id, precondition::check);
        return answers.noContent();
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "restoreAgreement", summary = "Brings a withdrawn agreement back")
    public RestResponse<AgreementView> restore(@PathParam("id") UUID id, Body<Note> body) {
        return idempotency.once(() -> answer(
                agreements.restore(id, () -> body.readIfAny().map(Note::note).orElse(null))));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getAgreementHistory", summary = "Who changed the agreement, when, before and after")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return agreements.history(id, page);
    }

    private RestResponse<AgreementView> answer(AgreementView agreement) {
        return answers.of(agreement.version(), agreement);
    }

    /** The parameters of the list. */
    public static class Filter {
        @QueryParam("id")
        @Separator(",")
        List<UUID> ids;

        @QueryParam("kind")
        @Separator(",")
        List<AgreementKind> kinds;

        @QueryParam("status")
        @Separator(",")
        @Parameter(description = "What it is on `on`")
        List<AgreementStatus> statuses;

        @QueryParam("on")
        @Parameter(description = "The day that the status is about; today by default")
        LocalDate on;

        @QueryParam("expiringBefore")
        @Parameter(description = "In force on `on`, with the last day of its validity before this day")
        LocalDate expiringBefore;

        @QueryParam("partyId")
        @Separator(",")
        @Parameter(description = "With at least one of these organisations as a party")
        List<UUID> partyIds;

        @QueryParam("provinceId")
        @Separator(",")
        @Parameter(description = "Also finds agreements of the provinces that ended in these")
        List<String> provinceIds;

        @QueryParam("countryCode")
        @Separator(",")
        @Parameter(description = "With an external party from at least one of these countries")
        List<String> countryCodes;

        @QueryParam("q")
        @Parameter(
                description =
                        "Part of the title, of the number or of an external party's name, with or without" + " accents")
        String q;

        @QueryParam("updatedSince")
        @Parameter(description = "Changed at or after this instant")
        Instant updatedSince;

        @QueryParam("includeWithdrawn")
        @DefaultValue("false")
        boolean includeWithdrawn;

        AgreementFilter read() {
            return new AgreementFilter(
                    ids,
                    kinds,
                    statuses,
                    on,
                    expiringBefore,
                    partyIds,
                    provinceIds,
                    countryCodes,
                    q,
                    updatedSince,
                    includeWithdrawn);
        }
    }
}
