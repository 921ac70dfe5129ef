package vn.huunghi.reporting.statistic;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of record that the contracts of the topics name: a filter by any other would quietly find nothing. */
final class RecordKinds {

    static final Set<String> KNOWN = Collections.unmodifiableSet(new TreeSet<>(List.of(
            "AGENCY",
            "AWARD",
            "BORDER_CROSSING",
            "BORDER_FORCE",
            "BORDER_PATROL",
            "CHAPTER",
            "COMMEMORATION",
            "COMMUNICATION",
            "COMPANY",
            "CONFERENCE",
            "CONTEST",
            "COOPERATION_AGREEMENT",
            "COORDINATION_PROGRAMME",
            "COORDINATION_REGULATION",
            "CULTURAL_EXCHANGE",
            "DELEGATION_IN",
            "DELEGATION_OUT",
            "EMULATION_COMMITMENT",
            "ENTERPRISE",
            "FATHERLAND_FRONT",
            "FOREIGN_MISSION",
            "FOREIGN_PARTNER",
            "FOUNDATION",
            "FRIENDSHIP_ASSOCIATION",
            "FUND",
            "GIFT",
            "INDIVIDUAL",
            "LIAISON_MEETING",
            "MASS_ORGANISATION",
            "MEDIA",
            "MEDICAL_MISSION",
            "MEMORANDUM",
            "NATIONAL_UNION",
            "NATIONAL_UNION_DEPARTMENT",
            "NGO",
            "NON_PROJECT",
            "OTHER",
            "OVERSEAS_VIETNAMESE_BODY",
            "PARTY_BODY",
            "PROGRAMME",
            "PROJECT",
            "PROVINCIAL_UNION",
            "RECEPTION",
            "REMAINS_REPATRIATION",
            "SCHOOL",
            "SELF_MANAGEMENT",
            "SIGNING",
            "SPORT_EXCHANGE",
            "STATE_BODY",
            "SUPPORT_PROGRAMME",
            "TRAINING",
            "TWINNING",
            "YOUTH_EXCHANGE")));

    private RecordKinds() {}
}
