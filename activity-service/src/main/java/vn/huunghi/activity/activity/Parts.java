package vn.huunghi.activity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Keeps activities and their parts one level deep, also while two requests build the two levels at once. */
@ApplicationScoped
class Parts {
    private final EntityManager entities;

    @Inject
    Parts(EntityManager entities) {
        this.entities = entities;
    }

    /** To be called in the transaction that makes a new activity a part of {@code parentId}, which may be null. */
    void mustFit(UUID parentId) {
        if (parentId == null) {
            return;
        }
        // The lock makes whoever turns the parent into a part wait for this one to be seen.
        Activity parent = entities.find(Activity.class, parentId, LockModeType.PESSIMISTIC_READ);
        if (parent == null || parent.withdrawn()) {
            throw Refusal.of(
                    ActivityProblem.UNKNOWN_ACTIVITY,
                    "parentId",
                    new Message(
                            "Không có hoạt động %s.".formatted(parentId),
                            "There is no activity %s.".formatted(parentId)));
        }
        if (parent.parentId() != null) {
            throw partOfAPart(
                    "Hoạt động %s đã là phần của hoạt động khác.".formatted(parentId),
                    "Activity %s is itself a part of another.".formatted(parentId));
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
            throw partOfAPart(
                    "Hoạt động %s có các phần hoặc là chính nó nên không thể là phần.".formatted(activity.id()),
                    "Activity %s has parts, or is the same, and cannot become a part.".formatted(activity.id()));
        }
        mustFit(parentId);
    }

    private static Refusal partOfAPart(String vi, String en) {
        return Refusal.of(ActivityProblem.PART_OF_A_PART, "parentId", new Message(vi, en));
    }
}
