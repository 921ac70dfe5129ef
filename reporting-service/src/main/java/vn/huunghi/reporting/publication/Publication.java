package vn.huunghi.reporting.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import vn.huunghi.kit.time.Days;
import vn.huunghi.kit.time.PeriodKind;
import vn.huunghi.reporting.report.Scope;
import vn.huunghi.reporting.report.format.Edition;
import vn.huunghi.reporting.statistic.Period;

/**
 * A report that was given out, once and for all.
 *
 * @param kind what whoever published it called the period; may be null
 * @param geography the day whose boundaries hold
 * @param open whether it can be read without a token
 * @param provisional whether its period had not ended yet
 */
record Publication(
        UUID id,
        Scope subject,
        String name,
        String nameEn,
        PeriodKind kind,
        Days days,
        LocalDate geography,
        int revision,
        boolean open,
        boolean provisional,
        Instant asOf,
        SortedMap<String, SortedMap<Integer, Long>> positions,
        String publishedBy,
        Instant publishedAt) {

    /** It never changes, so it has but one version. */
    static final long VERSION = 1;

    Period period() {
        return period(kind, days);
    }

    /** Days that somebody calls a term are averaged as one where they are whole years, as a term's are. */
    static Period period(PeriodKind kind, Days days) {
        var period = Period.of(days);
        return kind == PeriodKind.TERM && period.years() != null ? new Period(days, period.years() - 1) : period;
    }

    Edition edition() {
        return new Edition(id, revision, provisional, publishedAt);
    }

    String fileName() {
        return subject.fileName(days) + "-r" + revision;
    }
}
