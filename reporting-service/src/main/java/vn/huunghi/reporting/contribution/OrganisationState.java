package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What statistics and answers use of an organisation's event. */
record OrganisationState(
        String id, String kind, List<String> countryCodes, List<DatedState> states, List<HeadcountState> headcounts) {

    OrganisationState {
        Objects.requireNonNull(id, "an organisation without id");
        Objects.requireNonNull(kind, "an organisation without kind");
        Objects.requireNonNull(states, "an organisation without states");
        countryCodes = StateSets.set(countryCodes);
        states = states.stream().sorted(Comparator.comparing(DatedState::first)).toList();
        headcounts = headcounts == null
                ? List.of()
                : headcounts.stream()
                        .sorted(Comparator.comparing(HeadcountState::day))
                        .toList();
    }

    /** What it was from a day, or since ever, until its next state. */
    record DatedState(LocalDate from, String name, String nameEn, String provinceId, String parentId, String status) {
        DatedState {
            Objects.requireNonNull(name, "a state without name");
            Objects.requireNonNull(status, "a state without status");
        }

        boolean isActive() {
            return status.equals("ACTIVE");
        }

        boolean isEnded() {
            return status.equals("MERGED") || status.equals("DISSOLVED");
        }

        List<String> provinces() {
            return provinceId == null ? List.of() : List.of(provinceId);
        }

        private LocalDate first() {
            return from == null ? LocalDate.MIN : from;
        }
    }

    /**
     * The longest stretches of days over which something holds unchanged, in order.
     *
     * @param what says what holds in a state; null for nothing
     */
    <T> List<Stretch<T>> stretches(Function<DatedState, T> what) {
        List<Stretch<T>> stretches = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            LocalDate until = i + 1 < states.size() ? states.get(i + 1).first() : LocalDate.MAX;
            Stretch<T> next = new Stretch<>(states.get(i).first(), until, what.apply(states.get(i)));
            Stretch<T> last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (next.isEmpty() || next.value() == null) {
                continue;
            }
            if (last != null && last.until().equals(next.from()) && last.value().equals(next.value())) {
                stretches.set(stretches.size() - 1, new Stretch<>(last.from(), until, last.value()));
            } else {
                stretches.add(next);
            }
        }
        return stretches;
    }
}
