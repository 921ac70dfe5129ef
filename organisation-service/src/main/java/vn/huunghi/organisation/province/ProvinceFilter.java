package vn.huunghi.organisation.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Which territories a list is about; null or empty means all. */
record ProvinceFilter(LocalDate on, String code, String q, List<String> ids, Instant updatedSince) {
    /** Whoever names ids or reads changes wants ended territories too. */
    boolean ofEveryDay() {
        return updatedSince != null || (ids != null && !ids.isEmpty());
    }
}
