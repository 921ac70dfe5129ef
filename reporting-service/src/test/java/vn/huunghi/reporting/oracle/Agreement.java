package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import vn.huunghi.reporting.Topics;

/** An agreement; of its dates any may not be known. */
record Agreement(
        String id,
        String kind,
        Set<String> parties,
        Set<String> countries,
        Set<String> provinces,
        When signedOn,
        When validFrom,
        When validTo,
        LocalDate terminatedOn)
        implements Fact {

    @Override
    public String topic() {
        return Topics.AGREEMENT;
    }

    @Override
    public ObjectNode state() {
        var state = JSON.createObjectNode()
                .put("kind", kind)
                .put("title", "Thỏa thuận " + id)
                .put("signedOn", When.text(signedOn))
                .put("validFrom", When.text(validFrom))
                .put("validTo", When.text(validTo))
                .put("terminatedOn", Fact.text(terminatedOn));
        state.set("partyIds", Fact.tree(parties));
        state.set("provinceIds", Fact.tree(provinces));
        var external = state.putArray("externalParties");
        countries.forEach(
                country -> external.addObject().put("name", "Tỉnh bạn").put("countryCode", country));
        external.addObject().put("name", "Một tổ chức quốc tế");
        return state;
    }
}
