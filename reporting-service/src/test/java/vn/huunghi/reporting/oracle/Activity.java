package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import vn.huunghi.reporting.Topics;

/** An activity, or with a parent a part of one. */
record Activity(
        String id,
        String kind,
        String status,
        When endsOn,
        Set<String> organisers,
        Set<String> provinces,
        Set<String> countries,
        String parent,
        Map<String, Fig> figures)
        implements Fact {

    boolean held() {
        return status.equals("HELD");
    }

    @Override
    public String topic() {
        return Topics.ACTIVITY;
    }

    @Override
    public ObjectNode state() {
        var state = JSON.createObjectNode()
                .put("kind", kind)
                .put("title", "Hoạt động " + id)
                .put("status", status)
                .put("endsOn", endsOn.text())
                .put("parentId", parent);
        state.set("organiserIds", Fact.tree(organisers));
        state.set("provinceIds", Fact.tree(provinces));
        state.set("countryCodes", Fact.tree(countries));
        state.set("figures", Fact.figures(figures));
        return state;
    }
}
