package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.huunghi.reporting.Topics;

/** A donor and, if it is a foreign NGO, its registrations. */
record Donor(String id, String kind, String country, List<Registration> registrations) implements Fact {

    /**
     * @param provinces none: everywhere
     * @param withdrawnOn the first day on which it no longer holds, or null
     */
    record Registration(LocalDate from, LocalDate to, Set<String> provinces, LocalDate withdrawnOn) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to) && (withdrawnOn == null || day.isBefore(withdrawnOn));
        }
    }

    @Override
    public String topic() {
        return Topics.DONOR;
    }

    @Override
    public ObjectNode state() {
        var state = JSON.createObjectNode()
                .put("kind", kind)
                .put("name", "Bên viện trợ " + id)
                .put("countryCode", country);
        var certificates = state.putArray("registrations");
        for (var each : registrations) {
            var certificate = certificates
                    .addObject()
                    .put("number", "1")
                    .put("kind", "OPERATION")
                    .put("from", each.from.toString())
                    .put("to", each.to.toString())
                    .put("withdrawnOn", Fact.text(each.withdrawnOn));
            certificate.set("provinceIds", Fact.tree(each.provinces));
        }
        return state;
    }
}
