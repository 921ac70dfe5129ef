package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.figure;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.item.AidFiles.done;
import static vn.huunghi.aid.item.AidFiles.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.kit.test.StackResource;

/** What a file does not speak of stays as it is. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AidItemsKeptByFilesTest {
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    private Response recorded() {
        Response list = officer().get(AID_ITEMS + "?externalId=" + id);
        list.then().body("items", hasSize(1));
        return officer().get(AID_ITEMS + "/" + list.path("items[0].id"));
    }

    private Map<String, Object> full(String donor) {
        Map<String, Object> stated = Aid.item(donor);
        Map<String, Object> households = figure("HOUSEHOLDS_SUPPORTED", 1000, "MORE_THAN");
        households.put("text", "hơn 1.000 hộ");
        households.put("note", "chưa kể xã biên giới");
        stated.putAll(Map.of(
                "externalId",
                id,
                "emergency",
                true,
                "titleEn",
                "Clean water",
                "recipientId",
                OrganisationService.organisation().toString(),
                "managingAgency",
                "Sở Y tế",
                "mobiliserId",
                OrganisationService.organisation().toString(),
                "form",
                "MIXED",
                "plannedTo",
                "2025",
                "figures",
                List.of(households, figure("SCHOLARSHIPS", 3, "EXACT")),
                "source",
                Map.of("title", "Báo cáo năm", "url", "https://example.vn/1")));
        stated.put("sectors", List.of(Map.of("code", "12220", "percent", 60), Map.of("code", "14030", "percent", 40)));
        stated.put(
                "provinces",
                List.of(
                        Map.of("provinceId", "tay-ninh", "percent", 62.5),
                        Map.of("provinceId", "long-an", "percent", 37.5)));
        return stated;
    }

    @Test
    void aRowChangesNothingThatTheFileHasNoColumnFor() {
        String donor = Aid.foundation();
        created(AID_ITEMS, full(donor));
        Map<String, Object> before = recorded().jsonPath().getMap("");

        done(send("""
                externalId;kind;title;donorIds;source.title;disbursement.amount;disbursement.on
                %s;PROJECT;Tên mới;%s;Báo cáo quý;500;02/03/2024
                """.formatted(id, donor))).then().body("changed", equalTo(1)).body("issues", hasSize(0));

        Response recorded = recorded();
        recorded.then()
                .body("title", equalTo("Tên mới"))
                .body("source.title", equalTo("Báo cáo quý"))
                .body("source.url", equalTo("https://example.vn/1"))
                .body("totals.disbursed.vnd.value", equalTo(500));
        Map<String, Object> after = recorded.jsonPath().getMap("");
        for (Map<String, Object> state : List.of(before, after)) {
            List.of("title", "source", "version", "changedAt", "totals").forEach(state::remove);
        }
        assertEquals(before, after);
    }

    @Test
    void whatTheFileHasAColumnForIsTheFilesToSay() {
        String donor = Aid.foundation();
        created(AID_ITEMS, full(donor));

        done(send("""
                externalId;kind;title;donorIds;sectors;emergency;form;recipientName;mobiliserId;HOUSEHOLDS_SUPPORTED;SCHOLARSHIPS
                %s;PROJECT;Tên mới;%s;12220;;;Trường tiểu học;;;4
                """.formatted(id, donor))).then().body("changed", equalTo(1)).body("issues", hasSize(0));

        recorded()
                .then()
                .body("sectors.code", contains("12220"))
                .body("sectors[0].percent", nullValue())
                .body("emergency", equalTo(false))
                .body("form", nullValue())
                .body("recipientId", nullValue())
                .body("recipientName", equalTo("Trường tiểu học"))
                .body("mobiliserId", nullValue())
                .body("managingAgency", equalTo("Sở Y tế"))
                .body("figures.indicator", contains("SCHOLARSHIPS"))
                .body("figures[0].value", equalTo(4));
    }

    @Test
    void aCellThatNamesTheSameWithoutSharesKeepsTheShares() {
        String donor = Aid.foundation();
        created(AID_ITEMS, full(donor));
        String file = """
                externalId;kind;title;donorIds;sectors;provinces
                %s;PROJECT;Tên mới;%s;"14030; 12220";"Long An; Tây Ninh"
                """.formatted(id, donor);

        done(send(file)).then().body("changed", equalTo(1));

        recorded().then().body("sectors.percent", contains(60, 40)).body("provinces.percent", contains(62.5f, 37.5f));
        done(send(file.replace("Long An; Tây Ninh", "Tây Ninh"))).then().body("changed", equalTo(1));
        recorded().then().body("provinces.provinceId", contains("tay-ninh")).body("provinces[0].percent", nullValue());
    }

    @Test
    void whatWasWithdrawnDoesNotComeBackWithTheNextFile() {
        String donor = Aid.foundation();
        String file = """
                externalId;kind;title;donorIds;provinces;approval.on;disbursement.amount;disbursement.on
                %s;PROJECT;Một;%s;tay-ninh;01/03/2024;500;02/03/2024
                """.formatted(id, donor);
        done(send(file)).then().body("created", equalTo(1));
        String item = recorded().path("id");
        officer()
                .header("If-Match", "\"1\"")
                .delete(AID_ITEMS + "/" + item)
                .then()
                .statusCode(204);

        done(send(file + id + "-2;PROJECT;Hai;" + donor + ";tay-ninh;01/03/2024;;\n"))
                .then()
                .body("created", equalTo(1))
                .body("rowsRefused", equalTo(1))
                .body("issues.findAll { it.row == 2 }.code", contains("withdrawn-before"))
                .body("issues.find { it.row == 2 }.field", equalTo("externalId"))
                .body("issues.find { it.row == 2 }.message", containsString(item));
        officer().get(AID_ITEMS + "?externalId=" + id).then().body("items", hasSize(0));
        officer().post(AID_ITEMS + "/" + item + "/restore").then().statusCode(200);
        done(send(file + "\n")).then().body("unchanged", equalTo(1));
    }

    @Test
    void whatTheItemRefersToAlreadyIsNoObstacleThoughWithdrawnSince() {
        String name = "Quỹ " + id;
        String donor = (String)
                created(DONORS, Map.of("kind", "FOUNDATION", "name", name)).get("id");
        UUID recipient = OrganisationService.organisation();
        String file = """
                externalId;kind;title;donorIds;provinces;plannedFrom;recipientId
                %s;PROJECT;Một;%s;tay-ninh;2024;Hội Phụ nữ %s
                """.formatted(id, name, recipient);
        done(send(file)).then().body("created", equalTo(1));
        officer()
                .header("If-Match", "\"1\"")
                .delete(DONORS + "/" + donor)
                .then()
                .statusCode(204);
        OrganisationService.publishWithdrawnOrganisation(recipient, 2);
        OrganisationService.awaitGone(OrganisationService.ORGANISATIONS, recipient);

        done(send(file.replace("Một", "Hai")))
                .then()
                .body("changed", equalTo(1))
                .body("rowsRefused", equalTo(0));
        recorded().then().body("title", equalTo("Hai")).body("donorIds", contains(donor));
        done(send(file.replace(id + ";PROJECT", id + "-2;PROJECT")))
                .then()
                .body("issues.code", contains("unknown-name", "unknown-name"))
                .body("issues.field", contains("donorIds", "recipientId"));
    }

    @Test
    void anApprovedItemComesToNoUnregisteredDonorWithoutAReason() {
        String ngo = Aid.ngo();
        String file = """
                externalId;kind;title;donorIds;provinces;approval.on;approval.reason
                %s;PROJECT;Một;%s;tay-ninh;01/03/2024;
                """.formatted(id, Aid.foundation());
        done(send(file)).then().body("created", equalTo(1));
        String other = file.replaceFirst("Một;[^;]*;", "Một;" + ngo + ";");

        done(send(other))
                .then()
                .body("rowsRefused", equalTo(1))
                .body("issues.code", contains("reason-required"))
                .body("issues.field", contains("approval.reason"));
        recorded().then().body("version", equalTo(1));
        done(send(other.replace("01/03/2024;", "01/03/2024;Đang gia hạn")))
                .then()
                .body("changed", equalTo(1));
        officer()
                .get(AID_ITEMS + "/" + recorded().path("id") + "/history")
                .then()
                .body("items[1].note", equalTo("Đang gia hạn"));
    }

    @Test
    void aRowWithoutItsProvinceIsToldSo() {
        done(send("""
                externalId;kind;title;donorIds;plannedFrom;Tỉnh
                %1$s-1;PROJECT;Không tỉnh;%2$s;2024;
                %1$s-2;PROJECT;Tỉnh khác;%2$s;2024;Kon Tum
                """.formatted(id, Aid.foundation())))
                .then()
                .body("issues.code", contains("not-allowed", "not-your-province"))
                .body("issues.field", contains("provinces", "provinces"))
                .body("issues.column", contains("Tỉnh", "Tỉnh"))
                .body("issues[0].message", containsString("provinces"));
    }
}
