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
        Traits traits = new Traits(donor.kind(), donor.countryCodes(), List.of(), List.of(), List.of(id));
        return stretches(donor.registrations()).stream()
                .map(registered -> Standing.one(id, ComputedMeasures.DONORS_REGISTERED, registered, traits))
                .toList();
    }

    /** The longest stretches of days over which the provinces stay the same. */
    private static List<Stretch<List<String>>> stretches(List<DonorState.Registration> registrations) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        registrations.forEach(registration -> {
            turns.add(registration.from());
            turns.add(registration.until());
        });
        List<Stretch<List<String>>> stretches = new ArrayList<>();
        for (LocalDate from : turns) {
            List<DonorState.Registration> valid = registrations.stream()
                    .filter(registration -> registration.isValidOn(from))
                    .toList();
            if (!valid.isEmpty()) {
                add(stretches, new Stretch<>(from, turns.higher(from), provinces(valid)));
            }
        }
        return stretches;
    }

    private static void add(List<Stretch<List<String>>> stretches, Stretch<List<String>> next) {
        Stretch<List<String>> last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.until().equals(next.from()) && last.value().equals(next.value())) {
            stretches.set(stretches.size() - 1, new Stretch<>(last.from(), next.until(), last.value()));
        } else {
            stretches.add(next);
        }
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
