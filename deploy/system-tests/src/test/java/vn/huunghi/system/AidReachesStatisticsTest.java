package vn.huunghi.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.system.RunningSystem.created;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

class AidReachesStatisticsTest {
    private static final String YEAR = "&basis=recorded&from=2024-01-01&to=2024-12-31";

    private final Api api = RunningSystem.api();

    @Test
    void whatIsPledgedCommittedAndDisbursedIsToldApartAndSplitByKnownShares() {
        String donor = donor();
        String item = item(donor, "bac-lieu", 60, "ca-mau", 40);
        transaction(item, "PLEDGE", "9000000", "2024-02-01");
        step(item, "submit", Api.JSON.createObjectNode());
        step(
                item,
                "approve",
                Api.JSON.createObjectNode().put("authority", "UBND tỉnh").put("on", "2024-03-01"));
        String commitment = transaction(item, "COMMITMENT", "5000001", "2024-03-01");
        transaction(item, "DISBURSEMENT", "1000000", "2024-06-30");
        created(send(
                item + "/transactions",
                Api.JSON.createObjectNode().put("reversalOf", commitment).put("on", "2024-07-01")));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertEquals(9_000_000, total("AID_PLEDGED", donor));
            assertEquals(0, cells("AID_COMMITTED", donor).size(), "what was taken back counts nowhere");
            assertEquals(1_000_000, total("AID_DISBURSED", donor));
            assertEquals(1, total("AID_ITEMS", donor));
        });
        JsonNode cells = cells("AID_DISBURSED", donor);
        assertEquals(2, cells.size(), cells::toString);
        for (JsonNode cell : cells) {
            boolean bacLieu = cell.path("provinces").path(0).path("id").asText().equals("bac-lieu");
            assertEquals(
                    bacLieu ? 600_000 : 400_000,
                    cell.path("figure").path("value").asLong());
        }
        JsonNode sources = get("/statistics/sources?measure=AID_DISBURSED&donor=" + donor + YEAR);
        assertEquals(item, sources.path("items").path(0).path("id").asText(), sources::toString);
    }

    @Test
    void disbursingBeforeApprovalIsRefused() {
        String donor = donor();
        String item = item(donor, "bac-lieu", 50, "ca-mau", 50);

        Api.Answer refused = send(item + "/transactions", posting("DISBURSEMENT", "1", "2024-01-01"));

        assertEquals(409, refused.status());
        assertEquals("disbursed-before-approval", refused.body().path("code").asText());
    }

    private String donor() {
        ObjectNode donor =
                Api.JSON.createObjectNode().put("kind", "FOUNDATION").put("name", "Quỹ thử " + UUID.randomUUID());
        return created(api.post(Holder.OFFICER, Service.AID, "/donors", donor))
                .path("id")
                .asText();
    }

    private String item(String donor, String province, int percent, String other, int otherPercent) {
        ObjectNode item =
                Api.JSON.createObjectNode().put("kind", "PROJECT").put("title", "Dự án thử " + UUID.randomUUID());
        item.putArray("donorIds").add(donor);
        var provinces = item.putArray("provinces");
        provinces.addObject().put("provinceId", province).put("percent", percent);
        provinces.addObject().put("provinceId", other).put("percent", otherPercent);
        item.put("plannedFrom", "2024-01-01");
        return created(api.post(Holder.OFFICER, Service.AID, "/aid-items", item))
                .path("id")
                .asText();
    }

    private void step(String item, String action, ObjectNode body) {
        assertEquals(200, send(item + "/" + action, body).status());
    }

    private String transaction(String item, String kind, String amount, String day) {
        return created(send(item + "/transactions", posting(kind, amount, day)))
                .path("id")
                .asText();
    }

    private static ObjectNode posting(String kind, String amount, String day) {
        ObjectNode posting = Api.JSON
                .createObjectNode()
                .put("kind", kind)
                .put("currency", "VND")
                .put("on", day);
        posting.putObject("amount").put("value", Long.parseLong(amount));
        return posting;
    }

    private Api.Answer send(String path, ObjectNode body) {
        return api.post(Holder.OFFICER, Service.AID, "/aid-items/" + path, body);
    }

    private long total(String measure, String donor) {
        return get("/statistics?measure=" + measure + "&donor=" + donor + YEAR)
                .path("total")
                .path("value")
                .asLong(-1);
    }

    private JsonNode cells(String measure, String donor) {
        return get("/statistics?groupBy=province&measure=" + measure + "&donor=" + donor + YEAR)
                .path("cells");
    }

    private JsonNode get(String path) {
        Api.Answer answer = api.get(Holder.READER, Service.REPORTING, path);
        assertEquals(200, answer.status(), () -> String.valueOf(answer.body()));
        return answer.body();
    }
}
