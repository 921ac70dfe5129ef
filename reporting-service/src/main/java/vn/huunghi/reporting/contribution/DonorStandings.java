package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A foreign NGO stands as registered while any of its registrations is valid, in the provinces that these name together. */
final class DonorStandings {
    private static final String NGO = "NGO";

    private DonorStandings() {}

    static List<Standing> of(String id, DonorState donor) {
        if (!donor.kind().equals(NGO)) {
            return List.of();
        }
        TreeSet<LocalDate> turns = new TreeSet<>();
        donor.registrations().forEach(registration -> {
            turns.add(registration.from());
            turns.add(registration.until());
        });
        Traits traits = new Traits(donor.kind(), donor.countryCodes(), List.of(), List.of(), List.of(id));
        List<Standing> standings = new ArrayList<>();
        for (LocalDate from : turns) {
            LocalDate until = turns.higher(from);
            List<DonorState.Registration> valid = donor.registrations().stream()
                    .filter(registration -> registration.isValidOn(from))
                    .toList();
            if (until != null && !valid.isEmpty()) {
                standings.add(Standing.one(
                        id,
                        ComputedMeasures.DONORS_REGISTERED,
                        new Stretch<>(from, until, provinces(valid)),
                        traits));
            }
        }
        return standings;
    }

    /** None where one of them holds everywhere. */
    private static List<String> provinces(List<DonorState.Registration> valid) {
        if (valid.stream().anyMatch(each -> each.provinceIds().isEmpty())) {
            return List.of();
        }
        return StateSets.set(
                valid.stream().flatMap(each -> each.provinceIds().stream()).toList());
    }
}
