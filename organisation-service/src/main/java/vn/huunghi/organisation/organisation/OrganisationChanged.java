package vn.huunghi.organisation.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.PartialDate;

/** The public state of an organisation, contract {@code huunghi.organisation.v1}. */
record OrganisationChanged(
        UUID id,
        long version,
        Boolean withdrawn,
        OrganisationKind kind,
        List<String> aliases,
        String shortName,
        List<String> countryCodes,
        String bloc,
        HostKind hostKind,
        PartialDate foundedOn,
        UUID successorId,
        String externalId,
        Source source,
        List<State> states,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Headcount> headcounts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HeldTerm> terms) {
    static final String TOPIC = "huunghi.organisation.v1";

    /** Whether it is searched by the same names; the states are compared whole, because they are stored anew together. */
    boolean isNamedAs(OrganisationChanged other) {
        return states.equals(other.states)
                && aliases.equals(other.aliases)
                && Objects.equals(shortName, other.shortName);
    }

    record State(
            LocalDate from,
            String name,
            String nameEn,
            String provinceId,
            UUID parentId,
            OrganisationStatus status,
            String decision) {
        static State of(OrganisationState state) {
            return new State(
                    state.validFrom(),
                    state.name(),
                    state.nameEn(),
                    state.provinceId(),
                    state.parentId(),
                    state.status(),
                    state.decision());
        }
    }

    /** Of leaders it knows the ids alone. */
    record HeldTerm(
            int ordinal,
            PartialDate from,
            PartialDate to,
            PartialDate congressOn,
            List<TermBody> bodies,
            List<TermLeader> leaders) {
        static HeldTerm of(Term term) {
            return new HeldTerm(
                    term.ordinal(),
                    term.from(),
                    term.to(),
                    term.congressOn(),
                    List.copyOf(term.bodies()),
                    term.leaders());
        }
    }

    static OrganisationChanged of(Organisation organisation) {
        return new OrganisationChanged(
                organisation.id(),
                organisation.version(),
                organisation.withdrawn() ? true : null,
                organisation.kind(),
                organisation.aliases(),
                organisation.shortName(),
                organisation.countryCodes(),
                organisation.bloc(),
                organisation.hostKind(),
                organisation.foundedOn(),
                organisation.successorId(),
                organisation.externalId(),
                organisation.source(),
                organisation.states().stream().map(State::of).toList(),
                organisation.headcounts(),
                organisation.terms().stream().map(HeldTerm::of).toList());
    }
}
