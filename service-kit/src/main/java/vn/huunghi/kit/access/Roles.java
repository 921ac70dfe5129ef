package vn.huunghi.kit.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the roles, for {@code @RolesAllowed}: an endpoint names the least role that may call it. */
public final class Roles {
    public static final String ADMINISTRATOR = "administrator";
    public static final String COORDINATOR = "coordinator";
    public static final String OFFICER = "officer";
    public static final String READER = "reader";

    /** Other services; stands beside the ladder of people's roles. */
    public static final String SERVICE = "service";

    private static final List<String> LADDER = List.of(ADMINISTRATOR, COORDINATOR, OFFICER, READER);

    /** Every role that there is. */
    static final List<String> ALL = List.of(ADMINISTRATOR, COORDINATOR, OFFICER, READER, SERVICE);

    private Roles() {}

    /** The known ones of the roles granted by a token, with those that they include. */
    static Set<String> including(Set<String> granted) {
        Set<String> roles = new LinkedHashSet<>();
        for (String role : LADDER) {
            if (granted.contains(role)) {
                roles.addAll(LADDER.subList(LADDER.indexOf(role), LADDER.size()));
                break;
            }
        }
        if (granted.contains(SERVICE)) {
            roles.add(SERVICE);
        }
        return roles;
    }
}
