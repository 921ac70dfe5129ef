package vn.huunghi.activity.returns;

import java.time.LocalDate;
import vn.huunghi.kit.geography.Geography;

/** For whom a return speaks: a province, a cluster as a whole or, with neither, the nation. */
record ReturnScope(String provinceId, String clusterId) {

    Level level() {
        if (provinceId != null) {
            return Level.PROVINCE;
        }
        return clusterId != null ? Level.CLUSTER : Level.NATION;
    }

    /**
     * Whether what another speaks for is part of what this one does: of a province what became it and what it became, of
     * a cluster itself and the provinces that were its members on the day, of the nation everything.
     */
    boolean covers(ReturnScope other, Geography geography, LocalDate day) {
        return switch (level()) {
            case PROVINCE ->
                other.provinceId() != null && geography.lineage(provinceId).contains(other.provinceId());
            case CLUSTER ->
                other.provinceId() == null
                        ? clusterId.equals(other.clusterId())
                        : clusterId.equals(
                                geography.clusterOf(other.provinceId(), day).clusterId());
            case NATION -> true;
        };
    }
}
