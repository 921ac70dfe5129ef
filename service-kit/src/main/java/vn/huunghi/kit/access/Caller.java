package vn.huunghi.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/**
 * Who is calling and what they may write. Outside a request (seeding, scheduled work) it is the system itself, which
 * may do everything, or the one on whose behalf it works.
 */
@Singleton
public class Caller {
    private static final String SYSTEM = "system";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private final ThreadLocal<Actor> principal = new ThreadLocal<>();

    @Inject
    Caller(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** Who calls now, for work that goes on when the request is over. */
    public Actor actor() {
        Set<String> roles = Roles.ALL.stream().filter(this::is).collect(Collectors.toSet());
        return new Actor(
                subject(), client(), roles, provinces().orElse(null), clusters().orElse(null));
    }

    /** Does the work on behalf of somebody who called earlier, with no more rights than that one had. */
    public void onBehalfOf(Actor actor, Runnable work) {
        principal.set(actor);
        try {
            work.run();
        } finally {
            principal.remove();
        }
    }

    /** The token's subject: the person or program that acts. */
    public String subject() {
        if (principal.get() != null) {
            return principal.get().subject();
        }
        if (isSystem()) {
            return SYSTEM;
        }
        return token().map(JsonWebToken::getSubject)
                .orElseGet(() -> identity.getPrincipal().getName());
    }

    /** The client application that the token was issued to; external ids are unique within it. */
    public String client() {
        if (principal.get() != null) {
            return principal.get().client();
        }
        if (isSystem()) {
            return SYSTEM;
        }
        return text("azp").or(() -> text("client_id")).orElseGet(this::subject);
    }

    /** Whether the caller has this role or one that includes it, see {@link Roles}. */
    public boolean is(String role) {
        if (principal.get() != null) {
            return principal.get().roles().contains(role);
        }
        return isSystem() || identity.hasRole(role);
    }

    /** The provinces that the token is limited to; empty for no limit. */
    public Optional<Set<String>> provinces() {
        if (principal.get() != null) {
            return Optional.ofNullable(principal.get().provinces());
        }
        return isSystem() ? Optional.empty() : texts("provinces");
    }

    /** The clusters that the token is limited to; empty for no limit. */
    public Optional<Set<String>> clusters() {
        if (principal.get() != null) {
            return Optional.ofNullable(principal.get().clusters());
        }
        return isSystem() ? Optional.empty() : texts("clusters");
    }

    /** Whether one of the provinces, their predecessors and successors included, is the caller's. */
    public boolean reaches(Set<String> provinceIds, Geography geography) {
        Optional<Set<String>> own = provinces();
        return own.isEmpty()
                || provinceIds.stream()
                        .flatMap(id -> geography.lineage(id).stream())
                        .anyMatch(own.get()::contains);
    }

    /** Whether the caller may write a record of these provinces; one without a province needs an administrator. */
    public boolean mayWriteFor(Set<String> provinceIds, Geography geography) {
        return provinceIds.isEmpty() ? is(Roles.ADMINISTRATOR) : is(Roles.OFFICER) && reaches(provinceIds, geography);
    }

    /** @throws Refusal 403 not-allowed, not-your-province */
    public void mustWriteFor(Set<String> provinceIds, Geography geography) {
        mustBe(provinceIds.isEmpty() ? Roles.ADMINISTRATOR : Roles.OFFICER);
        if (!provinceIds.isEmpty() && !reaches(provinceIds, geography)) {
            throw new Refusal(
                    CommonProblem.NOT_YOUR_PROVINCE,
                    new Message(
                            "Mã truy cập này không được ghi cho %s.".formatted(String.join(", ", provinceIds)),
                            "This token may not write for %s.".formatted(String.join(", ", provinceIds))));
        }
    }

    /**
     * For what coordinators do on behalf of a cluster.
     *
     * @throws Refusal 403 not-allowed, not-your-cluster
     */
    public void mustCoordinate(String clusterId) {
        mustBe(Roles.COORDINATOR);
        if (clusters().isPresent() && !clusters().get().contains(clusterId)) {
            throw new Refusal(
                    CommonProblem.NOT_YOUR_CLUSTER,
                    new Message(
                            "Mã truy cập này không được điều phối %s.".formatted(clusterId),
                            "This token may not coordinate %s.".formatted(clusterId)));
        }
    }

    /** @throws Refusal 403 not-allowed; 401 where an address that some may read without a token was asked without one */
    public void mustBe(String role) {
        if (!is(role)) {
            if (principal.get() == null && identity.isAnonymous()) {
                throw new UnauthorizedException();
            }
            throw new Refusal(
                    CommonProblem.NOT_ALLOWED,
                    new Message("Việc này cần vai trò %s.".formatted(role), "This needs the role %s.".formatted(role)));
        }
    }

    private boolean isSystem() {
        return !Arc.container().requestContext().isActive() || request.getCurrent() == null;
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    private Optional<String> text(String claim) {
        return token().map(t -> t.<Object>getClaim(claim)).map(Caller::text);
    }

    private Optional<Set<String>> texts(String claim) {
        return token().map(t -> t.<Object>getClaim(claim)).map(value -> {
            Set<String> texts = new LinkedHashSet<>();
            if (value instanceof Collection<?> many) {
                many.forEach(one -> texts.add(text(one)));
            } else {
                texts.add(text(value));
            }
            return texts;
        });
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }
}
