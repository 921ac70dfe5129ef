package vn.huunghi.aid.item;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.aid.transaction.NewTransaction;
import vn.huunghi.aid.transaction.TransactionFilter;
import vn.huunghi.aid.transaction.TransactionView;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** The transactions of an aid item over REST. */
@Path("/api/v1/aid-items/{id}/transactions")
@Tag(name = "Aid items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TransactionResource {
    private final Postings postings;
    private final Answers answers;
    private final Idempotency idempotency;

    @Inject
    TransactionResource(Postings postings, Answers answers, Idempotency idempotency) {
        this.postings = postings;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listTransactions", summary = "An item's transactions in the order of their posting")
    public Page<TransactionView> list(
            @PathParam("id") UUID id, @BeanParam TransactionFilter filter, @BeanParam PageQuery page) {
        return postings.list(id, filter, page);
    }

    @GET
    @Path("{transactionId}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getTransaction", summary = "One transaction; its ETag is its item's")
    public RestResponse<TransactionView> get(@PathParam("id") UUID id, @PathParam("transactionId") UUID transactionId) {
        Postings.Posted posted = postings.get(id, transactionId);
        return answers.of(posted.version(), posted.transaction());
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(201)
    @Operation(
            operationId = "postTransaction",
            summary = "Post a pledge, a commitment, a disbursement or a reversal",
            description =
                    "Append-only; raises the item's version. An item has at most 2 000, and one of more than 50 shares"
                            + " (sectors times provinces, where percents are known) at most 100 000 divided by these. VND"
                            + " come by the given rate, else by the stored one of the day or of the last within 7 days before. A reversal takes back an EXACT amount, never more"
                            + " than is left of its origin, or without an amount all that is left; totals and statistics then"
                            + " show the rest on the origin's day")
    public RestResponse<TransactionView> post(@PathParam("id") UUID id, Body<NewTransaction> body) {
        return idempotency.once(() -> {
            Postings.Posted posted = postings.post(id, body::read);
            return answers.created(posted.transaction().id().toString(), posted.version(), posted.transaction());
        });
    }
}
