package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import vn.huunghi.reporting.Topics;

/** A province; {@code to} is the first day on which it is no more, null while it is. */
record Province(String id, String code, LocalDate from, LocalDate to, String successor) implements Fact {

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    Province mergedInto(String other, LocalDate day) {
        return new Province(id, code, from, day, other);
    }

    @Override
    public String topic() {
        return Topics.PROVINCE;
    }

    @Override
    public ObjectNode state() {
        var state = JSON.createObjectNode()
                .put("code", code)
                .put("validFrom", from.toString())
                .put("validTo", Fact.text(to))
                .put("successorId", successor);
        state.putArray("namings")
                .addObject()
                .put("validFrom", from.toString())
                .put("name", "Tỉnh " + id)
                .put("nameEn", "Province " + id)
                .put("type", "PROVINCE");
        return state;
    }
}
