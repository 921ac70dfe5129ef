package vn.huunghi.aid.donor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.record.Source;

/** The whole public state of a donor, as its event carries it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DonorChanged(
        UUID id,
        long version,
        Boolean withdrawn,
        DonorKind kind,
        String name,
        String shortName,
        List<String> aliases,
        String countryCode,
        String website,
        List<Registration> registrations,
        String externalId,
        Source source) {

    static final String TOPIC = "huunghi.donor.v1";
}
