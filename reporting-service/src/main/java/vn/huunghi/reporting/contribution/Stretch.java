package vn.huunghi.reporting.contribution;

import java.time.LocalDate;

/**
 * Days on which something holds, half-open.
 *
 * @param from {@link LocalDate#MIN}: since ever
 * @param until {@link LocalDate#MAX}: for all that is known
 */
record Stretch<T>(LocalDate from, LocalDate until, T value) {

    /** The part of it that lies within the days given. */
    Stretch<T> within(LocalDate first, LocalDate end) {
        return new Stretch<>(from.isBefore(first) ? first : from, until.isAfter(end) ? end : until, value);
    }

    boolean isEmpty() {
        return !from.isBefore(until);
    }
}
