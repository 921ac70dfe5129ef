package vn.huunghi.activity.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.text.Message;

/**
 * Which returns a return may include: those that are there, within its period and of what it speaks for itself, so that
 * nobody takes another's figures out of the statistics, and none that includes it, also while several requests close the
 * ring at once.
 *
 * <p>A draft may be included, because what is included may become one at any time; statistics look at what is accepted.
 */
@ApplicationScoped
class Inclusions {
    private static final String REACHED = """
            with recursive reached (id, links) as (
                select r.id, r.includes_return_ids from periodic_return r where r.id = any (?::uuid[])
                union
                select r.id, r.includes_return_ids
                from reached
                    cross join lateral unnest(reached.links) as included (id)
                    join periodic_return r on r.id = included.id
            )
            """;

    private final EntityManager entities;
    private final Database database;
    private final Register register;
    private final ReturnRights rights;

    @Inject
    Inclusions(EntityManager entities, Database database, Register register, ReturnRights rights) {
        this.entities = entities;
        this.database = database;
        this.register = register;
        this.rights = rights;
    }

    /** To be called in the transaction of a new return: nothing includes it yet, so it closes no ring. */
    void mustFit(NewReturn stated) {
        mustFit(stated, stated.includesReturnIds());
    }

    /** As {@link #mustFit(NewReturn)}, for a change; what is included already may have been withdrawn since. */
    void mustFit(PeriodicReturn declared, NewReturn stated) {
        List<UUID> added = new ArrayList<>(stated.includesReturnIds());
        added.removeAll(declared.includesReturnIds());
        if (added.contains(declared.id())) {
            throw ring(declared.id());
        }
        mustFit(stated, added);
        if (!added.isEmpty()) {
            lock();
            mustNotReach(declared.id(), added);
        }
    }

    /** Two requests that each see half of a ring would both let it pass: such changes go one after the other. */
    private void lock() {
        database.query(
                "select 1 from pg_advisory_xact_lock(hashtext('huunghi.return-inclusions'))", row -> row.getInt(1));
    }

    /**
     * Looks up what is to be known before many returns include others, in at most three statements.
     *
     * @param included what they are to include, apart from what is not there yet
     * @param closesRings whether one of them is there already, so that it may be included itself
     */
    InclusionsAtOnce together(Collection<UUID> included, boolean closesRings) {
        if (!closesRings) {
            return new InclusionsAtOnce(this, heads(included), Map.of());
        }
        lock();
        record Links(UUID id, List<UUID> includes) {}
        Map<UUID, List<UUID>> links = database
                .query(
                        REACHED + "select id, links from reached",
                        row -> new Links(row.getObject("id", UUID.class), List.of((UUID[])
                                row.getArray("links").getArray())),
                        (Object) included.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Links::id, Links::includes));
        return new InclusionsAtOnce(this, heads(included), links);
    }

    private void mustFit(NewReturn stated, Collection<UUID> added) {
        mustFit(stated, added, heads(stated.includesReturnIds()));
    }

    /** @param known the returns to be included, as far as they are there */
    void mustFit(NewReturn stated, Collection<UUID> added, Map<UUID, ReturnHead> known) {
        List<UUID> unknown =
                added.stream().filter(id -> !mayInclude(known.get(id))).toList();
        if (!unknown.isEmpty()) {
            throw refusal(
                    ActivityProblem.UNKNOWN_RETURN,
                    unknown,
                    "Không có báo cáo %s.",
                    "There is no return %s to include.");
        }
        List<ReturnHead> included = stated.includesReturnIds().stream()
                .map(known::get)
                .filter(head -> head != null && !head.withdrawn())
                .toList();
        List<UUID> outsidePeriod = ids(included, head -> isOutside(head, stated.period()));
        if (!outsidePeriod.isEmpty()) {
            throw refusal(
                    ActivityProblem.INCLUDED_OUTSIDE_PERIOD,
                    outsidePeriod,
                    "Kỳ của báo cáo %s không nằm trong kỳ của báo cáo này.",
                    "The days of %s do not lie within this return's period.");
        }
        Geography geography = register.geography();
        LocalDate day = stated.period().lastDay();
        List<UUID> outsideScope = ids(included, head -> !stated.scope().covers(head.scope(), geography, day));
        if (!outsideScope.isEmpty()) {
            throw refusal(
                    ActivityProblem.INCLUDED_OUTSIDE_SCOPE,
                    outsideScope,
                    "Báo cáo %s không thuộc phạm vi của báo cáo này.",
                    "Return %s is not of what this return speaks for.");
        }
    }

    private static List<UUID> ids(List<ReturnHead> included, Predicate<ReturnHead> which) {
        return included.stream().filter(which).map(ReturnHead::id).toList();
    }

    /**
     * Another's draft cannot be told from an unknown one here. Only its id may be seen elsewhere: in a published return
     * of one who may write both, and in one that included it before it was reopened.
     */
    private boolean mayInclude(ReturnHead head) {
        return head != null && !head.withdrawn() && rights.maySee(head.scope(), head.status());
    }

    /** A day that nobody knows is outside of nothing; what speaks of a day may be made of what was known before. */
    static boolean isOutside(ReturnHead head, Period period) {
        LocalDate first = period.firstDay();
        return head.to().isAfter(period.lastDay())
                || (first != null && (head.from() == null ? head.to() : head.from()).isBefore(first));
    }

    private Map<UUID, ReturnHead> heads(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(ReturnHead.SELECT + " where r.id in :ids", ReturnHead.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(ReturnHead::id, Function.identity()));
    }

    /** Withdrawn returns are walked through too, so that restoring one closes no ring. */
    private void mustNotReach(UUID id, Collection<UUID> from) {
        boolean reached = !database.query(
                        REACHED + "select 1 from reached where id = ?",
                        row -> row.getInt(1),
                        from.stream().map(UUID::toString).toArray(String[]::new),
                        id)
                .isEmpty();
        if (reached) {
            throw ring(id);
        }
    }

    static Refusal ring(UUID id) {
        return refusal(
                ActivityProblem.RETURN_RING,
                List.of(id),
                "Báo cáo %s không thể gộp chính nó hoặc báo cáo đã gộp nó.",
                "Return %s cannot include itself or a return that includes it.");
    }

    private static Refusal refusal(ActivityProblem problem, List<UUID> ids, String vi, String en) {
        String names = ids.stream().map(UUID::toString).collect(Collectors.joining(", "));
        return Refusal.of(problem, "includesReturnIds", new Message(vi.formatted(names), en.formatted(names)));
    }
}
