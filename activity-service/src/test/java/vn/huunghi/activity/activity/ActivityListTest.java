package vn.huunghi.activity.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ActivityListTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void everyPageTogetherIsTheListNewestFirstAlsoWhileOthersWrite() {
        String series = UUID.randomUUID().toString();
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            recorded.add(recordedIn(series));
        }
        Collections.reverse(recorded);

        List<String> paged = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Response page = reader().get(
                            ACTIVITIES + "?limit=2&seriesId=" + series + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.path("items.id"));
            cursor = page.path("next");
            if (cursor != null) {
                page.then().header("Link", containsString("rel=\"next\""));
            }
            recordedIn(series);
            pages++;
        } while (cursor != null);

        assertEquals(recorded, paged);
        assertEquals(4, pages);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&kind=GIFT,AWARD",
                "&status=HELD",
                "&provinceId=kon-tum,tay-ninh",
                "&countryCode=KH",
                "&from=2024-06-01&to=2024-06-30",
                "&from=2024&to=2024",
                "&updatedSince=2020-01-01T00:00:00Z",
                "&q=tang qua",
                "&q=TẶNG quà",
                "&q=moc bai tang"
            })
    void aFilterFindsWhatItSays(String filter) {
        Map<String, Object> gift = gift();
        UUID organiser = OrganisationService.organisation();
        gift.put("organiserIds", List.of(organiser.toString()));
        String id = (String) created(ACTIVITIES, gift).get("id");

        reader().get(ACTIVITIES + "?organiserId=" + UUID.randomUUID() + "," + organiser + filter)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&kind=AWARD",
                "&status=PLANNED,CANCELLED",
                "&provinceId=kon-tum",
                "&countryCode=LA",
                "&from=2024-07-01",
                "&to=2024-05-31",
                "&updatedSince=2199-01-01T00:00:00Z",
                "&q=tang %25",
                "&q=thuong binh",
                "&parentId=00000000-0000-7000-8000-000000000000"
            })
    void aFilterLeavesOutWhatItDoesNotSay(String filter) {
        String id = (String) created(ACTIVITIES, gift()).get("id");

        reader().get(ACTIVITIES + "?id=" + id + filter).then().statusCode(200).body("items", empty());
    }

    @Test
    void agreementForeignAreaAndTheClientsOwnNumberAreFiltersToo() {
        Map<String, Object> gift = gift();
        String agreement = OrganisationService.agreement().toString();
        String area = OrganisationService.foreignArea().toString();
        String number = UUID.randomUUID().toString();
        gift.put("agreementId", agreement);
        gift.put("foreignAreaIds", List.of(OrganisationService.foreignArea().toString(), area));
        gift.put("externalId", number);
        String id = (String) created(ACTIVITIES, gift).get("id");
        String other = UUID.randomUUID().toString();

        for (String filter : List.of("agreementId=" + agreement, "foreignAreaId=" + area)) {
            reader().get(ACTIVITIES + "?" + filter + "," + other)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        officer().get(ACTIVITIES + "?externalId=" + other + "," + number).then().body("items.id", contains(id));
        as(Tokens.ofPerson("officer", "minh", "another-client"))
                .get(ACTIVITIES + "?externalId=" + number)
                .then()
                .statusCode(200)
                .body("items", empty());
        for (String filter : List.of("agreementId", "foreignAreaId", "externalId")) {
            officer()
                    .get(ACTIVITIES + "?id=" + id + "&" + filter + "=" + other)
                    .then()
                    .body("items", empty());
        }
    }

    @Test
    void whatIsKnownOnlyByYearLiesInItsYearAndInNoMonth() {
        Map<String, Object> vague = gift();
        vague.put("endsOn", "2024");
        String found = ACTIVITIES + "?id=" + created(ACTIVITIES, vague).get("id");

        reader().get(found + "&from=2024-01-01&to=2024-12-31").then().body("items", hasSize(1));
        reader().get(found + "&from=2024-12-01&to=2024-12-31").then().body("items", empty());
        reader().get(found + "&to=2024-12-30").then().body("items", empty());
    }

    private static Map<String, Object> gift() {
        Map<String, Object> gift = activity();
        gift.putAll(Map.of(
                "kind",
                "GIFT",
                "title",
                "Tặng quà Tết",
                "place",
                "Mộc Bài",
                "countryCodes",
                List.of("KH"),
                "endsOn",
                "2024-06"));
        return gift;
    }

    private static String recordedIn(String series) {
        Map<String, Object> activity = activity();
        activity.put("seriesId", series);
        return (String) created(ACTIVITIES, activity).get("id");
    }
}
