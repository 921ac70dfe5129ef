package vn.huunghi.reporting.statistic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Plays the register of organisations and agreements for a scene. */
public final class Register {

    /** A state in words: {@code "2020-01-01 ACTIVE a -"}; from, status, province and parent, "-" for none. */
    private static ObjectNode state(String text) {
        var parts = text.split(" ");
        return Scene.JSON
                .createObjectNode()
                .put("from", none(parts[0]))
                .put("name", "Hội " + parts[2])
                .put("status", parts[1])
                .put("provinceId", none(parts[2]))
                .put("parentId", none(parts[3]));
    }

    private static String none(String text) {
        return text.equals("-") ? null : text;
    }

    private Register() {}

    /** The catalogue's stocks of this kind, which all scenes share. */
    public static void publishMeasures() {
        measure("ORGANISATIONS", "STOCK", "ORGANISATION");
        measure("MEMBER_ASSOCIATIONS", "STOCK", "ASSOCIATION");
        measure("MEMBERS", "STOCK", "PERSON");
        measure("CHAPTERS", "STOCK", "CHAPTER");
        measure("AGREEMENTS_IN_FORCE", "STOCK", "AGREEMENT");
        measure("AGREEMENTS_SIGNED", "FLOW", "AGREEMENT");
    }

    private static void measure(String code, String nature, String unit) {
        Scene.publish(
                "huunghi.indicator.v1",
                code,
                Scene.JSON
                        .createObjectNode()
                        .put("code", code)
                        .put("version", 0)
                        .put("name", "Chỉ tiêu " + code)
                        .put("nameEn", "Indicator " + code)
                        .put("unit", unit)
                        .put("nature", nature)
                        .put("group", "organisation")
                        .put("recording", "COMPUTED")
                        .put("active", true));
    }

    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static String association(String... states) {
        var id = id();
        publish(id, organisation(id, 0, "FRIENDSHIP_ASSOCIATION", states));
        return id;
    }

    public static void publish(String id, ObjectNode organisation) {
        Scene.publish("huunghi.organisation.v1", id, organisation);
    }

    public static ObjectNode organisation(String id, long version, String kind, String... states) {
        var organisation = Scene.JSON
                .createObjectNode()
                .put("id", id)
                .put("version", version)
                .put("kind", kind);
        organisation.putArray("countryCodes").add("KH");
        var dated = organisation.putArray("states");
        List.of(states).forEach(text -> dated.add(state(text)));
        organisation.putArray("headcounts");
        organisation.putArray("terms").addObject().put("ordinal", 1);
        return organisation;
    }

    /** The organisation with one more headcount, of members alone. */
    static ObjectNode withMembers(ObjectNode organisation, String asOf, int members, String scope) {
        var headcount = ((ArrayNode) organisation.get("headcounts"))
                .addObject()
                .put("asOf", asOf)
                .put("scope", scope);
        headcount
                .putObject("members")
                .put("value", members)
                .put("low", members)
                .put("high", members)
                .put("qualifier", "EXACT");
        return organisation;
    }

    static String agreement(String kind, List<String> provinces, String signedOn, String to, String terminatedOn) {
        var id = id();
        var agreement = Scene.JSON
                .createObjectNode()
                .put("id", id)
                .put("version", 0)
                .put("kind", kind)
                .put("title", "Thỏa thuận " + id)
                .put("signedOn", signedOn)
                .put("validTo", to)
                .put("terminatedOn", terminatedOn);
        agreement.set("provinceIds", Scene.JSON.valueToTree(provinces));
        agreement.set("partyIds", Scene.JSON.valueToTree(List.of(id(), id())));
        agreement
                .putArray("externalParties")
                .addObject()
                .put("name", "Prey Veng")
                .put("countryCode", "KH");
        Scene.publish("huunghi.agreement.v1", id, agreement);
        return id;
    }
}
