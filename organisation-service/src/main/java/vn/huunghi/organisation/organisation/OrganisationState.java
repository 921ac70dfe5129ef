package vn.huunghi.organisation.organisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What an organisation is from a day until its next state; null as the first day means since ever.
 *
 * @param validTo the first day of the next state, which follows from the list and is stored for searching
 */
@Embeddable
record OrganisationState(
        LocalDate validFrom,
        LocalDate validTo,
        boolean first,
        String name,
        String nameEn,
        String provinceId,
        UUID parentId,
        @Enumerated(EnumType.STRING) OrganisationStatus status,
        String decision) {

    static final Comparator<OrganisationState> BY_DAY =
            Comparator.comparing(OrganisationState::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    static OrganisationState of(LocalDate from, NewState facts) {
        return new OrganisationState(
                from,
                null,
                false,
                facts.name(),
                facts.nameEn(),
                facts.provinceId(),
                facts.parentId(),
                facts.status(),
                facts.decision());
    }

    /** The states in order, each ending where the next begins. */
    static List<OrganisationState> tiled(Collection<OrganisationState> states) {
        List<OrganisationState> inOrder = states.stream().sorted(BY_DAY).toList();
        List<OrganisationState> tiled = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            LocalDate next = i + 1 < inOrder.size() ? inOrder.get(i + 1).validFrom : null;
            tiled.add(inOrder.get(i).within(inOrder.get(i).validFrom, next, i == 0));
        }
        return tiled;
    }

    OrganisationState from(LocalDate day) {
        return within(day, validTo, first);
    }

    boolean beginsBefore(LocalDate day) {
        return validFrom == null || validFrom.isBefore(day);
    }

    boolean inForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    private OrganisationState within(LocalDate from, LocalDate to, boolean isFirst) {
        return new OrganisationState(from, to, isFirst, name, nameEn, provinceId, parentId, status, decision);
    }
}
