package vn.huunghi.organisation.leader;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Precondition;

/** Leaders over REST. */
@Path("/api/v1/leaders")
@Tag(name = "Leaders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeaderResource {
    private final Leaders leaders;
    private final Answers answers;
    private final Precondition precondition;

    @Inject
    LeaderResource(Leaders leaders, Answers answers, Precondition precondition) {
        this.leaders = leaders;
        this.answers = answers;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listLeaders", summary = "Leaders by name, in Vietnamese order")
    public Page<LeaderView> list(@BeanParam Filter filter, @BeanParam PageQuery page) {
        return leaders.page(filter.read(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getLeader", summary = "A leader's name")
    public RestResponse<LeaderView> get(@PathParam("id") UUID id) {
        return answer(leaders.get(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "renameLeader",
            summary = "Corrects a leader's name wherever it is shown",
            description = "By officers of a province of an organisation that the leader leads or led. A leader is made"
                    + " with a term, see `holdOrganisationTerm`.")
    public RestResponse<LeaderView> rename(@PathParam("id") UUID id, Body<NewName> body) {
        return answer(leaders.rename(id, precondition::check, body::read));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getLeaderHistory", summary = "Who changed the name, when, before and after")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return leaders.history(id, page);
    }

    private RestResponse<LeaderView> answer(LeaderView leader) {
        return answers.of(leader.version(), leader);
    }

    /** The parameters of the list. */
    public static class Filter {
        @QueryParam("id")
        @Separator(",")
        @Parameter(description = "Only these, separated by commas")
        List<UUID> ids;

        @QueryParam("q")
        @Parameter(description = "Part of a name, with or without accents")
        String q;

        LeaderFilter read() {
            return new LeaderFilter(ids, q);
        }
    }
}
