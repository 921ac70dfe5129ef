package vn.huunghi.reporting.contribution;

import java.util.ArrayList;
import java.util.List;

/** What an organisation counts as: one while it is active, and among a union's members while it is active under one. */
final class OrganisationStandings {
    private static final String FRIENDSHIP_ASSOCIATION = "FRIENDSHIP_ASSOCIATION";

    private OrganisationStandings() {}

    static List<Standing> of(String id, OrganisationState organisation) {
        List<Standing> standings = new ArrayList<>();
        organisation
                .stretches(state -> state.isActive() ? state.provinces() : null)
                .forEach(active -> standings.add(one(id, ComputedMeasures.ORGANISATIONS, organisation, active)));
        if (organisation.kind().equals(FRIENDSHIP_ASSOCIATION)) {
            organisation
                    .stretches(state -> state.isActive() && state.parentId() != null ? state.provinces() : null)
                    .forEach(member ->
                            standings.add(one(id, ComputedMeasures.MEMBER_ASSOCIATIONS, organisation, member)));
        }
        return standings;
    }

    private static Standing one(
            String id, String measure, OrganisationState organisation, Stretch<List<String>> provinces) {
        return Standing.one(
                id, measure, provinces, Traits.of(organisation.kind(), organisation.countryCodes(), List.of(id)));
    }
}
