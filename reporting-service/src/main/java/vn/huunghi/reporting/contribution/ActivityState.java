package vn.huunghi.reporting.contribution;

import java.util.List;
import java.util.Objects;
import vn.huunghi.kit.time.PartialDate;

/** What statistics use of an activity's event. */
record ActivityState(
        String kind,
        String status,
        PartialDate endsOn,
        List<String> organiserIds,
        List<String> provinceIds,
        List<String> countryCodes,
        String parentId,
        List<FigureState> figures) {

    ActivityState {
        Objects.requireNonNull(kind, "an activity without kind");
        Objects.requireNonNull(status, "an activity without status");
        Objects.requireNonNull(endsOn, "an activity without endsOn");
        organiserIds = StateSets.set(organiserIds);
        provinceIds = StateSets.set(provinceIds);
        countryCodes = StateSets.set(countryCodes);
        figures = figures == null ? List.of() : List.copyOf(figures);
    }
}
