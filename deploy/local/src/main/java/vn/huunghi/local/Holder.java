package vn.huunghi.local;

import java.util.Locale;
import java.util.Set;

/** Whom the local run makes tokens for: one of each role, and an officer bound to one province. */
public enum Holder {
    ADMINISTRATOR("administrator", Set.of()),
    COORDINATOR("coordinator", Set.of()),
    OFFICER("officer", Set.of()),
    OFFICER_TAY_NINH("officer", Set.of("tay-ninh")),
    READER("reader", Set.of()),
    SERVICE("service", Set.of());

    private final String role;
    private final Set<String> provinces;

    Holder(String role, Set<String> provinces) {
        this.role = role;
        this.provinces = provinces;
    }

    String role() {
        return role;
    }

    /** Those in the token's claim; none means no claim, and so all provinces. */
    Set<String> provinces() {
        return provinces;
    }

    String subject() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
