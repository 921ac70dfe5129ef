package vn.huunghi.activity.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.activity.Stored;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LikelyDoublesTest {
    @Inject
    LikelyDoubles doubles;

    // Both are this test's alone.
    private final String place = "Cột mốc " + UUID.randomUUID();
    private String organiser;

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
        organiser = OrganisationService.organisation().toString();
    }

    /** Each row: what differs from a GIFT on 2024-06-30 by the organiser at the place; whether that is a double. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            title     | Tên khác           | true
            place     | none               | true
            place     | Nơi khác           | true
            organiser | none               | true
            startsOn  | 2024-06-30         | true
            kind      | AWARD              | false
            endsOn    | 2024-06-29         | false
            startsOn  | 2024-06-29         | false
            endsOn    | 2024-06            | false
            status    | PLANNED            | true
            status    | CANCELLED          | false
            """)
    void theSameDaysAndKindWithAnOrganiserOrThePlaceInCommonAreALikelyDouble(
            String field, String value, boolean isDouble) {
        String first = id(gift());
        Map<String, Object> second = gift();
        if (field.equals("organiser")) {
            second.remove("organiserIds");
        } else {
            second.put(field, value);
        }

        Map<String, Object> recorded = created(ACTIVITIES, second);

        assertEquals(isDouble ? List.of(first) : List.of(), warned(recorded));
    }

    @Test
    void neitherOrganiserNorPlaceInCommonIsNoDouble() {
        created(ACTIVITIES, gift());
        Map<String, Object> other = gift();
        other.put("place", "Nơi khác " + UUID.randomUUID());
        other.remove("organiserIds");

        assertEquals(List.of(), warned(created(ACTIVITIES, other)));
    }

    @Test
    void aPlaceIsTheSameHoweverItsAccentsAreWritten() {
        Map<String, Object> first = gift();
        first.remove("organiserIds");
        first.put("place", "Đường Hoà Bình – " + place);
        Map<String, Object> second = gift();
        second.remove("organiserIds");
        second.put("place", "đường hòa bình - " + place.replace("ộ", "o\u0323\u0302"));

        String id = id(first);

        assertEquals(List.of(id), warned(created(ACTIVITIES, second)));
    }

    @Test
    void whereOnlyTheYearIsKnownTheTitleMustBeTheSameToo() {
        Map<String, Object> first = gift();
        first.putAll(Map.of("endsOn", "2023", "title", "Tặng quà Tết"));
        Map<String, Object> another = gift();
        another.putAll(Map.of("endsOn", "2023", "title", "Tặng quà Trung thu"));
        Map<String, Object> same = gift();
        same.putAll(Map.of("endsOn", "2023", "title", "TẶNG QUÀ TẾT"));

        String id = id(first);

        assertEquals(List.of(), warned(created(ACTIVITIES, another)));
        assertEquals(List.of(id), warned(created(ACTIVITIES, same)));
    }

    @Test
    void theWarningIsInEveryAnswerUntilNothingIsDoubleAnyMore() {
        String first = id(gift());
        String second = id(gift());
        String path = ACTIVITIES + "/" + second;

        reader().get(path)
                .then()
                .body("warnings", hasSize(1))
                .body("warnings[0].code", is("possible-duplicate"))
                .body("warnings[0].message", containsString("cùng ngày"))
                .body("warnings[0].ids", contains(first));
        reader().header("Accept-Language", "en")
                .get(path)
                .then()
                .body("warnings[0].message", containsString("may be a duplicate"));
        reader().get(ACTIVITIES + "?organiserId=" + organiser)
                .then()
                .body("items.warnings.code", contains(List.of("possible-duplicate"), List.of("possible-duplicate")));
        Map<String, Object> moved = gift();
        moved.put("endsOn", "2024-07-01");
        officer()
                .header("If-Match", "\"1\"")
                .body(moved)
                .put(path)
                .then()
                .statusCode(200)
                .body("warnings", empty());
        reader().get(ACTIVITIES + "/" + first).then().body("warnings", empty());
        officer().header("If-Match", "\"2\"").body(gift()).put(path).then().body("warnings[0].ids", contains(first));
        officer()
                .header("If-Match", "\"1\"")
                .delete(ACTIVITIES + "/" + first)
                .then()
                .statusCode(204);
        reader().get(path).then().body("warnings", empty());
    }

    @Test
    void whoHasTheRecordIsToldOfADoubleThatCameSince() {
        String first = id(gift());
        String second = id(gift());

        reader().header("If-None-Match", "\"1\"")
                .get(ACTIVITIES + "/" + first)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("warnings[0].ids", contains(second));
    }

    @Test
    void aPartIsNoDoubleOfItsWhole() {
        String whole = id(gift());
        Map<String, Object> part = gift();
        part.put("parentId", whole);

        Map<String, Object> recorded = created(ACTIVITIES, part);

        assertEquals(List.of(), warned(recorded));
        reader().get(ACTIVITIES + "/" + whole).then().body("warnings", empty());
    }

    @Test
    void partsOfOneWholeAreNoDoublesOfEachOtherButThoseOfTwoAre() {
        Map<String, Object> part = gift();
        part.put("parentId", id(activity()));
        Map<String, Object> stranger = gift();
        stranger.put("parentId", id(activity()));

        String first = id(part);

        assertEquals(List.of(), warned(created(ACTIVITIES, part)));
        assertTrue(warned(created(ACTIVITIES, stranger)).contains(first));
    }

    @Test
    void aDoubleIsFoundBehindManyThatWereWithdrawn() {
        Map<String, Object> recorded = created(ACTIVITIES, gift());
        Object id = recorded.get("id");
        for (int i = 0; i < 60; i++) {
            created(ACTIVITIES, gift());
        }
        Stored.database().update("update activity set withdrawn = true where place = ? and id <> ?::uuid", place, id);
        String again = id(gift());
        Stored.database().update("update activity set withdrawn = true where id = ?::uuid", id);

        assertEquals(List.of(again), warned(created(ACTIVITIES, gift())));
    }

    @Test
    void whoHasOrganiserAndPlaceInCommonTakesOnePlaceOnly() {
        Set<String> three = Set.of(id(gift()), id(gift()), id(gift()));

        List<String> warned = warned(created(ACTIVITIES, gift()));

        assertEquals(3, warned.size());
        assertEquals(three, Set.copyOf(warned));
    }

    @Test
    void aKeyThatWasLeftBehindMakesNoDouble() {
        String first = id(gift());
        Map<String, Object> elsewhere = gift();
        elsewhere.put("place", "Nơi khác " + UUID.randomUUID());
        elsewhere.remove("organiserIds");
        Map<String, Object> recorded = created(ACTIVITIES, elsewhere);

        Stored.database()
                .update(
                        "insert into activity_likeness select key, ?::uuid from activity_likeness where activity_id = ?::uuid",
                        recorded.get("id"),
                        first);

        reader().get(ACTIVITIES + "/" + first).then().body("warnings", empty());
    }

    @Test
    void ofManyDoublesAFewAreNamedInOneStatementForAll() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(UUID.fromString(id(gift())));
        }

        Map<UUID, List<UUID>> found = doubles.of(ids);

        assertEquals(Set.copyOf(ids), found.keySet());
        found.forEach((id, alike) -> {
            assertTrue(!alike.isEmpty() && alike.size() <= 3, alike.toString());
            assertTrue(ids.containsAll(alike) && !alike.contains(id));
        });
    }

    @Test
    void whatARecordIsLikeFollowsItsChangesAndNothingElse() {
        Map<String, Object> recorded = created(ACTIVITIES, gift());
        List<Long> keys = keys(recorded);
        Map<String, Object> changed = new HashMap<>(recorded);
        changed.remove("place");

        officer()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(ACTIVITIES + "/" + recorded.get("id"))
                .then()
                .statusCode(200);

        assertEquals(2, keys.size());
        assertEquals(1, keys(recorded).size());
        assertTrue(keys.containsAll(keys(recorded)));
    }

    @Test
    void whatIsWithdrawnOrCalledOffIsLikeNothingUntilItComesBack() {
        Map<String, Object> recorded = created(ACTIVITIES, gift());
        List<Long> keys = keys(recorded);
        String path = ACTIVITIES + "/" + recorded.get("id");

        officer().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        assertEquals(List.of(), keys(recorded));
        officer().post(path + "/restore").then().statusCode(200);
        assertEquals(keys, keys(recorded));
        Map<String, Object> calledOff = gift();
        calledOff.put("status", "CANCELLED");
        officer().header("If-Match", "\"3\"").body(calledOff).put(path).then().statusCode(200);
        assertEquals(List.of(), keys(recorded));
    }

    private Map<String, Object> gift() {
        Map<String, Object> gift = activity();
        gift.putAll(Map.of("kind", "GIFT", "place", place, "organiserIds", List.of(organiser)));
        return gift;
    }

    private static String id(Map<String, Object> stated) {
        return (String) created(ACTIVITIES, stated).get("id");
    }

    @SuppressWarnings("unchecked")
    private static List<String> warned(Map<String, Object> answer) {
        return ((List<Map<String, Object>>) answer.get("warnings"))
                .stream()
                        .flatMap(warning -> ((List<String>) warning.get("ids")).stream())
                        .toList();
    }

    private static List<Long> keys(Map<String, Object> recorded) {
        return Stored.database()
                .query(
                        "select key from activity_likeness where activity_id = ?::uuid order by key",
                        row -> row.getLong("key"),
                        recorded.get("id"));
    }
}
