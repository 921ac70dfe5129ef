package vn.huunghi.kit.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A stretch of days as documents state it: both its first and its last day belong to it. */
public record Days(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if the last day lies before the first */
    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day " + to + " lies before the first " + from);
        }
    }

    /** From the first day of one partial date to the last day of another: 2022 to 2027 ends on 2027-12-31. */
    public static Days of(PartialDate from, PartialDate to) {
        return new Days(from.first(), to.last());
    }

    /** The days of a calendar year. */
    public static Days ofYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The number of days, at least 1. */
    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the other days all lie within these; the same days do. */
    public boolean contains(Days other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Whether at least one day belongs to both. */
    public boolean overlaps(Days other) {
        return !other.from.isAfter(to) && !other.to.isBefore(from);
    }

    /** Whether these begin on the day after the other's last: contiguous, with neither gap nor overlap. */
    public boolean follows(Days other) {
        return from.equals(other.to.plusDays(1));
    }
}
