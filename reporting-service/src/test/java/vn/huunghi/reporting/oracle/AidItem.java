package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.huunghi.reporting.Topics;

/** An item of foreign aid with its transactions in the order in which they were posted. */
record AidItem(
        String id,
        String kind,
        boolean emergency,
        String status,
        Set<String> donors,
        String recipient,
        String manager,
        String mobiliser,
        List<Share> sectors,
        List<Share> provinces,
        When plannedTo,
        Map<String, Fig> figures,
        LocalDate approvedOn,
        List<Posting> postings)
        implements Fact {

    /** @param percent null where the split is not known */
    record Share(String key, BigDecimal percent) {}

    /** @param reversalOf the posting that it takes back, or null */
    record Posting(String id, String kind, LocalDate on, String currency, Fig amount, Fig vnd, String reversalOf) {}

    AidItem with(Posting posting) {
        var more = new ArrayList<>(postings);
        more.add(posting);
        return with(status, more);
    }

    AidItem with(String other, List<Posting> posted) {
        return new AidItem(
                id,
                kind,
                emergency,
                other,
                donors,
                recipient,
                manager,
                mobiliser,
                sectors,
                provinces,
                plannedTo,
                figures,
                approvedOn,
                posted);
    }

    boolean cameToNothing() {
        return status.equals("REJECTED") || status.equals("CANCELLED");
    }

    @Override
    public String topic() {
        return Topics.AID_ITEM;
    }

    @Override
    public ObjectNode state() {
        var state = JSON.createObjectNode()
                .put("kind", kind)
                .put("emergency", emergency)
                .put("title", "Khoản viện trợ " + id)
                .put("status", status)
                .put("recipientId", recipient)
                .put("managingAgencyId", manager)
                .put("mobiliserId", mobiliser)
                .put("plannedTo", When.text(plannedTo));
        state.set("donorIds", Fact.tree(donors));
        state.set("figures", Fact.figures(figures));
        shares(state, "sectors", "code", sectors);
        shares(state, "provinces", "provinceId", provinces);
        if (approvedOn != null) {
            state.putObject("approval").put("number", "1").put("on", approvedOn.toString());
        }
        var transactions = state.putArray("transactions");
        for (var posting : postings) {
            var transaction = transactions
                    .addObject()
                    .put("id", posting.id)
                    .put("kind", posting.kind)
                    .put("on", posting.on.toString())
                    .put("currency", posting.currency)
                    .put("reversalOf", posting.reversalOf);
            posting.amount.json(transaction.putObject("amount"));
            posting.vnd.json(transaction.putObject("vnd"));
        }
        return state;
    }

    private static void shares(ObjectNode state, String name, String key, List<Share> shares) {
        var array = state.putArray(name);
        shares.forEach(share -> array.addObject().put(key, share.key).put("percent", share.percent));
    }
}
