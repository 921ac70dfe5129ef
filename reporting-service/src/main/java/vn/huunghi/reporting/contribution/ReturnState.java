package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What statistics use of a periodic return's event.
 *
 * @param provinceId null in a cluster's or the nation's own return
 * @param clusterId null in all but a cluster's own
 */
record ReturnState(
        String reporterId,
        String provinceId,
        String clusterId,
        List<String> includesReturnIds,
        Period period,
        List<FigureState> figures,
        String status) {

    ReturnState {
        Objects.requireNonNull(reporterId, "a return without reporterId");
        Objects.requireNonNull(period, "a return without period");
        Objects.requireNonNull(status, "a return without status");
        includesReturnIds = StateSets.set(includesReturnIds);
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /**
     * The days it speaks for, both included.
     *
     * @param from null from an unknown start (CUMULATIVE) and where there is none (AS_OF)
     */
    record Period(String kind, LocalDate from, LocalDate to) {
        Period {
            Objects.requireNonNull(kind, "a period without kind");
            Objects.requireNonNull(to, "a period without to");
        }

        Accumulation accumulation() {
            return kind.equals("CUMULATIVE") ? Accumulation.CUMULATIVE : Accumulation.PERIOD;
        }
    }

    Level level() {
        if (provinceId != null) {
            return Level.PROVINCE;
        }
        return clusterId != null ? Level.CLUSTER : Level.NATION;
    }

    /** Those on whose account it is, at the provinces' level. */
    List<String> provinces() {
        return provinceId == null ? List.of() : List.of(provinceId);
    }
}
