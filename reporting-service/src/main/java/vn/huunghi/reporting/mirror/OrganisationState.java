package vn.huunghi.reporting.mirror;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What answers need of an organisation: its names over time, and of a union its province. */
record OrganisationState(String id, String kind, List<DatedState> states) {

    OrganisationState {
        Objects.requireNonNull(id, "an organisation without id");
        Objects.requireNonNull(kind, "an organisation without kind");
        Objects.requireNonNull(states, "an organisation without states");
    }

    /** What it was from a day, or since ever. */
    record DatedState(LocalDate from, String name, String nameEn, String provinceId) {
        DatedState {
            Objects.requireNonNull(name, "a state without name");
        }
    }
}
