package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How long a headcount holds: from the day that it speaks of until the next of the same measure, or until the
 * organisation has ended; in the provinces that the organisation is in meanwhile.
 */
final class HeadcountStandings {
    private HeadcountStandings() {}

    static List<Standing> of(String id, OrganisationState organisation) {
        List<Standing> standings = new ArrayList<>();
        standings.addAll(of(id, organisation, ComputedMeasures.MEMBERS, HeadcountState::members));
        standings.addAll(of(id, organisation, ComputedMeasures.CHAPTERS, HeadcountState::chapters));
        return standings;
    }

    private static List<Standing> of(
            String id, OrganisationState organisation, String measure, Function<HeadcountState, FigureState> counted) {
        List<HeadcountState> counts = organisation.headcounts().stream()
                .filter(count -> counted.apply(count) != null)
                .toList();
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            HeadcountState count = counts.get(i);
            // Of two that speak of one day the later said stands.
            LocalDate next = i + 1 < counts.size() ? day(organisation, counts.get(i + 1)) : LocalDate.MAX;
            LocalDate day = day(organisation, count);
            LocalDate end = earlier(next, endAfter(organisation, day));
            for (Stretch<List<String>> provinces : provinces(organisation)) {
                Stretch<List<String>> held = provinces.within(day, end);
                if (!held.isEmpty()) {
                    standings.add(new Standing(
                            id,
                            measure,
                            held.from(),
                            held.until(),
                            held.value(),
                            Traits.of(organisation.kind(), organisation.countryCodes(), List.of(id)),
                            count.scope(),
                            day,
                            counted.apply(count).figure()));
                }
            }
        }
        return standings;
    }

    /** The last day of its date, or of the organisation where that ended before the date was over. */
    private static LocalDate day(OrganisationState organisation, HeadcountState count) {
        return organisation.stretches(state -> state.isEnded() ? Boolean.TRUE : null).stream()
                .map(Stretch::from)
                .filter(ended -> ended.isAfter(count.asOf().first())
                        && !ended.isAfter(count.asOf().last()))
                .findFirst()
                .map(ended -> ended.minusDays(1))
                .orElse(count.asOf().last());
    }

    /** Where it is on all days; before its first state it was where that one says. */
    private static List<Stretch<List<String>>> provinces(OrganisationState organisation) {
        List<Stretch<List<String>>> provinces = organisation.stretches(OrganisationState.DatedState::provinces);
        if (!provinces.isEmpty()) {
            Stretch<List<String>> first = provinces.get(0);
            provinces.set(0, new Stretch<>(LocalDate.MIN, first.until(), first.value()));
        }
        return provinces;
    }

    /** The first day on or after the given one on which the organisation is no more. */
    private static LocalDate endAfter(OrganisationState organisation, LocalDate day) {
        return organisation.stretches(state -> state.isEnded() ? Boolean.TRUE : null).stream()
                .filter(ended -> ended.until().isAfter(day))
                .map(Stretch::from)
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
