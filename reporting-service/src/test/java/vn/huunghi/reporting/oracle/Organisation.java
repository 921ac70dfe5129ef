package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.huunghi.reporting.Topics;

/** An organisation with its dated states, in order, and its headcounts, in the order in which they speak. */
record Organisation(String id, String kind, Set<String> countries, List<Stage> stages, List<Headcount> headcounts)
        implements Fact {

    /** @param from null: since ever */
    record Stage(LocalDate from, String province, String parent, String status) {

        boolean active() {
            return status.equals("ACTIVE");
        }

        boolean ended() {
            return status.equals("MERGED") || status.equals("DISSOLVED");
        }
    }

    /** Either of the two may not be said. */
    record Headcount(When asOf, Fig members, Fig chapters, String scope) {}

    /** Null before the first. */
    Stage on(LocalDate day) {
        Stage last = null;
        for (var stage : stages) {
            if (stage.from == null || !stage.from.isAfter(day)) {
                last = stage;
            }
        }
        return last;
    }

    @Override
    public String topic() {
        return Topics.ORGANISATION;
    }

    @Override
    public ObjectNode state() {
        var state = JSON.createObjectNode().put("kind", kind);
        state.set("countryCodes", Fact.tree(countries));
        var dated = state.putArray("states");
        for (var stage : stages) {
            dated.addObject()
                    .put("from", Fact.text(stage.from))
                    .put("name", "Tổ chức " + id)
                    .put("provinceId", stage.province)
                    .put("parentId", stage.parent)
                    .put("status", stage.status);
        }
        var counts = state.putArray("headcounts");
        for (var headcount : headcounts) {
            var count = counts.addObject().put("asOf", headcount.asOf.text()).put("scope", headcount.scope);
            if (headcount.members != null) {
                headcount.members.json(count.putObject("members"));
            }
            if (headcount.chapters != null) {
                headcount.chapters.json(count.putObject("chapters"));
            }
        }
        return state;
    }
}
