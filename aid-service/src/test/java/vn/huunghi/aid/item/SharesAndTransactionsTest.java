package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Aid.transaction;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.item.AidFiles.done;
import static vn.huunghi.aid.item.AidFiles.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.StackResource;

/** Statistics count every transaction once for each share of its item: both together stay countable. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SharesAndTransactionsTest {
    private static final List<String> CODES = List.of(
            "11120", "11220", "11320", "11420", "12191", "12220", "12230", "12261", "14030", "14031", "14032", "15150",
            "15250", "16010", "16020", "16040", "16061");
    private static final List<String> PROVINCES = List.of("tay-ninh", "long-an", "kon-tum");

    private final String externalId = UUID.randomUUID().toString();

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    /** Seventeen sectors and three provinces, which is one share more than two thousand transactions may have. */
    private static Map<String, Object> split(Map<String, Object> item) {
        item.put("sectors", parts("code", CODES));
        item.put("provinces", parts("provinceId", PROVINCES));
        return item;
    }

    private static List<Map<String, Object>> parts(String key, List<String> keys) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (String one : keys) {
            parts.add(Map.of(key, one, "percent", parts.isEmpty() ? 100 - (keys.size() - 1) : 1));
        }
        return parts;
    }

    @Test
    void anItemOfManySharesTakesFewerTransactions() {
        String path = Aid.path(created(AID_ITEMS, split(Aid.item())));
        fill(path, 1959);
        Aid.post(path, transaction("PLEDGE", 1, "VND", "2024-02-01"));

        officer()
                .body(transaction("PLEDGE", 1, "VND", "2024-02-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-transactions"))
                .body("detail", containsString("1960"));
        reader().get(path).then().body("version", equalTo(2));
    }

    @Test
    void anItemOfFiftySharesHasTwoThousandTransactions() {
        Map<String, Object> stated = split(Aid.item());
        stated.put("sectors", parts("code", CODES.subList(0, 16)));
        String path = Aid.path(created(AID_ITEMS, stated));
        fill(path, 1999);

        Aid.post(path, transaction("PLEDGE", 1, "VND", "2024-02-01"));
    }

    @Test
    void aChangeOfSharesIsRefusedWhereThereAreTooManyTransactionsForThem() {
        Map<String, Object> stated = Aid.item();
        stated.put("externalId", externalId);
        String path = Aid.path(created(AID_ITEMS, stated));
        fill(path, 1961);
        Map<String, Object> unknown = split(new LinkedHashMap<>(stated));
        unknown.put(
                "provinces",
                PROVINCES.stream().map(id -> Map.of("provinceId", id)).toList());
        officer().header("If-Match", "\"1\"").body(unknown).put(path).then().statusCode(200);
        Stored before = Stored.now();

        officer()
                .header("If-Match", "\"2\"")
                .body(split(stated))
                .put(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("too-many-shares"))
                .body("detail", containsString("51"));

        assertEquals(before, Stored.now());
        reader().get(path).then().body("version", equalTo(2));
    }

    @Test
    void theProvincesOfAnApprovalAreSharesToo() {
        Map<String, Object> stated = split(Aid.item());
        stated.put("provinces", List.of(Map.of("provinceId", "tay-ninh")));
        String path = Aid.path(created(AID_ITEMS, stated));
        fill(path, 1961);
        officer().post(path + "/submit").then().statusCode(200);
        Map<String, Object> approval = Aid.approval("2024-03-01");
        approval.put("provinces", parts("provinceId", PROVINCES));

        officer()
                .body(approval)
                .post(path + "/approve")
                .then()
                .statusCode(422)
                .body("code", equalTo("too-many-shares"));
        reader().get(path).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void aFileIsToldTheSame() {
        Map<String, Object> whole = Aid.item();
        whole.put("externalId", externalId + "-1");
        String toBeSplit = Aid.path(created(AID_ITEMS, whole));
        fill(toBeSplit, 1961);
        Map<String, Object> parted = split(Aid.item());
        parted.put("externalId", externalId + "-2");
        String full = Aid.path(created(AID_ITEMS, parted));
        fill(full, 1960);

        Response imported = done(send("""
                externalId;kind;title;donorIds;plannedFrom;sectors;provinces;pledge.amount;pledge.on
                %1$s-1;PROJECT;Chia ra;%2$s;2024;"%3$s";"%4$s";;
                %1$s-2;PROJECT;Đã đầy;%2$s;2024;"%3$s";"%4$s";1000;01/02/2024
                %1$s-3;PROJECT;Mới;%2$s;2024;"%3$s";"%4$s";1000;01/02/2024
                """.formatted(externalId, Aid.foundation(), cell(CODES), cell(PROVINCES))));

        imported.then()
                .body("created", equalTo(1))
                .body("rowsRefused", equalTo(2))
                .body("issues.row", contains(2, 3))
                .body("issues.code", contains("too-many-shares", "too-many-transactions"));
        for (String path : List.of(toBeSplit, full)) {
            reader().get(path).then().body("version", equalTo(1));
        }
        reader().get(toBeSplit).then().body("sectors", hasSize(0));
    }

    private static String cell(List<String> keys) {
        return keys.stream()
                .map(key -> key + (key.equals(keys.get(0)) ? " " + (100 - (keys.size() - 1)) : " 1") + "%")
                .collect(Collectors.joining("; "));
    }

    /** Commitments, so that a file may still post a pledge. */
    private static void fill(String path, int transactions) {
        UUID item = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Stored.database().update("""
                insert into aid_transaction (id, aid_item_id, position, kind, on_day, currency, amount_value, amount_low,
                    amount_high, amount_qualifier, rate, rate_on, vnd_value, vnd_low, vnd_high, vnd_qualifier, posted_at)
                select gen_random_uuid(), ?, n, 'COMMITMENT', date '2024-01-01', 'VND', 1, 1, 1, 'EXACT', 1,
                    date '2024-01-01', 1, 1, 1, 'EXACT', now()
                from generate_series(1, ?::int) n
                """, item, transactions);
    }
}
