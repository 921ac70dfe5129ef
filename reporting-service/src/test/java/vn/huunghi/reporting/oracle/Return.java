package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.huunghi.reporting.Topics;

/**
 * A periodic return.
 *
 * @param from null as of a day, and from an unknown start
 * @param withdrawn withdrawn or taken back to a draft; what it includes is said all the same
 */
record Return(
        String id,
        String reporter,
        String province,
        String cluster,
        List<String> includes,
        String kind,
        LocalDate from,
        LocalDate to,
        Map<String, Fig> figures,
        String status,
        boolean withdrawn)
        implements Fact {

    boolean accepted() {
        return status.equals("ACCEPTED") && !withdrawn;
    }

    String level() {
        if (province != null) {
            return Question.PROVINCE;
        }
        return cluster == null ? "NATION" : "CLUSTER";
    }

    boolean cumulative() {
        return kind.equals("CUMULATIVE");
    }

    Return takenBack() {
        return new Return(id, reporter, province, cluster, includes, kind, from, to, figures, status, true);
    }

    @Override
    public String topic() {
        return Topics.RETURN;
    }

    @Override
    public ObjectNode state() {
        var state = JSON.createObjectNode();
        state.set("includesReturnIds", Fact.tree(includes));
        if (withdrawn) {
            return state;
        }
        state.put("reporterId", reporter).put("provinceId", province).put("clusterId", cluster);
        state.put("status", status);
        state.putObject("period").put("kind", kind).put("from", Fact.text(from)).put("to", to.toString());
        state.set("figures", Fact.figures(figures));
        return state;
    }
}
