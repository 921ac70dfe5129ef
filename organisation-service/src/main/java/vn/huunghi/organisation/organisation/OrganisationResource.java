package vn.huunghi.organisation.organisation;

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

/** Organisations over REST. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationResource {
    private static final String ENDINGS =
            " MERGED and DISSOLVED are refused with `ended-by-succession`: they come with a succession only.";

    private final Organisations organisations;
    private final Successions successions;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    OrganisationResource(
            Organisations organisations,
            Successions successions,
            Answers answers,
            Precondition precondition,
            Idempotency idempotency) {
        this.organisations = organisations;
        this.successions = successions;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listOrganisations",
            summary = "Organisations by name, in Vietnamese order; searched by `q`, best first",
            description = "The plain fields are those in force on `on`. With `on`, only organisations that had begun"
                    + " by then are listed; without it all are, those still to begin with their first state.")
    public Page<OrganisationView> list(@BeanParam Filter filter, @BeanParam PageQuery page) {
        return organisations.page(filter.read(), page);
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(201)
    @Operation(
            operationId = "createOrganisation",
            summary = "A new organisation with its first state",
            description =
                    "The state begins on the first day of `foundedOn`, else it holds since ever, or since its province"
                            + " began where that was later; its province may"
                            + " have ended since." + ENDINGS)
    public RestResponse<OrganisationView> create(Body<NewOrganisation> body) {
        NewOrganisation facts = body.read();
        return idempotency.once(() -> {
            OrganisationView organisation = organisations.create(facts);
            return answers.created(organisation.id().toString(), organisation.version(), organisation);
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getOrganisation",
            summary = "An organisation with its states over time",
            description = "The plain fields are those in force on `on`, null before the first state.")
    public RestResponse<OrganisationView> get(
            @PathParam("id") UUID id,
            @QueryParam("on") @Parameter(description = "Today by default") LocalDate on,
            @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        OrganisationView organisation = organisations.get(id, on, includeWithdrawn);
        // How it stands today, and in what a chain of successors ends, may change without its version.
        return on == null || organisation.finalSuccessorId() != null
                ? answers.always(organisation.version(), organisation)
                : answer(organisation);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "changeOrganisation",
            summary = "Corrects the organisation and the state in force on a day",
            description = "Name, province, parent and status correct the state in force on `on`; a new `foundedOn`"
                    + " moves the beginning of the first state, unless that is a proposal." + ENDINGS)
    public RestResponse<OrganisationView> correct(
            @PathParam("id") UUID id,
            @QueryParam("on") @Parameter(description = "Today by default") LocalDate on,
            Body<NewOrganisation> body) {
        return answer(organisations.correct(id, on, precondition::check, body::read));
    }

    @PUT
    @Path("{id}/states/{from}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "enterOrganisationState",
            summary = "Renamed, moved, under another parent or suspended from a day on",
            description = "A state that begins on that day is replaced. If-Match holds the organisation's version;"
                    + " answers the organisation." + ENDINGS)
    public RestResponse<OrganisationView> enter(
            @PathParam("id") UUID id, @PathParam("from") LocalDate from, Body<NewState> body) {
        return answer(organisations.enter(id, from, precondition::check, body::read));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "withdrawOrganisation",
            summary = "Takes back an organisation that was recorded by mistake",
            description = "Not while others are under it, a cluster has it or it is party to an agreement: 409"
                    + " `organisation-in-use`.")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id) {
        organisations.withdraw(id, precondition::check);
        return answers.noContent();
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "restoreOrganisation", summary = "Brings a withdrawn organisation back")
    public RestResponse<OrganisationView> restore(@PathParam("id") UUID id, Body<Note> body) {
        return idempotency.once(() -> answer(
                organisations.restore(id, () -> body.readIfAny().map(Note::note).orElse(null))));
    }

    @POST
    @Path("{id}/successions")
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(200)
    @Operation(
            operationId = "endOrganisation",
            summary = "Merged into another organisation, or dissolved, from a day on",
            description = "It keeps every state and gets one more, MERGED or DISSOLVED; answers the organisation. A new"
                    + " legal identity is a new organisation, created before. A mistaken succession is taken back by"
                    + " replacing the state that it entered.")
    public RestResponse<OrganisationView> end(@PathParam("id") UUID id, Body<NewSuccession> body) {
        return idempotency.once(() -> answer(successions.end(id, body::read)));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getOrganisationHistory", summary = "Who changed it, when, before and after")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return organisations.history(id, page);
    }

    private RestResponse<OrganisationView> answer(OrganisationView organisation) {
        return answers.of(organisation.version(), organisation);
    }

    /** The parameters of the list. */
    public static class Filter {
        @QueryParam("kind")
        @Separator(",")
        List<OrganisationKind> kinds;

        @QueryParam("status")
        @Separator(",")
        List<OrganisationStatus> statuses;

        @QueryParam("provinceId")
        @Separator(",")
        @Parameter(description = "Also finds organisations of the provinces that ended in these")
        List<String> provinceIds;

        @QueryParam("clusterId")
        @Separator(",")
        @Parameter(description = "Members on the day, and organisations of the provinces that are in the cluster then")
        List<String> clusterIds;

        @QueryParam("parentId")
        @Separator(",")
        List<UUID> parentIds;

        @QueryParam("countryCode")
        @Separator(",")
        @Parameter(description = "With at least one of these partner countries")
        List<String> countryCodes;

        @QueryParam("id")
        @Separator(",")
        List<UUID> ids;

        @QueryParam("q")
        @Parameter(
                description =
                        "Words of a name, also of a former one, or of an alias, with or without accents; the last may be"
                                + " unfinished. First what begins with them, then what has them all in any order; where"
                                + " nothing has, one typing error is forgiven")
        String q;

        @QueryParam("on")
        @Parameter(description = "The day whose states are searched and shown; today by default")
        LocalDate on;

        @QueryParam("updatedSince")
        @Parameter(description = "Changed at or after this instant")
        Instant updatedSince;

        @QueryParam("includeWithdrawn")
        @DefaultValue("false")
        boolean includeWithdrawn;

        OrganisationFilter read() {
            return new OrganisationFilter(
                    kinds,
                    statuses,
                    provinceIds,
                    clusterIds,
                    parentIds,
                    countryCodes,
                    ids,
                    q,
                    on,
                    updatedSince,
                    includeWithdrawn);
        }
    }
}
