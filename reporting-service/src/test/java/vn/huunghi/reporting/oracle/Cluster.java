package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import vn.huunghi.reporting.Topics;

/** A cluster of provincial unions. */
record Cluster(String id, int number, List<Membership> memberships) implements Fact {

    /** @param to the first day on which the union is no longer a member, or null */
    record Membership(String id, String organisation, String province, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    @Override
    public String topic() {
        return Topics.CLUSTER;
    }

    @Override
    public ObjectNode state() {
        var state = JSON.createObjectNode().put("number", number).put("name", "Cụm số " + number);
        var members = state.putArray("memberships");
        for (var each : memberships) {
            members.addObject()
                    .put("id", each.id)
                    .put("organisationId", each.organisation)
                    .put("provinceId", each.province)
                    .put("from", each.from.toString())
                    .put("to", Fact.text(each.to));
        }
        state.putArray("officers");
        return state;
    }
}
