package vn.huunghi.organisation.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PartialDateConverter;

/** An organisation with a life of its own: renamed, moved, suspended by dated states that are never overwritten. */
@Entity
@Table(name = "organisation")
class Organisation extends VersionedRecord {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private List<String> aliases;

    private String shortName;

    private List<String> countryCodes;

    private String bloc;

    @Enumerated(EnumType.STRING)
    private HostKind hostKind;

    @Convert(converter = PartialDateConverter.class)
    private PartialDate foundedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Source source;

    private UUID successorId;

    private String folded;

    @ElementCollection
    @CollectionTable(name = "organisation_state", joinColumns = @JoinColumn(name = "organisation_id"))
    private List<OrganisationState> states = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_headcount", joinColumns = @JoinColumn(name = "organisation_id"))
    @BatchSize(size = 100)
    private List<Headcount> headcounts = new ArrayList<>();

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchSize(size = 100)
    private List<Term> terms = new ArrayList<>();

    protected Organisation() {}

    /**
     * @param from the first day of the first state; null for since ever
     * @throws Refusal when a rule of the register forbids it
     */
    Organisation(UUID id, NewOrganisation facts, LocalDate from, Clock clock) {
        this(id, facts, from, null, clock);
    }

    /** As the other, by a decision. */
    Organisation(UUID id, NewOrganisation facts, LocalDate from, String decision, Clock clock) {
        this.id = id;
        OrganisationRules.requirePlain(facts.status(), null);
        describe(facts);
        tile(List.of(OrganisationState.of(from, facts.state(decision))));
        touch(clock);
    }

    /**
     * Corrects the record and the state in force on the day; a new founding day moves the first state's beginning.
     *
     * @return the first day of the corrected state, null for since ever
     */
    LocalDate correct(NewOrganisation facts, LocalDate on, Clock clock) {
        OrganisationState held = stateOn(on).orElseThrow(() -> OrganisationRules.noStateOn("on", on));
        OrganisationRules.requirePlain(facts.status(), held.status());
        boolean foundedAnew = !Objects.equals(foundedOn, facts.foundedOn());
        describe(facts);
        headcounts.forEach(headcount -> headcount.requireFounded(foundedOn, "foundedOn"));
        List<OrganisationState> changed = without(held::equals);
        changed.add(OrganisationState.of(held.validFrom(), facts.state(held.decision())));
        tile(foundedAnew ? beginningWithTheFoundation(changed) : changed);
        touch(clock);
        return held.first() ? states().get(0).validFrom() : held.validFrom();
    }

    /** Takes on another state from a day, in place of one that begins on that very day. */
    void enter(LocalDate from, NewState facts, Clock clock) {
        List<OrganisationState> changed = without(state -> from.equals(state.validFrom()));
        OrganisationRules.requirePlain(facts.status(), statusOn(from).orElse(null));
        changed.add(OrganisationState.of(from, facts));
        tile(changed);
        touch(clock);
    }

    /** Takes a headcount, in place of the one of the very same date. */
    void count(Headcount headcount, LocalDate today, Clock clock) {
        headcount.requirePast(today);
        headcount.requireFounded(foundedOn, "asOf");
        headcounts.removeIf(held -> held.asOf().equals(headcount.asOf()));
        headcounts.add(headcount);
        touch(clock);
    }

    void uncount(Headcount headcount, Clock clock) {
        headcounts.remove(headcount);
        touch(clock);
    }

    /** States a term, known until now or not. */
    void hold(int ordinal, NewTerm facts, List<TermLeader> posts, Clock clock) {
        Term held = term(ordinal).orElseGet(() -> new Term(this, ordinal));
        held.state(facts, posts);
        if (!terms.contains(held)) {
            terms.add(held);
        }
        TermRules.requireInTurn(terms(), held);
        touch(clock);
    }

    void drop(Term term, Clock clock) {
        terms.remove(term);
        touch(clock);
    }

    /** @throws Refusal when it has ended, was not there the day before, or has a state that an end would cut off */
    void requireEnding(LocalDate on) {
        ending().ifPresent(state -> {
            throw OrganisationRules.ended(state, successorId);
        });
        OrganisationRules.requireEnding(on, foundedOn, states());
    }

    /** From a day on it is no more; its last state goes on as what ended. */
    void end(NewSuccession facts, Clock clock) {
        OrganisationState last = stateOn(facts.on()).orElseThrow();
        List<OrganisationState> changed = without(state -> false);
        changed.add(OrganisationState.of(
                facts.on(),
                new NewState(
                        last.name(),
                        last.nameEn(),
                        last.provinceId(),
                        last.parentId(),
                        facts.kind().status(),
                        facts.decision())));
        tile(changed);
        successorId = facts.successorId();
        touch(clock);
    }

