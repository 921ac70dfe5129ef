package vn.huunghi.reporting.statistic;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of record that the contracts of the topics name: a filter by any other would quietly find nothing. */
final class RecordKinds {

    static final Set<String> KNOWN = Collections.unmodifiableSet(new TreeSet<>(List.of(
            "COMMUNICATION",
            "CULTURAL_EXCHANGE",
            "SPORT_EXCHANGE",
            "YOUTH_EXCHANGE",
            "COMMEMORATION",
            "DELEGATION_IN",
            "DELEGATION_OUT",
            "RECEPTION",
            "LIAISON_MEETING",
            "CONFERENCE",
            "TRAINING",
            "CONTEST",
            "SIGNING",
            "TWINNING",
            "MEDICAL_MISSION",
            "GIFT",
            "SUPPORT_PROGRAMME",
            "REMAINS_REPATRIATION",
            "BORDER_PATROL",
            "SELF_MANAGEMENT",
            "BORDER_CROSSING",
            "AWARD",
            "OTHER")));

    private RecordKinds() {}
}
