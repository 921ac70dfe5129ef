package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** What organisations must be to each other, and to what leans on them. */
@ApplicationScoped
class OrganisationLinks {
    /** Any number that no other lock in this database has. */
    private static final long TREE = 7_205_759_403_792_794L;

    private static final String CYCLE = """
            with recursive above(id, begins, ends) as (
                select s.parent_id, s.begins, s.ends from organisation_state s
                where s.organisation_id = :id and s.parent_id is not null
                union
                select s.parent_id, greatest(s.begins, a.begins), least(s.ends, a.ends)
                from above a join organisation_state s on s.organisation_id = a.id
                where s.parent_id is not null and s.begins < a.ends and a.begins < s.ends and a.id <> :id)
            select 1 from above where id = :id limit 1
            """;

    private static final String IN_USE = """
            select 'parentId' where exists (
                select 1 from organisation_state s join organisation o on o.id = s.organisation_id
                where s.parent_id = :id and o.id <> :id and not o.withdrawn)
            union all
            select 'memberships' where exists (select 1 from cluster_membership where organisation_id = :id)
            union all
            select 'successorId' where exists (
                select 1 from organisation where successor_id = :id and not withdrawn)
            """;

    private static final String CHAINS = """
            with recursive chain(start, id, next) as (
                select o.id, o.successor_id, s.successor_id
                from organisation o join organisation s on s.id = o.successor_id
                where o.id in (:ids)
                union
                select c.start, c.next, s.successor_id from chain c join organisation s on s.id = c.next)
            select start, id from chain where next is null
            """;

    private static final String LATER_PREDECESSOR = """
            select 1 from organisation o join organisation_state s on s.organisation_id = o.id
            where o.successor_id = :id and not o.withdrawn and s.ends = 'infinity' and s.begins >= :on
            """;

    private static final String ENDED = """
            select 1 from organisation_state
            where organisation_id = :id and ends = 'infinity' and status in ('MERGED', 'DISSOLVED') and begins <= :day
            """;

    private static final String EARLIER_PREDECESSOR = """
            select 1 from organisation o join organisation_state s on s.organisation_id = o.id
            where o.successor_id = :id and not o.withdrawn and s.ends = 'infinity' and s.begins < :on
            """;

    private static final String PARTY =
            "select 1 from agreement where party_ids @> array[cast(:id as uuid)] and not withdrawn limit 1";

    private final EntityManager entityManager;

    @Inject
    OrganisationLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Keeps the tree as it is until the commit, so that two changes cannot close a cycle between them and no parent
     * goes while a child comes. Taken after the lock on the own row, never before.
     */
    void lockTree() {
        lock("select cast(pg_advisory_xact_lock(:key) as text)");
    }

    /** As {@link #lockTree()} for a new organisation, which nothing can be under yet: many may come at once. */
    void shareTree() {
        lock("select cast(pg_advisory_xact_lock_shared(:key) as text)");
    }

    /**
     * @param from the first day under it; null for since ever
     * @throws Refusal 422 unknown-organisation, 409 organisation-ended
     */
    void requireParent(UUID parentId, LocalDate from) {
        requireParent(parentId);
        boolean ended = from != null
                && !entityManager
                        .createNativeQuery(ENDED)
                        .setParameter("id", parentId)
                        .setParameter("day", from)
                        .getResultList()
                        .isEmpty();
        if (ended) {
            throw Refusal.of(
                    OrganisationProblem.ORGANISATION_ENDED,
                    "parentId",
                    new Message(
                            "Tổ chức cấp trên %s đã kết thúc trước ngày %s.".formatted(parentId, from),
                            "The parent %s has ended by %s.".formatted(parentId, from)));
        }
    }

    void requireParent(UUID parentId) {
        if (!found("select 1 from organisation where id = :id and not withdrawn", parentId)) {
            throw Refusal.of(
                    OrganisationProblem.UNKNOWN_ORGANISATION,
                    "parentId",
                    new Message(
                            "Không có tổ chức %s.".formatted(parentId),
                            "There is no organisation %s.".formatted(parentId)));
        }
    }

