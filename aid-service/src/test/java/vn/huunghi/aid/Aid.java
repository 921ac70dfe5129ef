package vn.huunghi.aid;

import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.administrator;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Aid items and all that they need, as a client would record them. */
public final class Aid {
    private Aid() {}

    /** What aid items refer to in other services, and the sectors. */
    public static void publishAll() {
        OrganisationService.publishGeography();
        ActivityService.publishCatalogue();
    }

    /** A donor that needs no registration. */
    public static String foundation() {
        return (String) created(DONORS, Map.of("kind", "FOUNDATION", "name", "Quỹ " + UUID.randomUUID()))
                .get("id");
    }

    /** A foreign NGO with these registrations. */
    @SafeVarargs
    public static String ngo(Map<String, Object>... registrations) {
        Map<String, Object> donor = new LinkedHashMap<>();
        donor.put("kind", "NGO");
        donor.put("name", "Tổ chức " + UUID.randomUUID());
        donor.put("registrations", List.of(registrations));
        return (String) created(DONORS, donor).get("id");
    }

    /** A registration to operate in these provinces, without any in all. */
    public static Map<String, Object> registration(String from, String to, String... provinceIds) {
        Map<String, Object> registration = new LinkedHashMap<>();
        registration.put("number", UUID.randomUUID().toString());
        registration.put("kind", "OPERATION");
        registration.put("from", from);
        registration.put("to", to);
        registration.put("provinceIds", List.of(provinceIds));
        return registration;
    }

    /** A valid project of Tây Ninh by a donor that needs no registration, to be made worse. */
    public static Map<String, Object> item() {
        return item(foundation());
    }

    public static Map<String, Object> item(String... donorIds) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("kind", "PROJECT");
        item.put("title", "Nước sạch vùng biên " + UUID.randomUUID());
        item.put("donorIds", List.of(donorIds));
        item.put("provinces", List.of(Map.of("provinceId", "tay-ninh")));
        item.put("plannedFrom", "2024");
        return item;
    }

    /** The path of a valid item that is proposed. */
    public static String proposed() {
        return path(created(AID_ITEMS, item()));
    }

    /** The path of a valid item that was approved on the day. */
    public static String approved(String on) {
        String path = proposed();
        approve(path, on);
        return path;
    }

    public static void approve(String path, String on) {
        officer().post(path + "/submit").then().statusCode(200);
        officer().body(approval(on)).post(path + "/approve").then().statusCode(200);
    }

    public static Map<String, Object> approval(String on) {
        Map<String, Object> approval = new LinkedHashMap<>();
        approval.put("number", "512/QĐ-UBND");
        approval.put("authority", "UBND tỉnh Tây Ninh");
        approval.put("on", on);
        return approval;
    }

    public static String path(Map<String, Object> item) {
        return AID_ITEMS + "/" + item.get("id");
    }

    /** A valid pledge, commitment or disbursement. */
    public static Map<String, Object> transaction(String kind, Object value, String currency, String on) {
        Map<String, Object> transaction = new LinkedHashMap<>();
        transaction.put("kind", kind);
        transaction.put("amount", Map.of("value", value));
        transaction.put("currency", currency);
        transaction.put("on", on);
        return transaction;
    }

    /** A reversal of an amount; null for all that is left. */
    public static Map<String, Object> reversal(Object transactionId, Object value, String on) {
        Map<String, Object> reversal = new LinkedHashMap<>();
        reversal.put("reversalOf", transactionId);
        reversal.put("on", on);
        if (value != null) {
            reversal.put("amount", Map.of("value", value));
        }
        return reversal;
    }

    /** Posts it to the item and gives the answer's body. */
    public static Map<String, Object> post(String path, Map<String, Object> transaction) {
        return created(path + "/transactions", transaction);
    }

    /** Stores a rate, which everybody's may be. */
    public static void rate(String currency, String on, String rate) {
        int status = administrator()
                .body(Map.of("rate", new BigDecimal(rate), "source", Map.of("title", "Ngân hàng Nhà nước")))
                .put(Api.EXCHANGE_RATES + "/" + currency + "/" + on)
                .statusCode();
        if (status != 200 && status != 201 && status != 412 && status != 428) {
            throw new AssertionError("A rate was refused: " + status);
        }
    }
}
