package vn.huunghi.organisation.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PartialDateConverter;

/** What organisations agreed on with each other or with others, from when, until when, and what they owe by it. */
@Entity
@Table(name = "agreement")
class Agreement extends VersionedRecord {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    private String title;

    private String number;

    private List<UUID> partyIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ExternalParty> externalParties;

    // Searched by the list, as listedOn and folded are.
    @SuppressWarnings("UnusedVariable")
    private List<String> countryCodes;

    private List<String> provinceIds;

    @Convert(converter = PartialDateConverter.class)
    private PartialDate signedOn;

    @Convert(converter = PartialDateConverter.class)
    private PartialDate validFrom;

    @Convert(converter = PartialDateConverter.class)
    private PartialDate validTo;

    private LocalDate terminatedOn;

    private LocalDate begins;

    private LocalDate expires;

    @JdbcTypeCode(SqlTypes.JSON)
    private Source source;

    private LocalDate createdOn;

    @SuppressWarnings("UnusedVariable")
    private LocalDate listedOn;

    @SuppressWarnings("UnusedVariable")
    private String folded;

    @ElementCollection
    @CollectionTable(name = "agreement_obligation", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<Obligation> obligations = new ArrayList<>();

    protected Agreement() {}

    /**
     * @param client the application within which an external id is unique
     * @throws Refusal when the facts contradict each other
     */
    Agreement(UUID id, NewAgreement facts, String client, Clock clock) {
        this.id = id;
        createdOn = BusinessDay.today(clock);
        restate(facts, client, clock);
    }

    /**
     * Replaces all that a client may state.
     *
     * @throws Refusal when the facts contradict each other
     */
    final void restate(NewAgreement facts, String client, Clock clock) {
        AgreementRules.check(facts, BusinessDay.today(clock));
        kind = facts.kind();
        title = facts.title();
        number = facts.number();
        partyIds = new ArrayList<>(facts.partyIds());
        externalParties = new ArrayList<>(facts.externalParties());
        provinceIds = new ArrayList<>(facts.provinceIds());
        source = facts.source();
        bind(facts);
        describe();
        // An id that stays what it was stays the other client's, too.
        if (!Objects.equals(facts.externalId(), externalId())) {
            identifyAs(facts.externalId(), client);
        }
        touch(clock);
    }

    private void bind(NewAgreement facts) {
        Validity validity = facts.validity();
        signedOn = facts.signedOn();
        validFrom = facts.validFrom();
        validTo = facts.validTo();
        terminatedOn = facts.terminatedOn();
        begins = validity.begins();
        expires = validity.expires();
        obligations.clear();
        facts.obligations().forEach(stated -> obligations.add(Obligation.of(stated, validity)));
    }

    private void describe() {
        listedOn = signedOn == null ? createdOn : signedOn.first();
        countryCodes = externalParties.stream()
                .map(ExternalParty::countryCode)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        folded = Stream.concat(
                        Stream.of(title, number == null ? "" : number),
                        externalParties.stream().map(ExternalParty::name))
                .map(Folding::fold)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    void leave(Clock clock) {
        withdraw(clock);
    }

    void comeBack(Clock clock) {
        restore(clock);
    }

    AgreementStatus statusOn(LocalDate day) {
        return new Validity(begins, expires, terminatedOn).statusOn(day);
    }

    Set<String> provinces() {
        return Set.copyOf(provinceIds);
    }

    UUID id() {
        return id;
    }

    AgreementKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String number() {
        return number;
    }

    List<UUID> partyIds() {
        return partyIds;
    }

    List<ExternalParty> externalParties() {
        return externalParties;
    }

    List<String> provinceIds() {
        return provinceIds;
    }

    PartialDate signedOn() {
        return signedOn;
    }

    PartialDate validFrom() {
        return validFrom;
    }

    PartialDate validTo() {
        return validTo;
    }

    LocalDate terminatedOn() {
        return terminatedOn;
    }

    Source source() {
        return source;
    }

    List<StatedObligation> obligations() {
        return obligations.stream().map(Obligation::stated).toList();
    }
}