    /** After the flush: whether the organisation has come to be above itself on any day. */
    void requireNoCycle(UUID id) {
        if (found(CYCLE, id)) {
            throw Refusal.of(
                    OrganisationProblem.PARENT_CYCLE,
                    "parentId",
                    new Message(
                            "Có ngày tổ chức trở thành cấp trên của chính nó.",
                            "On some day the organisation would be above itself."));
        }
    }

    /** Nothing may be under it and no cluster may know it, when it goes or becomes something else. */
    void requireUnused(UUID id) {
        if (found(IN_USE, id)) {
            throw new Refusal(
                    OrganisationProblem.ORGANISATION_IN_USE,
                    new Message(
                            "Còn tổ chức trực thuộc hoặc tư cách thành viên cụm gắn với tổ chức này.",
                            "Other organisations are under it, or a cluster has it as a member."));
        }
    }

    /** No agreement may have it as a party when it goes. Read under the lock on its row, see {@link Parties}. */
    void requireNoAgreement(UUID id) {
        if (found(PARTY, id)) {
            throw new Refusal(
                    OrganisationProblem.ORGANISATION_IN_USE,
                    new Message("Tổ chức là một bên của thỏa thuận.", "The organisation is party to an agreement."));
        }
    }

    /** Locks them until the commit in one order for all, so that nobody waits for somebody who waits for him. */
    void lockInOrder(Collection<UUID> ids) {
        entityManager
                .createNativeQuery("select id from organisation where id in (:ids) order by id for update", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** As {@link #lockInOrder} for an organisation and what took its place, if anything did. */
    void lockWithSuccessor(UUID id) {
        entityManager
                .createNativeQuery(
                        "select id from organisation where id = :id or id ="
                                + " (select successor_id from organisation where id = :id) order by id for update",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Those that ended in it did so before; else successions would lead to what was no more, or round in a ring. */
    void requireNoLaterPredecessor(UUID id, LocalDate on) {
        boolean later = !entityManager
                .createNativeQuery(LATER_PREDECESSOR)
                .setParameter("id", id)
                .setParameter("on", on)
                .getResultList()
                .isEmpty();
        if (later) {
            throw OrganisationRules.againstTheDates(new Message(
                    "Có tổ chức hợp nhất vào tổ chức này đúng hoặc sau ngày %s.".formatted(on),
                    "Another organisation is merged into this one on %s or later.".formatted(on)));
        }
    }

    /** Nothing ended in it before it was there. */
    void requireNoEarlierPredecessor(UUID id, LocalDate begins) {
        boolean earlier = begins != null
                && !entityManager
                        .createNativeQuery(EARLIER_PREDECESSOR)
                        .setParameter("id", id)
                        .setParameter("on", begins)
                        .getResultList()
                        .isEmpty();
        if (earlier) {
            throw Refusal.of(
                    OrganisationProblem.SUCCESSION_AGAINST_THE_DATES,
                    "foundedOn",
                    new Message(
                            "Đã có tổ chức hợp nhất vào tổ chức này trước ngày %s.".formatted(begins),
                            "Another organisation was merged into this one before %s.".formatted(begins)));
        }
    }

    /** What their chains of successors end in; nothing of those that nothing took the place of. */
    Map<UUID, UUID> finalSuccessors(Collection<UUID> ids) {
        Map<UUID, UUID> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Tuple row : chains(ids)) {
                found.put(row.get("start", UUID.class), row.get("id", UUID.class));
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> chains(Collection<UUID> ids) {
        return entityManager
                .createNativeQuery(CHAINS, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    void requireFreeExternalId(String client, String externalId, UUID id) {
        boolean taken = externalId != null
                && !entityManager
                        .createNativeQuery("select 1 from organisation where external_client = :client"
                                + " and external_id = :externalId and id <> :id and not withdrawn")
                        .setParameter("client", client)
                        .setParameter("externalId", externalId)
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty();
        if (taken) {
            throw Refusal.of(
                    CommonProblem.EXTERNAL_ID_TAKEN,
                    "externalId",
                    new Message(
                            "externalId %s đã gắn với tổ chức khác.".formatted(externalId),
                            "Another organisation has the external id %s.".formatted(externalId)));
        }
    }

    private boolean found(String sql, UUID id) {
        return !entityManager
                .createNativeQuery(sql)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private void lock(String sql) {
        entityManager.createNativeQuery(sql).setParameter("key", TREE).getSingleResult();
    }
}
