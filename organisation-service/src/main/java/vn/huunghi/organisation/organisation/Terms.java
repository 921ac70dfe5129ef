package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.leader.Leaders;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** The use cases of terms; each is a change of its organisation, which itself knows no leader's name. */
@ApplicationScoped
class Terms {
    private static final String FOUNDED_BY_A_SUCCESSION = """
            select 1 from organisation former
            join organisation_state ending on ending.organisation_id = former.id and ending.ends = 'infinity'
            join organisation_state beginning on beginning.organisation_id = former.successor_id and beginning.first
            where former.successor_id = :id and not former.withdrawn and beginning.begins >= ending.begins
            """;

    private final EntityManager entityManager;
    private final Organisations organisations;
    private final Leaders leaders;
    private final Clock clock;

    @Inject
    Terms(EntityManager entityManager, Organisations organisations, Leaders leaders, Clock clock) {
        this.entityManager = entityManager;
        this.organisations = organisations;
        this.leaders = leaders;
        this.clock = clock;
    }

    @Transactional
    Part<Page<TermView>> all(UUID id, boolean includeWithdrawn) {
        Organisation organisation = organisations.readable(id, includeWithdrawn);
        Map<UUID, String> names = names(organisation.terms());
        List<TermView> terms = organisation.terms().stream()
                .map(term -> TermView.of(term, names))
                .toList();
        return new Part<>(new Page<>(terms, null), organisation.version());
    }

    @Transactional
    Part<TermView> get(UUID id, int ordinal, boolean includeWithdrawn) {
        return part(organisations.readable(id, includeWithdrawn), ordinal);
    }

    /** Stated for the first time, or in place of what was stated of it. */
    @Transactional
    Part<TermView> hold(UUID id, int ordinal, LongConsumer precondition, Supplier<NewTerm> body) {
        Organisation held = organisations.changePart(id, "hold-term", organisation -> {
            precondition.accept(organisation.version());
            NewTerm facts = body.get();
            if (ordinal < 1) {
                throw TermRules.ordinalBelowOne();
            }
            List<TermLeader> posts = posts(facts.leaders(), organisation, ordinal);
            organisation.hold(ordinal, facts, posts, clock);
            requireFirstCongress(organisation);
        });
        return part(held, ordinal);
    }

    @Transactional
    void remove(UUID id, int ordinal, LongConsumer precondition) {
        organisations.changePart(id, "remove-term", organisation -> {
            Term term = term(organisation, ordinal);
            precondition.accept(organisation.version());
            organisation.drop(term, clock);
            requireFirstCongress(organisation);
        });
    }

    /** A name without an id is that of somebody in this very term, if there is one; nobody else's with the same name. */
    private List<TermLeader> posts(List<NewTermLeader> stated, Organisation organisation, int ordinal) {
        Map<UUID, String> known = leaders.names(Stream.concat(
                        stated.stream().map(NewTermLeader::leaderId).filter(Objects::nonNull),
                        organisation.term(ordinal).stream()
                                .flatMap(term -> term.leaders().stream().map(TermLeader::leaderId)))
                .collect(Collectors.toSet()));
        Map<String, UUID> byName = new LinkedHashMap<>();
        known.forEach((leaderId, name) -> byName.putIfAbsent(name, leaderId));
        List<TermLeader> posts = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            NewTermLeader post = stated.get(i);
            requireKnown(post, "leaders[" + i + "].", known.keySet());
            UUID leaderId =
                    post.leaderId() == null ? byName.computeIfAbsent(post.name(), leaders::enter) : post.leaderId();
            posts.add(TermLeader.of(leaderId, post));
        }
        return posts;
    }

    private static void requireKnown(NewTermLeader post, String prefix, Collection<UUID> known) {
        if (post.leaderId() == null && post.name() == null) {
            throw Refusal.of(
                    CommonProblem.REQUIRED,
                    prefix + "name",
                    new Message("Cần leaderId hoặc name.", "leaderId or name is required."));
        }
        if (post.leaderId() != null && !known.contains(post.leaderId())) {
            throw Refusal.of(
                    OrganisationProblem.UNKNOWN_LEADER,
                    prefix + "leaderId",
                    new Message(
                            "Không có lãnh đạo %s.".formatted(post.leaderId()),
                            "There is no leader %s.".formatted(post.leaderId())));
        }
    }

    private void requireFirstCongress(Organisation organisation) {
        List<Term> terms = organisation.terms();
        if (!terms.isEmpty() && terms.get(0).ordinal() > 1 && cameOutOfASuccession(organisation.id())) {
            throw TermRules.countsOn();
        }
    }

    /** Whether others ended in it when it began: what was there before only took them in, and counts on. */
    private boolean cameOutOfASuccession(UUID id) {
        return !entityManager
                .createNativeQuery(FOUNDED_BY_A_SUCCESSION)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Part<TermView> part(Organisation organisation, int ordinal) {
        Term term = term(organisation, ordinal);
        return new Part<>(TermView.of(term, names(List.of(term))), organisation.version());
    }

    private Map<UUID, String> names(List<Term> terms) {
        return leaders.names(terms.stream()
                .flatMap(term -> term.leaders().stream().map(TermLeader::leaderId))
                .collect(Collectors.toSet()));
    }

    private static Term term(Organisation organisation, int ordinal) {
        return organisation.term(ordinal).orElseThrow(() -> Refusal.notFound(ordinal));
    }
}
