package vn.huunghi.organisation.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.listing.Selection;
import vn.huunghi.organisation.organisation.Unions;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** The use cases of clusters: who joins, who leaves, who leads. */
@ApplicationScoped
public class Clusters {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final EntityManager entityManager;
    private final Unions unions;
    private final Changes changes;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Clusters(EntityManager entityManager, Unions unions, Changes changes, History history, Caller caller, Clock clock) {
        this.entityManager = entityManager;
        this.unions = unions;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<ClusterView> page(ClusterFilter filter, PageQuery page) {
        Selection selection = new Selection("select c.id as id, c.number as number from cluster c")
                .where("c.id in (:ids)", "ids", filter.ids())
                .where("c.changed_at >= :updatedSince", "updatedSince", filter.updatedSince())
                .whereFound("c.folded like :q", filter.q());
        page.after(1).ifPresent(after -> selection.where("c.number > :after", "after", number(after.get(0))));
        List<Tuple> rows = selection.rows(entityManager, "c.number", page.fetch());
        Map<String, ClusterView> views = views(rows.stream().map(Clusters::id).toList());
        return Page.of(rows, page, row -> views.get(id(row)), row -> Cursor.encode(row.get("number")));
    }

    @Transactional
    ClusterView get(String id) {
        return ClusterView.of(stored(id, LockModeType.NONE));
    }

    @Transactional
    MembershipView membership(String clusterId, UUID membershipId) {
        return MembershipView.of(membership(stored(clusterId, LockModeType.NONE), membershipId));
    }

    @Transactional
    Page<HistoryEntry> history(String id, PageQuery page) {
        return history.page(ClusterChanged.TOPIC, stored(id, LockModeType.NONE).id(), page);
    }

    @Transactional
    public ClusterView create(NewCluster facts) {
        if (facts.id() == null) {
            throw Refusal.of(CommonProblem.REQUIRED, "id", new Message("id là bắt buộc.", "id is required."));
        }
        requireFree("select count(c) from Cluster c where c.id = :id or c.number = :number", facts.id(), facts);
        Cluster cluster = new Cluster(facts, clock);
        entityManager.persist(cluster);
        return ClusterView.of(saved(cluster, "create", null));
    }

    @Transactional
    ClusterView change(String id, LongConsumer precondition, Supplier<NewCluster> body) {
        Cluster cluster = stored(id, LockModeType.PESSIMISTIC_WRITE);
        precondition.accept(cluster.version());
        ClusterChanged before = ClusterChanged.of(cluster);
        NewCluster facts = body.get();
        requireFree("select count(c) from Cluster c where c.id <> :id and c.number = :number", id, facts);
        cluster.describe(facts, clock);
        return ClusterView.of(saved(cluster, "change", before));
    }

    /** The union joins; its province is the one that it stands for on the first day. */
    @Transactional
    public Joined join(String clusterId, Supplier<NewMembership> body) {
        Cluster cluster = coordinated(clusterId);
        NewMembership facts = body.get();
        ClusterChanged before = ClusterChanged.of(cluster);
        String provinceId = unions.lockedProvince(facts.organisationId(), facts.from());
        UUID id = Ids.next();
        requireOneClusterAtATime(id, facts);
        Membership membership = cluster.join(id, facts, provinceId, clock);
        return new Joined(
                MembershipView.of(membership), saved(cluster, "join", before).version());
    }

    @Transactional
    ClusterView correct(String clusterId, UUID membershipId, LongConsumer precondition, Supplier<NewMembership> body) {
        Cluster cluster = coordinated(clusterId);
        Membership membership = membership(cluster, membershipId);
        precondition.accept(cluster.version());
        NewMembership facts = body.get();
        ClusterChanged before = ClusterChanged.of(cluster);
        String provinceId = unions.lockedProvince(facts.organisationId(), facts.from());
        requireOneClusterAtATime(membershipId, facts);
        cluster.correct(membership, facts, provinceId, clock);
        return ClusterView.of(saved(cluster, "change-membership", before));
    }

    @Transactional
    public ClusterView appoint(
            String clusterId, int year, OfficerRole role, LongConsumer precondition, Supplier<NewOfficer> body) {
        Cluster cluster = coordinated(clusterId);
        precondition.accept(cluster.version());
        NewOfficer facts = body.get();
        ClusterChanged before = ClusterChanged.of(cluster);
        unions.lock(facts.organisationId());
        cluster.appoint(new Officer(year, role, facts.organisationId(), facts.decision()), clock);
        return ClusterView.of(saved(cluster, "appoint", before));
    }

    private Map<String, ClusterView> views(List<String> ids) {
        List<Cluster> clusters = entityManager
                .createQuery(
                        "select distinct c from Cluster c left join fetch c.memberships where c.id in :ids",
                        Cluster.class)
                .setParameter("ids", ids)
                .getResultList();
        // A second bag cannot be fetched by the same query; this one fills the clusters that are held already.
        entityManager
                .createQuery("select c from Cluster c left join fetch c.officers where c.id in :ids", Cluster.class)
                .setParameter("ids", ids)
                .getResultList();
        return clusters.stream().map(ClusterView::of).collect(Collectors.toMap(ClusterView::id, Function.identity()));
    }

    private Cluster coordinated(String id) {
        Cluster cluster = stored(id, LockModeType.PESSIMISTIC_WRITE);
        caller.mustCoordinate(id);
        return cluster;
    }

    private Cluster stored(String id, LockModeType lock) {
        Cluster cluster = entityManager.find(Cluster.class, id, lock);
        if (cluster == null) {
            throw Refusal.notFound(id);
        }
        return cluster;
    }

    private static Membership membership(Cluster cluster, UUID id) {
        return cluster.membership(id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** Read under the lock on the union, so that of two joining at once the second finds the first. */
    private void requireOneClusterAtATime(UUID membershipId, NewMembership facts) {
        List<Membership> others = entityManager
                .createQuery(
                        "from Membership m join fetch m.cluster where m.organisationId = :union and m.id <> :id"
                                + " and (m.to is null or m.to > :from) and m.from < :to",
                        Membership.class)
                .setParameter("union", facts.organisationId())
                .setParameter("id", membershipId)
                .setParameter("from", facts.from())
                .setParameter("to", facts.to() == null ? LAST_DAY : facts.to())
                .setMaxResults(1)
                .getResultList();
        if (!others.isEmpty()) {
            Membership other = others.get(0);
            throw Refusal.of(
                            OrganisationProblem.ALREADY_IN_A_CLUSTER,
                            "organisationId",
                            new Message(
                                    "Liên hiệp đã thuộc %s từ %s.".formatted(other.clusterId(), other.from()),
                                    "The union is in %s from %s on.".formatted(other.clusterId(), other.from())))
                    .with("clusterId", other.clusterId());
        }
    }

    private void requireFree(String others, String id, NewCluster facts) {
        Long taken = entityManager
                .createQuery(others, Long.class)
                .setParameter("id", id)
                .setParameter("number", facts.number())
                .getSingleResult();
        if (taken > 0) {
            throw Refusal.of(
                    OrganisationProblem.CLUSTER_EXISTS,
                    "number",
                    new Message(
                            "Đã có cụm %s hoặc cụm số %d.".formatted(id, facts.number()),
                            "There is a cluster %s or number %d already.".formatted(id, facts.number())));
        }
    }

    private Cluster saved(Cluster cluster, String action, ClusterChanged before) {
        entityManager.flush();
        changes.record(Change.of(
                ClusterChanged.TOPIC, cluster.id(), cluster.version(), action, before, ClusterChanged.of(cluster)));
        return cluster;
    }

    private static String id(Tuple row) {
        return row.get("id", String.class);
    }

    private static int number(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }

    /** A new membership with the version that it gave its cluster. */
    public record Joined(MembershipView membership, long version) {}
}
