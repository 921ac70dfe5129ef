package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What statistics and answers use of a donor's event. */
record DonorState(String kind, String name, String countryCode, List<Registration> registrations) {

    DonorState {
        Objects.requireNonNull(kind, "a donor without kind");
        Objects.requireNonNull(name, "a donor without name");
        registrations = registrations == null ? List.of() : List.copyOf(registrations);
    }

    /**
     * A certificate under which a foreign NGO works.
     *
     * @param to the last day
     * @param provinceIds empty: everywhere
     * @param withdrawnOn the first day on which it no longer holds, or null
     */
    record Registration(LocalDate from, LocalDate to, List<String> provinceIds, LocalDate withdrawnOn) {
        Registration {
            Objects.requireNonNull(from, "a registration without from");
            Objects.requireNonNull(to, "a registration without to");
            provinceIds = StateSets.set(provinceIds);
        }

        /** The first day on which it is no longer valid. */
        LocalDate until() {
            LocalDate expired = to.plusDays(1);
            return withdrawnOn != null && withdrawnOn.isBefore(expired) ? withdrawnOn : expired;
        }

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until());
        }
    }

    List<String> countryCodes() {
        return countryCode == null ? List.of() : List.of(countryCode);
    }
}
