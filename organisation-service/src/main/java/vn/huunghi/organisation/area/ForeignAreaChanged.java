package vn.huunghi.organisation.area;

import java.util.List;
import java.util.UUID;

/** The public state of a foreign area, contract {@code huunghi.foreign-area.v1}. */
record ForeignAreaChanged(
        UUID id, long version, Boolean withdrawn, String countryCode, String name, List<String> aliases) {
    static final String TOPIC = "huunghi.foreign-area.v1";

    static ForeignAreaChanged of(ForeignArea area) {
        return new ForeignAreaChanged(
                area.id(),
                area.version(),
                area.withdrawn() ? true : null,
                area.countryCode(),
                area.name(),
                List.copyOf(area.aliases()));
    }
}
