package vn.huunghi.activity.returns;

/** At which level a return speaks. */
enum Level {
    PROVINCE,
    CLUSTER,
    NATION
}
