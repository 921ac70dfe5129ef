package vn.huunghi.organisation.organisation;

import java.util.List;
import vn.huunghi.kit.time.PartialDate;

/** What a client states in tests of the rules. */
final class Facts {
    private Facts() {}

    static NewOrganisation association(String name, OrganisationStatus status, String foundedOn) {
        return organisation(OrganisationKind.FRIENDSHIP_ASSOCIATION, name, status, foundedOn, List.of(), null);
    }

    static NewOrganisation organisation(
            OrganisationKind kind,
            String name,
            OrganisationStatus status,
            String foundedOn,
            List<String> countries,
            HostKind host) {
        PartialDate founded = foundedOn == null ? null : PartialDate.parse(foundedOn);
        return new NewOrganisation(
                kind, name, null, null, null, status, null, null, countries, null, host, founded, null, null);
    }

    static NewState state(String name, OrganisationStatus status) {
        return new NewState(name, null, null, null, status, null);
    }
}
