package vn.huunghi.organisation.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;
import vn.huunghi.organisation.AtOnce;
import vn.huunghi.organisation.Register;
import vn.huunghi.organisation.Territories;
import vn.huunghi.organisation.Territories.Fresh;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SuccessionProposalTest {
    private static final String PROPOSALS = "/api/v1/succession-proposals";

    @Inject
    Territories territories;

    @Inject
    Register register;

    @Inject
    Relay relay;

    private List<Fresh> sources;
    private String merger;
    private String successor;
    private String successorName;

    @BeforeEach
    void twoProvincesAreToBeMerged() {
        sources = territories.fresh(2);
        ValidatableResponse recorded =
                Territories.record(Territories.merger(sources)).then().statusCode(201);
        merger = recorded.extract().path("id");
        successor = recorded.extract().path("to.id");
        successorName = recorded.extract().path("to.name");
    }

    @Test
    void twoAssociationsBecomeANewLegalIdentityByAConfirmedProposal() {
        String first = created(association(0, "LA"));
        String second = created(association(1, "LA"));

        ValidatableResponse proposals = list("");
        proposals
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("MERGE_INTO_NEW"))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].organisationIds", containsInAnyOrder(first, second))
                .body("items[0].reason", containsString("cùng đối tác (LA)"))
                .body("items[0].reason", containsString(sources.get(1).name()))
                .body("items[0].into.organisationId", nullValue())
                .body("items[0].into.name", equalTo("Hội hữu nghị tỉnh " + successorName))
                .body("items[0].into.provinceId", equalTo(successor))
                .body("items[0].into.countryCodes", contains("LA"))
                .body("items[0].decidedAt", nullValue());
        String id = proposals.extract().path("items[0].id");
        as("reader")
                .header("Accept-Language", "en")
                .get(PROPOSALS + "/" + id)
                .then()
                .body("reason", containsString("first congress is number 1"));

        ValidatableResponse confirmed = confirm(id, Map.of("decision", "9/QĐ-UBND", "note", "đã họp"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("decidedBy", equalTo("test-coordinator"))
                .body("decidedAt", notNullValue())
                .body("note", equalTo("đã họp"));

        String result = confirmed.extract().path("resultId");
        String day = sources.get(0).changes().toString();
        String eve = sources.get(0).changes().minusDays(1).toString();
        as("reader")
                .get(ORGANISATIONS + "/" + result)
                .then()
                .body("foundedOn", equalTo(day))
                .body("states", hasSize(1))
                .body("states[0].from", equalTo(day))
                .body("states[0].status", equalTo("ACTIVE"))
                .body("states[0].provinceId", equalTo(successor))
                .body("states[0].decision", equalTo("9/QĐ-UBND"));
        active(eve).body("items.id", containsInAnyOrder(first, second));
        active(day).body("items.id", contains(result));
        for (String former : List.of(first, second)) {
            as("reader")
                    .get(ORGANISATIONS + "/" + former)
                    .then()
                    .body("successorId", equalTo(result))
                    .body("states.status", contains("ACTIVE", "MERGED"))
                    .body("states[1].from", equalTo(day));
            as("reader")
                    .get(ORGANISATIONS + "/" + former + "/history")
                    .then()
                    .body("items.action", contains("create", "end"));
        }
        relay.publishDue();
        assertEquals(List.of(1, 2), told(first));
        assertEquals(List.of(1, 2), told(second));
        assertEquals(List.of(1), told(result));
        list("").body("items.status", contains("CONFIRMED"));
    }

    @Test
    void whatIsTheOnlyOneOfItsKindMovesUnderANewName() {
        Map<String, Object> facts = association(1, "KH");
        facts.put("nameEn", "Friendship Association of " + sources.get(1).name() + " Province");
        String id = created(facts);

        ValidatableResponse proposals = list("");
        proposals
                .body("items.kind", contains("MOVE"))
                .body("items[0].into.organisationId", equalTo(id))
                .body("items[0].into.name", equalTo("Hội hữu nghị tỉnh " + successorName))
                .body("items[0].into.nameEn", equalTo("Friendship Association of " + successorName + " Province"));
        confirm(proposals.extract().path("items[0].id"), Map.of("name", "Hội khác"))
                .then()
                .statusCode(200)
                .body("resultId", equalTo(id));

        as("reader")
                .get(ORGANISATIONS + "/" + id)
                .then()
                .body("states.name", contains(facts.get("name"), "Hội khác"))
                .body("states[1].provinceId", equalTo(successor))
                .body("states[1].status", equalTo("ACTIVE"))
                .body("successorId", nullValue());
    }

    @Test
    void whatIsNotAlikeIsNotMerged() {
        created(association(0, "LA"));
        created(association(1, "KH"));
        created(organisation("MASS_ORGANISATION", 0, "Hội Cựu chiến binh tỉnh "));
        created(organisation("MASS_ORGANISATION", 1, "Hội Liên hiệp Phụ nữ tỉnh "));
        // Two of one province are no reason to merge them.
        created(organisation("MEDIA", 0, "Báo "));
        created(organisation("MEDIA", 0, "Báo "));

        list("").body("items", hasSize(6)).body("items.kind.unique()", contains("MOVE"));
    }

    @Test
    void likeUnionsAndLikeNamesAreMerged() {
        created(organisation("PROVINCIAL_UNION", 0, "Liên hiệp "));
        created(organisation("PROVINCIAL_UNION", 1, "Liên hiệp các tổ chức hữu nghị tỉnh "));
        created(organisation("MASS_ORGANISATION", 0, "Hội Cựu chiến binh tỉnh "));
        created(organisation("MASS_ORGANISATION", 1, "Hội Cựu chiến binh tỉnh "));
        created(withBloc(0));
        created(withBloc(1));

        list("").body("items", hasSize(3)).body("items.kind.unique()", contains("MERGE_INTO_NEW"));
    }

    @Test
    void aChapterGoesUnderWhatTookItsParentsPlace() {
        String first = created(association(0, "LA"));
        created(association(1, "LA"));
        Map<String, Object> facts = organisation("CHAPTER", 0, "Chi hội Trường A tỉnh ");
        facts.put("parentId", first);
        String chapter = created(facts);
        list("").body(ofChapter() + ".into.parentId", equalTo(first));

        String merged = confirm(list("").extract().path("items.find { it.kind == 'MERGE_INTO_NEW' }.id"), null)
                .then()
                .statusCode(200)
                .extract()
                .path("resultId");

        ValidatableResponse proposals = list("");
        proposals.body(ofChapter() + ".into.parentId", equalTo(merged)).body("items", hasSize(2));
        confirm(proposals.extract().path(ofChapter() + ".id"), null).then().statusCode(200);
        as("reader")
                .get(ORGANISATIONS + "/" + chapter)
                .then()
                .body("states[1].parentId", equalTo(merged))
                .body("states[1].name", equalTo("Chi hội Trường A tỉnh " + successorName));
    }

    @Test
    void whatTheSuccessorHasAlreadyTakesInTheOthers() {
        Map<String, Object> there = association(0, "LA");
        there.put("provinceId", successor);
        String existing = created(there);
        String late = created(association(1, "LA"));

        ValidatableResponse proposals = list("");
        proposals
                .body("items.kind", contains("MERGE_INTO_EXISTING"))
                .body("items[0].into.organisationId", equalTo(existing));
        String id = proposals.extract().path("items[0].id");
        refused(422, "constraint-violated", () -> confirm(id, Map.of("name", "Tên khác")));
        confirm(id, null).then().statusCode(200).body("resultId", equalTo(existing));
        as("reader").get(ORGANISATIONS + "/" + late).then().body("successorId", equalTo(existing));
    }

    @Test
    void whatIsNoLongerAsItWasShownIsNotConfirmed() {
        String first = created(association(0, "LA"));
        created(association(1, "LA"));
        String shown = list("").extract().path("items[0].id");
        Map<String, Object> changed = association(0, "KH");
        as("administrator")
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(ORGANISATIONS + "/" + first)
                .then()
                .statusCode(200);

        refused(409, "proposal-outdated", () -> confirm(shown, null));

        list("").body("items.kind", contains("MOVE", "MOVE"));
        list("&status=OUTDATED").body("items.id", contains(shown));
        refused(409, "proposal-outdated", () -> confirm(shown, null));
        // And back again: the same proposal, not another one.
        as("administrator")
                .header("If-Match", "\"2\"")
                .body(association(0, "LA"))
                .put(ORGANISATIONS + "/" + first)
                .then()
                .statusCode(200);
        list("").body("items.id", contains(shown)).body("items[0].status", equalTo("OPEN"));
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        String id = created(association(0, "LA"));
        String proposal = list("").extract().path("items[0].id");

        as("coordinator")
                .body(Map.of("note", "chưa cần"))
                .post(PROPOSALS + "/" + proposal + "/reject")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("note", equalTo("chưa cần"))
                .body("resultId", nullValue());

        refused(409, "proposal-decided", () -> confirm(proposal, null));
        refused(409, "proposal-decided", () -> as("coordinator").post(PROPOSALS + "/" + proposal + "/reject"));
        list("").body("items.status", contains("REJECTED"));
        as("reader").get(ORGANISATIONS + "/" + id).then().body("version", equalTo(1));
    }

    @Test
    void aConfirmationThatFailsHalfwayLeavesNothingBehind() {
        created(association(0, "LA"));
        String second = created(association(1, "LA"));
        String proposal = list("").extract().path("items[0].id");
        String eve = sources.get(0).changes().minusDays(1).toString();
        Map<String, Object> elsewhere = association(0, "LA");
        elsewhere.put("provinceId", "hue");
        Map<String, Object> succession = Map.of(
                "kind",
                "MERGED_INTO",
                "successorId",
                second,
                "on",
                sources.get(0).changes().plusDays(1).toString());
        as("coordinator")
                .body(succession)
                .post(ORGANISATIONS + "/" + created(elsewhere) + "/successions")
                .then()
                .statusCode(200);

        // What is founded comes first; that the second one cannot end by then is found after it.
        refused(422, "succession-against-the-dates", () -> confirm(proposal, null));
        refused(422, "province-not-in-force", () -> confirm(proposal, Map.of("on", eve)));
        refused(400, "unknown-field", () -> confirm(proposal, Map.of("successorId", second)));
        list("").body("items.status", contains("OPEN"));
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneIsTooLate() throws Exception {
        String first = created(association(0, "LA"));
        created(association(1, "LA"));
        String proposal = list("").extract().path("items[0].id");

        assertEquals(List.of(200, 409), AtOnce.statuses(() -> confirm(proposal, null), () -> confirm(proposal, null)));
        as("reader").get(ORGANISATIONS + "/" + first).then().body("version", equalTo(2));
    }

    @Test
    void readingIsForAllAndDecidingForCoordinators() {
        created(association(0, "LA"));
        String proposal = list("").extract().path("items[0].id");

        refused(403, "not-allowed", () -> as("officer").post(PROPOSALS + "/" + proposal + "/confirm"));
        refused(400, "required-parameter", () -> as("reader").get(PROPOSALS));
        refused(
                422,
                "unknown-province-change",
                () -> as("reader").get(PROPOSALS + "?provinceChangeId=" + UUID.randomUUID()));
        refused(404, "not-found", () -> as("reader").get(PROPOSALS + "/" + UUID.randomUUID()));
    }

    @Test
    void aRenamingTouchesNoOrganisation() {
        String upgrade = as("reader")
                .get(Territories.CHANGES + "?provinceId=hue")
                .then()
                .extract()
                .path("items[0].id");

        as("reader")
                .get(PROPOSALS + "?provinceChangeId=" + upgrade)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void thePagesTogetherAreTheWholeList() {
        for (String country : List.of("LA", "KH", "CN", "JP", "KR")) {
            created(association(0, country));
        }
        List<String> all = list("").extract().path("items.id");
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = list("&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            read.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
        } while (cursor != null);

        assertEquals(5, all.size());
        assertEquals(all, read);
    }

    @Test
    void whatIsUnderAParentWaitsUntilThatOneIsDecided() {
        String first = created(association(0, "LA"));
        created(association(1, "LA"));
        Map<String, Object> facts = organisation("CHAPTER", 0, "Chi hội Trường A tỉnh ");
        facts.put("parentId", first);
        String chapter = created(facts);
        ValidatableResponse proposals = list("");
        String follows = proposals.extract().path(ofChapter() + ".id");
        String merges = proposals.extract().path("items.find { it.kind == 'MERGE_INTO_NEW' }.id");

        refused(409, "parent-undecided", () -> confirm(follows, null));
        as("coordinator").post(PROPOSALS + "/" + merges + "/reject").then().statusCode(200);
        confirm(follows, null).then().statusCode(200).body("resultId", equalTo(chapter));
    }

    @Test
    void whatGoesUnderAParentFoundedLaterGoesOnItsFirstDay() {
        String first = created(association(0, "LA"));
        created(association(1, "LA"));
        Map<String, Object> facts = organisation("CHAPTER", 0, "Chi hội Trường A tỉnh ");
        facts.put("parentId", first);
        String chapter = created(facts);
        String later = sources.get(0).changes().plusDays(40).toString();
        confirm(list("").extract().path("items.find { it.kind == 'MERGE_INTO_NEW' }.id"), Map.of("on", later))
                .then()
                .statusCode(200);
        String follows = list("").extract().path(ofChapter() + ".id");

        refused(
                422,
                "no-state-on-that-day",
                () -> confirm(
                        follows,
                        Map.of("on", sources.get(0).changes().plusDays(39).toString())));
        confirm(follows, null).then().statusCode(200);
        as("reader").get(ORGANISATIONS + "/" + chapter).then().body("states[1].from", equalTo(later));
    }

    @Test
    void onlyWhoWritesForTheProvincesDecides() {
        created(association(0, "LA"));
        created(association(1, "LA"));
        String id = list("").extract().path("items[0].id");

        for (String decision : List.of("confirm", "reject")) {
            refused(
                    403,
                    "not-your-province",
                    () -> as("coordinator", "ca-mau")
                            .body(Map.of("unknown", 1))
                            .post(PROPOSALS + "/" + id + "/" + decision));
        }
        as("coordinator", sources.get(0).id(), sources.get(1).id())
                .post(PROPOSALS + "/" + id + "/reject")
                .then()
                .statusCode(200);
        as("reader")
                .get(PROPOSALS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("reject"));
    }

    @Test
    void whatIsOnlyProposedInTheSuccessorTakesNobodysPlace() {
        created(association(0, "LA"));
        created(association(1, "LA"));
        Map<String, Object> proposed = association(0, "LA");
        proposed.put("provinceId", successor);
        proposed.put("status", "PROPOSED");
        proposed.put("foundedOn", sources.get(0).changes().toString());
        created(proposed);

        list("").body("items.kind", contains("MERGE_INTO_NEW"));
    }

    @Test
    void proposalsCostTheSameStatementsHoweverManyTheyAre() {
        withChapter("LA");
        long few = statementsOfAList();
        for (String country : List.of("KH", "CN", "JP", "KR")) {
            withChapter(country);
            created(association(1, country));
        }
        list("").body("items", hasSize(10));

        assertEquals(few, statementsOfAList());
    }

    private void withChapter(String country) {
        Map<String, Object> chapter = organisation("CHAPTER", 0, "Chi hội ");
        chapter.put("parentId", created(association(0, country)));
        created(chapter);
    }

    private long statementsOfAList() {
        // The fewest of some tries: what runs in the background executes statements, too.
        return IntStream.range(0, 5)
                .map(i -> ExecutedStatements.during(() -> list("")))
                .min()
                .getAsInt();
    }

    private Map<String, Object> association(int source, String country) {
        Map<String, Object> facts = organisation("FRIENDSHIP_ASSOCIATION", source, "Hội hữu nghị tỉnh ");
        facts.put("countryCodes", List.of(country));
        return facts;
    }

    private Map<String, Object> withBloc(int source) {
        Map<String, Object> facts = organisation("FRIENDSHIP_ASSOCIATION", source, "Hội ASEAN ");
        facts.put("bloc", source == 0 ? "ASEAN" : "Asean");
        return facts;
    }

    private Map<String, Object> organisation(String kind, int source, String name) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind);
        facts.put("name", name + sources.get(source).name());
        facts.put("status", "ACTIVE");
        facts.put("provinceId", sources.get(source).id());
        facts.put("shortName", unique());
        return facts;
    }

    private ValidatableResponse active(String on) {
        String provinces = sources.get(0).id() + "," + sources.get(1).id() + "," + successor;
        return as("reader")
                .get(ORGANISATIONS + "?status=ACTIVE&provinceId=" + provinces + "&on=" + on)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse list(String query) {
        return as("reader")
                .get(PROPOSALS + "?provinceChangeId=" + merger + query)
                .then()
                .statusCode(200);
    }

    private static String ofChapter() {
        return "items.find { it.kind == 'FOLLOW_PARENT' }";
    }

    private void refused(int status, String code, Supplier<Response> request) {
        Map<String, Long> before = register.sizes();
        request.get()
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        assertEquals(before, register.sizes());
    }

    private static Response confirm(String id, Map<String, Object> decision) {
        return (decision == null ? as("coordinator") : as("coordinator").body(decision))
                .post(PROPOSALS + "/" + id + "/confirm");
    }

    private static List<Integer> told(String id) {
        return TopicRecords.of("huunghi.organisation.v1", id).stream()
                .map(TopicRecord::value)
                .map(value -> value.get("version").asInt())
                .toList();
    }
}
