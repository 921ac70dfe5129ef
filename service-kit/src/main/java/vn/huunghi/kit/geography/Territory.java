package vn.huunghi.kit.geography;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A province as long as its boundaries stay: a merger ends it and begins another, a new name does not.
 *
 * @param code the official code, which other territories may bear at other times
 * @param validTo the first day on which it is no more; null while it is
 * @param successorId the territory that took its place on {@code validTo}; null while it is
 * @param namings in any order; kept by day
 */
public record Territory(
        String id, String code, LocalDate validFrom, LocalDate validTo, String successorId, List<Naming> namings) {

    public Territory {
        namings =
                namings.stream().sorted(Comparator.comparing(Naming::validFrom)).toList();
    }

    /** Whether it exists on the day; on {@code validTo} it no longer does. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && !endedBy(day);
    }

    /** Whether it is no more on the day. */
    public boolean endedBy(LocalDate day) {
        return validTo != null && !day.isBefore(validTo);
    }

    /** Its name and type on the day, its last ones after its end; empty before its first naming. */
    public Optional<Naming> naming(LocalDate day) {
        for (int i = namings.size() - 1; i >= 0; i--) {
            if (!day.isBefore(namings.get(i).validFrom())) {
                return Optional.of(namings.get(i));
            }
        }
        return Optional.empty();
    }
}