    /**
     * What has ended takes no further plain state.
     *
     * @param from the first day of the state that is entered or corrected; null for since ever
     * @param mayUndo whether the very state that ended it may be replaced, which takes the ending back
     */
    void requireNotEnded(LocalDate from, OrganisationStatus status, boolean mayUndo) {
        ending().filter(state -> from != null && !from.isBefore(state.validFrom()))
                .filter(state -> !from.equals(state.validFrom()) || !(mayUndo || status.endsTheOrganisation()))
                .ifPresent(state -> {
                    throw OrganisationRules.ended(state, successorId);
                });
    }

    /** The first day on which it is no more; null while it is there. */
    LocalDate endsOn() {
        return ending().map(OrganisationState::validFrom).orElse(null);
    }

    private Optional<OrganisationState> ending() {
        return states.stream()
                .filter(state -> state.validTo() == null && state.status().endsTheOrganisation())
                .findFirst();
    }

    void leave(Clock clock) {
        withdraw(clock);
    }

    void comeBack(Clock clock) {
        restore(clock);
    }

    /** @param client the application within which the id is unique */
    void identify(String externalId, String client) {
        identifyAs(externalId, client);
    }

    private void describe(NewOrganisation facts) {
        OrganisationRules.requireCountries(facts.countryCodes());
        OrganisationRules.requireHost(facts.kind(), facts.hostKind());
        kind = facts.kind();
        aliases = new ArrayList<>(facts.aliases());
        shortName = facts.shortName();
        countryCodes = new ArrayList<>(facts.countryCodes());
        bloc = facts.bloc();
        hostKind = facts.hostKind();
        foundedOn = facts.foundedOn();
        source = facts.source();
    }

    private List<OrganisationState> beginningWithTheFoundation(List<OrganisationState> changed) {
        List<OrganisationState> inOrder = OrganisationState.tiled(changed);
        OrganisationState earliest = inOrder.get(0);
        // What is only proposed exists before it is founded.
        if (earliest.status() != OrganisationStatus.PROPOSED) {
            inOrder.set(0, earliest.from(OrganisationRules.beginning(foundedOn, earliest.validTo())));
        }
        return inOrder;
    }

    private void tile(List<OrganisationState> changed) {
        List<OrganisationState> tiled = OrganisationState.tiled(changed);
        OrganisationRules.requireFounded(foundedOn, tiled);
        states.clear();
        states.addAll(tiled);
        if (ending().isEmpty()) {
            successorId = null;
        }
        folded = Stream.concat(
                        tiled.stream().flatMap(state -> Stream.of(state.name(), state.nameEn())),
                        Stream.concat(Stream.of(shortName), aliases.stream()))
                .filter(Objects::nonNull)
                .map(OrganisationSearch::byWords)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private List<OrganisationState> without(Predicate<OrganisationState> unwanted) {
        return states.stream().filter(unwanted.negate()).collect(Collectors.toCollection(ArrayList::new));
    }

    Optional<OrganisationState> stateOn(LocalDate day) {
        return states.stream().filter(state -> state.inForce(day)).findFirst();
    }

    private Optional<OrganisationStatus> statusOn(LocalDate day) {
        return stateOn(day).map(OrganisationState::status);
    }

    /** The day that answers without a day are about: today, or the first one of what is still to come. */
    LocalDate dayShown(LocalDate today) {
        LocalDate begins = states().get(0).validFrom();
        return begins == null || begins.isBefore(today) ? today : begins;
    }

    List<OrganisationState> states() {
        return states.stream().sorted(OrganisationState.BY_DAY).toList();
    }

    List<Headcount> headcounts() {
        return headcounts.stream().sorted(Headcount.IN_ORDER).toList();
    }

    List<Term> terms() {
        return terms.stream().sorted(Term.IN_ORDER).toList();
    }

    Optional<Term> term(int ordinal) {
        return terms.stream().filter(term -> term.ordinal() == ordinal).findFirst();
    }

    /** Every province it was ever in: whoever writes for one of them may write the record. */
    Set<String> provinceIds() {
        return states.stream()
                .map(OrganisationState::provinceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    Set<UUID> parentIds() {
        return states.stream()
                .map(OrganisationState::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    UUID id() {
        return id;
    }

    OrganisationKind kind() {
        return kind;
    }

    List<String> aliases() {
        return aliases;
    }

    String shortName() {
        return shortName;
    }

    List<String> countryCodes() {
        return countryCodes;
    }

    String bloc() {
        return bloc;
    }

    HostKind hostKind() {
        return hostKind;
    }

    PartialDate foundedOn() {
        return foundedOn;
    }

    /** Every name that it ever had, its short name and its aliases, by their words, one a line: what is searched. */
    String folded() {
        return folded;
    }

    Source source() {
        return source;
    }

    /** What took its place; null while it is there, and of what was dissolved. */
    UUID successorId() {
        return successorId;
    }
}
