package vn.huunghi.organisation.cluster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Precondition;

/** Clusters over REST. */
@Path("/api/v1/clusters")
@Tag(name = "Clusters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClusterResource {
    private final Clusters clusters;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    ClusterResource(Clusters clusters, Answers answers, Precondition precondition, Idempotency idempotency) {
        this.clusters = clusters;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listClusters", summary = "The clusters by number")
    public Page<ClusterView> list(@BeanParam Filter filter, @BeanParam PageQuery page) {
        return clusters.page(filter.read(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getCluster", summary = "A cluster with its members over time and its officers")
    public RestResponse<ClusterView> get(@PathParam("id") String id) {
        return answer(clusters.get(id));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getClusterHistory", summary = "Who changed the cluster, when, before and after")
    public Page<HistoryEntry> history(@PathParam("id") String id, @BeanParam PageQuery page) {
        return clusters.history(id, page);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(201)
    @Operation(operationId = "createCluster", summary = "A new cluster, without members yet")
    public RestResponse<ClusterView> create(Body<NewCluster> body) {
        NewCluster facts = body.read();
        return idempotency.once(() -> {
            ClusterView cluster = clusters.create(facts);
            return answers.created(cluster.id(), cluster.version(), cluster);
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changeCluster", summary = "Another number, name or aliases")
    public RestResponse<ClusterView> change(@PathParam("id") String id, Body<NewCluster> body) {
        return answer(clusters.change(id, precondition::check, body::read));
    }

    @POST
    @Path("{id}/memberships")
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(201)
    @Operation(
            operationId = "joinCluster",
            summary = "A provincial union joins the cluster on a day",
            description = "Answers the membership; the ETag is the cluster's, whose version it raises.")
    public RestResponse<MembershipView> join(@PathParam("id") String id, Body<NewMembership> body) {
        return idempotency.once(() -> {
            Clusters.Joined joined = clusters.join(id, body::read);
            return answers.created(joined.membership().id().toString(), joined.version(), joined.membership());
        });
    }

    @GET
    @Path("{id}/memberships/{membershipId}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getClusterMembership", summary = "A union's time in the cluster")
    public MembershipView membership(@PathParam("id") String id, @PathParam("membershipId") UUID membershipId) {
        return clusters.membership(id, membershipId);
    }

    @PUT
    @Path("{id}/memberships/{membershipId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "changeClusterMembership",
            summary = "The union leaves on a day, or the membership is corrected",
            description = "If-Match holds the cluster's version; answers the cluster.")
    public RestResponse<ClusterView> correct(
            @PathParam("id") String id, @PathParam("membershipId") UUID membershipId, Body<NewMembership> body) {
        return answer(clusters.correct(id, membershipId, precondition::check, body::read));
    }

    @PUT
    @Path("{id}/officers/{year}/{role}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "appointClusterOfficer",
            summary = "The union that heads the cluster in a year, or its deputy",
            description = "If-Match holds the cluster's version; answers the cluster.")
    public RestResponse<ClusterView> appoint(
            @PathParam("id") String id,
            @PathParam("year") int year,
            @PathParam("role") OfficerRole role,
            Body<NewOfficer> body) {
        return answer(clusters.appoint(id, year, role, precondition::check, body::read));
    }

    private RestResponse<ClusterView> answer(ClusterView cluster) {
        return answers.of(cluster.version(), cluster);
    }

    /** The parameters of the list. */
    public static class Filter {
        @QueryParam("q")
        @Parameter(description = "Part of a name or an alias, with or without accents")
        String q;

        @QueryParam("id")
        @Separator(",")
        @Parameter(description = "Only these, separated by commas")
        List<String> ids;

        @QueryParam("updatedSince")
        @Parameter(description = "Changed at or after this instant")
        Instant updatedSince;

        ClusterFilter read() {
            return new ClusterFilter(ids, q, updatedSince);
        }
    }
}
