package vn.huunghi.activity.activity;

/** What people-to-people diplomacy does, as the field's reports name it. */
enum ActivityKind {
    COMMUNICATION,
    CULTURAL_EXCHANGE,
    SPORT_EXCHANGE,
    YOUTH_EXCHANGE,
    COMMEMORATION,
    DELEGATION_IN,
    DELEGATION_OUT,
    RECEPTION,
    LIAISON_MEETING,
    CONFERENCE,
    TRAINING,
    CONTEST,
    SIGNING,
    TWINNING,
    MEDICAL_MISSION,
    GIFT,
    SUPPORT_PROGRAMME,
    REMAINS_REPATRIATION,
    BORDER_PATROL,
    SELF_MANAGEMENT,
    BORDER_CROSSING,
    AWARD,
    OTHER
}
