package vn.huunghi.organisation.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.PartialDate;

/** An organisation as clients see it: the plain fields are those in force on the day asked for. */
@Schema(name = "Organisation")
record OrganisationView(
        UUID id,
        OrganisationKind kind,
        List<String> aliases,
        @Schema(nullable = true) String shortName,

        @Schema(description = "Partner countries, ISO 3166-1 alpha-2")
        List<String> countryCodes,

        @Schema(nullable = true) String bloc,
        @Schema(nullable = true) HostKind hostKind,
        @Schema(nullable = true) PartialDate foundedOn,

        @Schema(nullable = true, description = "The organisation that took its place")
        UUID successorId,

        @Schema(
                nullable = true,
                description = "What the chain of successors ends in; null where nothing took its place")
        UUID finalSuccessorId,

        List<StateView> states,

        @Schema(nullable = true, description = "As the other plain fields: null where no state is in force on the day")
        String name,

        @Schema(nullable = true) String nameEn,
        @Schema(nullable = true) String provinceId,
        @Schema(nullable = true) UUID parentId,
        @Schema(nullable = true) OrganisationStatus status,
        @Schema(nullable = true) String externalId,
        @Schema(nullable = true) Source source,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, description = "Only there when it is true")
        Boolean withdrawn,

        long version) {

    @Schema(name = "OrganisationState")
    record StateView(
            @Schema(nullable = true, description = "The first day; null in the first state means since ever")
            LocalDate from,

            String name,
            @Schema(nullable = true) String nameEn,
            @Schema(nullable = true) String provinceId,
            @Schema(nullable = true) UUID parentId,
            OrganisationStatus status,
            @Schema(nullable = true) String decision) {
        static StateView of(OrganisationState state) {
            return new StateView(
                    state.validFrom(),
                    state.name(),
                    state.nameEn(),
                    state.provinceId(),
                    state.parentId(),
                    state.status(),
                    state.decision());
        }
    }

    /** @param finalSuccessorId null where nothing took its place */
    static OrganisationView of(Organisation organisation, LocalDate on, UUID finalSuccessorId) {
        Optional<OrganisationState> state = organisation.stateOn(on);
        return new OrganisationView(
                organisation.id(),
                organisation.kind(),
                organisation.aliases(),
                organisation.shortName(),
                organisation.countryCodes(),
                organisation.bloc(),
                organisation.hostKind(),
                organisation.foundedOn(),
                organisation.successorId(),
                finalSuccessorId,
                organisation.states().stream().map(StateView::of).toList(),
                plain(state, OrganisationState::name),
                plain(state, OrganisationState::nameEn),
                plain(state, OrganisationState::provinceId),
                plain(state, OrganisationState::parentId),
                plain(state, OrganisationState::status),
                organisation.externalId(),
                organisation.source(),
                organisation.withdrawn() ? true : null,
                organisation.version());
    }

    private static <T> T plain(Optional<OrganisationState> state, Function<OrganisationState, T> field) {
        return state.map(field).orElse(null);
    }
}
