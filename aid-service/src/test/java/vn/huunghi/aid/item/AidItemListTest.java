package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Aid.item;
import static vn.huunghi.aid.Aid.path;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.as;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AidItemListTest {

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void everyPageTogetherIsTheWholeListOnceWhileOthersWrite() {
        String donor = Aid.foundation();
        List<Object> recorded = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            recorded.add(0, created(AID_ITEMS, item(donor)).get("id"));
        }
        List<Object> seen = new ArrayList<>();
        String next = null;
        do {
            Response page =
                    reader().get(AID_ITEMS + "?limit=3&donorId=" + donor + (next == null ? "" : "&cursor=" + next));
            seen.addAll(page.<List<Object>>path("items.id"));
            next = page.path("next");
            created(AID_ITEMS, item(donor));
        } while (next != null);

        assertEquals(recorded, seen);
    }

    @Test
    void eachFilterFindsItsOwn() {
        String donor = Aid.foundation();
        UUID recipient = OrganisationService.organisation();
        UUID agency = OrganisationService.organisation();
        UUID mobiliser = OrganisationService.organisation();
        Map<String, Object> one = item(donor, Aid.foundation());
        one.putAll(Map.of(
                "kind", "NON_PROJECT",
                "emergency", true,
                "recipientId", recipient.toString(),
                "managingAgencyId", agency.toString(),
                "mobiliserId", mobiliser.toString(),
                "sectors", List.of(Map.of("code", "12220"), Map.of("code", "14030")),
                "provinces", List.of(Map.of("provinceId", "tay-ninh"), Map.of("provinceId", "long-an"))));
        Object first = created(AID_ITEMS, one).get("id");
        Object second = created(AID_ITEMS, item(donor)).get("id");
        Aid.approve(AID_ITEMS + "/" + second, "2024-05-31");
        String list = AID_ITEMS + "?donorId=" + donor;

        for (String filter : List.of(
                "kind=NON_PROJECT,PROGRAMME",
                "emergency=true",
                "status=PROPOSED",
                "provinceId=long-an",
                "sector=14030,99999",
                "recipientId=" + recipient,
                "managingAgencyId=" + agency,
                "mobiliserId=" + mobiliser,
                "id=" + first)) {
            reader().get(list + "&" + filter).then().body("items.id", contains(first));
        }
        for (String filter : List.of(
                "kind=PROJECT",
                "emergency=false",
                "status=APPROVED,CLOSED",
                "approvedFrom=2024-05-31",
                "approvedTo=2024-05",
                "approvedFrom=2024&approvedTo=2024")) {
            reader().get(list + "&" + filter).then().body("items.id", contains(second));
        }
        for (String filter : List.of("approvedFrom=2024-06", "approvedTo=2024-05-30", "sector=11120")) {
            reader().get(list + "&" + filter).then().body("items", empty());
        }
        reader().get(list + "&provinceId=tay-ninh,kon-tum").then().body("items.id", containsInAnyOrder(first, second));
    }

    @ParameterizedTest
    @CsvSource({"nuoc sach", "Nước  sạch", "NUOC", "clean water"})
    void wordsOfEitherTitleAreFoundWithOrWithoutAccents(String words) {
        String mark = UUID.randomUUID().toString();
        Map<String, Object> stated = item();
        stated.put("title", "Nước sạch cho Đức Huệ " + mark);
        stated.put("titleEn", "Clean water for Duc Hue");
        Object id = created(AID_ITEMS, stated).get("id");

        reader().queryParam("q", words + " " + mark).get(AID_ITEMS).then().body("items.id", contains(id));
    }

    @Test
    void externalIdsAreTheAskingClients() {
        Map<String, Object> stated = item();
        String own = UUID.randomUUID().toString();
        stated.put("externalId", own);
        Object id = created(AID_ITEMS, stated).get("id");

        officer().get(AID_ITEMS + "?externalId=" + own + ",other").then().body("items.id", contains(id));
        as(Tokens.ofPerson("officer", "minh", "another-client"))
                .get(AID_ITEMS + "?externalId=" + own)
                .then()
                .body("items", empty());
    }

    @Test
    void aPostingIsAChangeForBulkReaders() {
        String donor = Aid.foundation();
        Map<String, Object> quiet = created(AID_ITEMS, item(donor));
        Map<String, Object> busy = created(AID_ITEMS, item(donor));
        String since = Instant.now().toString();
        Aid.post(path(busy), Aid.transaction("PLEDGE", 1, "VND", "2024-01-01"));

        reader().get(AID_ITEMS + "?donorId=" + donor + "&updatedSince=" + since)
                .then()
                .body("items.id", contains(busy.get("id")));
        reader().get(AID_ITEMS + "?donorId=" + donor + "&updatedSince=2020-01-01T00:00:00Z")
                .then()
                .body("items.id", contains(busy.get("id"), quiet.get("id")));
    }
}
