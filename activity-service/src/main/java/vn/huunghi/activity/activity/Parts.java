package vn.huunghi.activity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Message;

/** Keeps activities and their parts one level deep, also while two requests build the two levels at once. */
@ApplicationScoped
class Parts {
    private final EntityManager entities;
    private final Database database;

    @Inject
    Parts(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** To be called in the transaction that makes a new activity a part of {@code parentId}, which may be null. */
    void mustFit(UUID parentId) {
        if (parentId == null) {
            return;
        }
        // The lock makes whoever turns the parent into a part wait for this one to be seen.
        Activity parent = entities.find(Activity.class, parentId, LockModeType.PESSIMISTIC_READ);
        if (parent == null || parent.withdrawn()) {
            throw unknown(parentId);
        }
        if (parent.parentId() != null) {
            throw isPart(parentId);
        }
    }

    /** As {@link #mustFit}, for an activity that stood alone or elsewhere until now. */
    void mustFit(Activity activity, UUID parentId) {
        if (parentId == null || parentId.equals(activity.parentId())) {
            return;
        }
        entities.lock(activity, LockModeType.PESSIMISTIC_WRITE);
        boolean hasParts = !entities.createQuery("select 1 from Activity a where a.parentId = :id", Integer.class)
                .setParameter("id", activity.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (parentId.equals(activity.id()) || hasParts) {
            throw hasParts(activity.id());
        }
        mustFit(parentId);
    }

    /**
     * Looks up what is to be known before many activities become parts, in two statements.
     *
     * @param parentIds what they are to be parts of; locked, as {@link #mustFit} does
     * @param becomingParts those of them that are there already; the caller has locked them
     */
    PartsAtOnce together(Collection<UUID> parentIds, Collection<UUID> becomingParts) {
        record Count(UUID id, int parts) {}
        record Link(UUID id, Optional<UUID> parentId) {}
        List<Link> parents = parentIds.isEmpty()
                ? List.of()
                : database.query(
                        "select id, parent_id from activity where id = any (?::uuid[]) and not withdrawn"
                                + " order by id for share",
                        row -> new Link(
                                row.getObject("id", UUID.class),
                                Optional.ofNullable(row.getObject("parent_id", UUID.class))),
                        (Object) texts(parentIds));
        List<Count> parts = becomingParts.isEmpty()
                ? List.of()
                : database.query(
                        "select parent_id, count(*) as parts from activity where parent_id = any (?::uuid[])"
                                + " group by parent_id",
                        row -> new Count(row.getObject("parent_id", UUID.class), row.getInt("parts")),
                        (Object) texts(becomingParts));
        return new PartsAtOnce(
                parents.stream().collect(Collectors.toMap(Link::id, Link::parentId)),
                parts.stream().collect(Collectors.toMap(Count::id, Count::parts)));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    static Refusal unknown(UUID parentId) {
        return Refusal.of(
                ActivityProblem.UNKNOWN_ACTIVITY,
                "parentId",
                new Message(
                        "Không có hoạt động %s.".formatted(parentId), "There is no activity %s.".formatted(parentId)));
    }

    static Refusal isPart(UUID parentId) {
        return partOfAPart(
                "Hoạt động %s đã là phần của hoạt động khác.".formatted(parentId),
                "Activity %s is itself a part of another.".formatted(parentId));
    }

    static Refusal hasParts(UUID id) {
        return partOfAPart(
                "Hoạt động %s có các phần hoặc là chính nó nên không thể là phần.".formatted(id),
                "Activity %s has parts, or is the same, and cannot become a part.".formatted(id));
    }

    private static Refusal partOfAPart(String vi, String en) {
        return Refusal.of(ActivityProblem.PART_OF_A_PART, "parentId", new Message(vi, en));
    }
}
