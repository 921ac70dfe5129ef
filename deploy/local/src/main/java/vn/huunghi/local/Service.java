package vn.huunghi.local;

import java.util.Locale;

/** The services of the system, in the order in which the README names them. */
public enum Service {
    ORGANISATION,
    ACTIVITY,
    AID,
    REPORTING;

    /** Names its database, its port's property and its part of addresses. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its module, and what it calls itself. */
    public String module() {
        return shortName() + "-service";
    }
}
