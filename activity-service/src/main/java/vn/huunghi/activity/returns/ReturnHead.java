package vn.huunghi.activity.returns;

import java.time.LocalDate;
import java.util.UUID;
import vn.huunghi.kit.time.PeriodKind;

/** What a return is, without what it says: enough to include it or to show that it is there. */
record ReturnHead(
        UUID id,
        UUID reporterId,
        String provinceId,
        String clusterId,
        PeriodKind kind,
        LocalDate from,
        LocalDate to,
        ReturnStatus status,
        boolean withdrawn) {

    /** The select list of JPQL over returns {@code r}. */
    static final String SELECT = "select new ReturnHead(r.id, r.reporterId, r.provinceId, r.clusterId, r.periodKind,"
            + " r.periodFrom, r.periodTo, r.status, r.withdrawn) from PeriodicReturn r";

    static ReturnHead of(PeriodicReturn declared) {
        ReturnChanged state = declared.state();
        return new ReturnHead(
                state.id(),
                state.reporterId(),
                state.provinceId(),
                state.clusterId(),
                state.period().kind(),
                state.period().from(),
                state.period().to(),
                state.status(),
                declared.withdrawn());
    }

    ReturnScope scope() {
        return new ReturnScope(provinceId, clusterId);
    }
}
