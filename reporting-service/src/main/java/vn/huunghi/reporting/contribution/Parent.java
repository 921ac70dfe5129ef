package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.List;

/** Under whom an organisation is on some days; kept, because what a headcount counts depends on those above. */
record Parent(String organisationId, LocalDate from, LocalDate until, String parentId) {

    static List<Parent> of(String id, OrganisationState organisation) {
        return organisation.stretches(OrganisationState.DatedState::parentId).stream()
                .map(under -> new Parent(id, under.from(), under.until(), under.value()))
                .toList();
    }
}
