package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.huunghi.reporting.Topics;

/** An indicator; a choice of the real catalogue, with one of each nature and recording. */
record Indicator(String id, String unit, String nature, String recording) implements Fact {

    static final List<Indicator> ALL = List.of(
            new Indicator("COMMUNICATION_SESSIONS", "SESSION", "FLOW", "FIGURE"),
            new Indicator("EXCHANGE_SESSIONS", "SESSION", "FLOW", "FIGURE"),
            new Indicator("EXCHANGE_PARTICIPANTS", "PERSON_TURN", "FLOW", "FIGURE"),
            new Indicator("HOUSEHOLDS_SUPPORTED", "HOUSEHOLD", "FLOW", "FIGURE"),
            new Indicator("SCHOLARSHIPS", "SCHOLARSHIP", "FLOW", "FIGURE"),
            new Indicator("TWINNED_VILLAGES", "VILLAGE", "STOCK", "FIGURE"),
            new Indicator("AVERAGE_MONTHLY_INCOME", "VND_PER_MONTH", "RATE", "FIGURE"),
            new Indicator("ACTIVITIES", "ACTIVITY", "FLOW", "COMPUTED"),
            new Indicator("ORGANISATIONS", "ORGANISATION", "STOCK", "COMPUTED"),
            new Indicator("MEMBER_ASSOCIATIONS", "ASSOCIATION", "STOCK", "COMPUTED"),
            new Indicator("MEMBERS", "PERSON", "STOCK", "COMPUTED"),
            new Indicator("CHAPTERS", "CHAPTER", "STOCK", "COMPUTED"),
            new Indicator("AGREEMENTS_SIGNED", "AGREEMENT", "FLOW", "COMPUTED"),
            new Indicator("AGREEMENTS_IN_FORCE", "AGREEMENT", "STOCK", "COMPUTED"),
            new Indicator("AID_MOBILISED", "VND", "FLOW", "DECLARED"),
            new Indicator("AID_PLEDGED", "VND", "FLOW", "COMPUTED"),
            new Indicator("AID_COMMITTED", "VND", "FLOW", "COMPUTED"),
            new Indicator("AID_DISBURSED", "VND", "FLOW", "COMPUTED"),
            new Indicator("AID_ITEMS", "AID_ITEM", "FLOW", "COMPUTED"),
            new Indicator("DONORS_REGISTERED", "DONOR", "STOCK", "COMPUTED"));

    static Indicator of(String code) {
        return ALL.stream().filter(i -> i.id.equals(code)).findFirst().orElseThrow();
    }

    boolean isStock() {
        return nature.equals("STOCK");
    }

    boolean isFlow() {
        return nature.equals("FLOW");
    }

    boolean isRate() {
        return nature.equals("RATE");
    }

    boolean isCounted() {
        return isStock() && recording.equals("COMPUTED");
    }

    boolean isMoney() {
        return unit.startsWith("VND");
    }

    /** Whether a sum may count the same person or household twice. */
    boolean sumIsUpperBound() {
        return unit.equals("PERSON") || unit.equals("HOUSEHOLD");
    }

    @Override
    public String topic() {
        return Topics.INDICATOR;
    }

    @Override
    public ObjectNode state() {
        return JSON.createObjectNode()
                .put("code", id)
                .put("name", "Chỉ tiêu " + id)
                .put("nameEn", "Indicator " + id)
                .put("unit", unit)
                .put("nature", nature)
                .put("group", "group")
                .put("recording", recording)
                .put("active", true);
    }
}
