package vn.huunghi.organisation.province;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.PROVINCES;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.unique;
import static vn.huunghi.organisation.Territories.CHANGES;
import static vn.huunghi.organisation.Territories.change;
import static vn.huunghi.organisation.Territories.merger;
import static vn.huunghi.organisation.Territories.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.organisation.AtOnce;
import vn.huunghi.organisation.Register;
import vn.huunghi.organisation.Territories;
import vn.huunghi.organisation.Territories.Fresh;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ProvinceChangeResourceTest {
    @Inject
    Territories territories;

    @Inject
    ProvinceChanges changes;

    @Inject
    Register register;

    @Inject
    Relay relay;

    // A code is re-used where a province of another name bore it on the day before the mergers.
    @Test
    void sevenCodesPassedToAProvinceOfAnotherName() {
        Map<String, Map<String, String>> before = byCode("2025-06-30");
        Map<String, Map<String, String>> after = byCode("2025-07-01");
        Map<String, List<String>> reused = new TreeMap<>();
        after.forEach((code, province) -> {
            if (!before.get(code).get("name").equals(province.get("name"))) {
                reused.put(code, List.of(before.get(code).get("id"), province.get("id")));
            }
        });

        assertEquals(
                Map.of(
                        "15", List.of("yen-bai", "lao-cai-2025"),
                        "24", List.of("bac-giang", "bac-ninh-2025"),
                        "44", List.of("quang-binh", "quang-tri-2025"),
                        "52", List.of("binh-dinh", "gia-lai-2025"),
                        "80", List.of("long-an", "tay-ninh-2025"),
                        "82", List.of("tien-giang", "dong-thap-2025"),
                        "91", List.of("kien-giang", "an-giang-2025")),
                reused);
        reused.forEach((code, bearers) -> {
            provinces("code=" + code + "&on=2025-06-30").body("items.id", contains(bearers.get(0)));
            provinces("code=" + code + "&on=2025-07-01").body("items.id", contains(bearers.get(1)));
            list("kind=MERGE&provinceId=" + bearers.get(0)).body("items.to.id", contains(bearers.get(1)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "hue, UPGRADE, 2025-01-01, Thừa Thiên Huế, Huế, NQ 175/2024/QH15",
        "dong-nai-2025, UPGRADE, 2026-04-30, Đồng Nai, Đồng Nai, NQ 30/2026/QH16",
        "quang-ninh, UPGRADE, 2026-09-01, Quảng Ninh, Quảng Ninh, NQ 36/2026/QH16",
        "bac-ninh-2025, UPGRADE, 2026-09-20, Bắc Ninh, Bắc Ninh, NQ 39/2026/QH16",
    })
    void whatAProvinceIsCalledChangesOnItsDay(
            String id, String kind, String day, String before, String after, String legalBasis) {
        LocalDate on = LocalDate.parse(day);
        named(id, on.minusDays(1), before, "PROVINCE");
        named(id, on, after, "CENTRALLY_RUN_CITY");
        list("kind=" + kind + "&provinceId=" + id)
                .body("items", hasSize(1))
                .body("items[0].effectiveOn", equalTo(day))
                .body("items[0].legalBasis", equalTo(legalBasis))
                .body("items[0].fromIds", contains(id))
                .body("items[0].to.id", equalTo(id))
                .body("items[0].to.name", equalTo(after))
                .body("items[0].to.type", equalTo("CENTRALLY_RUN_CITY"));
    }

    @Test
    void theMergersOfTheReferenceDataAreThereOncePerSuccessor() {
        List<Map<String, ?>> merged =
                list("kind=MERGE&limit=200").extract().path("items.findAll { it.effectiveOn == '2025-07-01' }");

        assertEquals(23, merged.size());
        assertEquals(
                52,
                merged.stream()
                        .mapToInt(one -> ((List<?>) one.get("fromIds")).size())
                        .sum());
        list("kind=MERGE&provinceId=tay-ninh-2025")
                .body("items[0].fromIds", contains("long-an", "tay-ninh"))
                .body("items[0].to.code", equalTo("80"))
                .body("items[0].to.borders", contains("KH"))
                .body("items[0].legalBasis", equalTo("NQ 202/2025/QH15"));
        as("reader").get(PROVINCES + "/tay-ninh").then().body("version", equalTo(1));
    }

    @Test
    void aMergerIsToldAtOnceAndInForceOnItsDay() {
        List<Fresh> two = territories.fresh(2);
        Map<String, Object> facts = merger(two);
        String successor = to(facts).get("id").toString();

        ValidatableResponse answer = record(facts).then().statusCode(201).header("ETag", "\"1\"");

        String id = answer.extract().path("id");
        answer.header("Location", endsWith(CHANGES + "/" + id))
                .body("kind", equalTo("MERGE"))
                .body("fromIds", contains(two.get(0).id(), two.get(1).id()))
                .body("to.borders", empty())
                .body("to.coastal", equalTo(false))
                .body("version", equalTo(1));
        as("reader").get(CHANGES + "/" + id).then().statusCode(200).body("to.id", equalTo(successor));
        LocalDate day = two.get(0).changes();
        String code = two.get(0).code();
        provinces("code=" + code + "&on=" + day.minusDays(1))
                .body("items.id", contains(two.get(0).id()));
        provinces("code=" + code + "&on=" + day).body("items.id", contains(successor));
        provinces("on=" + day + "&limit=200")
                .body("items.id", hasItem(successor))
                .body("items.id", not(hasItem(two.get(1).id())));
        as("reader")
                .get(PROVINCES + "/" + two.get(1).id())
                .then()
                .body("validTo", equalTo(day.toString()))
                .body("successorId", equalTo(successor))
                .body("version", equalTo(2));
        as("reader")
                .get(PROVINCES + "/" + two.get(1).id() + "/history")
                .then()
                .body("items[1].action", equalTo("merge"))
                .body("items[1].after.legalBasisOfEnd", equalTo("NQ 1/2099/QH"));
        relay.publishDue();
        assertEquals(List.of(1, 2), told(two.get(0).id()));
        assertEquals(List.of(1, 2), told(two.get(1).id()));
        assertEquals(List.of(1), told(successor));
    }

    @Test
    void bordersAndCoastAreThoseOfThePartsUnlessTheyAreStated() {
        NewProvinceChange.Outcome plain =
                new NewProvinceChange.Outcome("x", "01", "X", null, ProvinceType.PROVINCE, null, null, null);
        List<Province> sources = List.of(province("a", List.of("LA"), false), province("b", List.of("LA", "KH"), true));

        ProvinceOutcome merged = ProvinceChangeRules.merged(plain, sources);

        assertEquals(List.of("LA", "KH"), merged.borders());
        assertEquals(true, merged.coastal());
    }

    @Test
    void aProvinceIsRenamedAndUpgradedOnItsDay() {
        Fresh province = territories.fresh(1).get(0);
        LocalDate day = province.changes();

        record(change("RENAME", List.of(province), Map.of("name", "Tên mới", "nameEn", "New name")))
                .then()
                .statusCode(201)
                .body("to.type", equalTo("PROVINCE"))
                .body("to.code", equalTo(province.code()));
        Map<String, Object> upgrade = change("UPGRADE", List.of(province), Map.of("type", "CENTRALLY_RUN_CITY"));
        upgrade.put("effectiveOn", day.plusDays(1).toString());
        record(upgrade)
                .then()
                .statusCode(201)
                .body("to.name", equalTo("Tên mới"))
                .body("to.nameEn", equalTo("New name"));

        named(province.id(), day.minusDays(1), province.name(), "PROVINCE");
        named(province.id(), day, "Tên mới", "PROVINCE");
        named(province.id(), day.plusDays(1), "Tên mới", "CENTRALLY_RUN_CITY");
        relay.publishDue();
        assertEquals(List.of(1, 2, 3), told(province.id()));
        // What would undo a naming that is known already is refused, on its day and before.
        refused(409, "naming-exists", upgrade);
        refused(409, "naming-exists", change("RENAME", List.of(province), Map.of("name", "Tên khác")));
    }

    @Test
    void aChangeThatIsNoneIsRefused() {
        List<Fresh> two = territories.fresh(3);
        Fresh one = two.get(0);
        List<Fresh> pair = two.subList(0, 2);
        Fresh other = two.get(2);

        refusedMerger(pair, 422, "not-in-the-future", facts -> facts.put("effectiveOn", today()));
        refusedMerger(
                pair, 422, "merger-of-fewer-than-two", facts -> facts.put("fromIds", List.of(one.id(), one.id())));
        refusedMerger(pair, 422, "merger-of-fewer-than-two", facts -> facts.put("fromIds", List.of()));
        refusedMerger(pair, 422, "unknown-province", facts -> facts.put("fromIds", List.of(one.id(), "atlantis")));
        refusedMerger(pair, 409, "province-exists", facts -> to(facts).put("id", "hue"));
        refusedMerger(pair, 409, "province-exists", facts -> to(facts).put("id", one.id()));
        refusedMerger(pair, 409, "code-in-force", facts -> to(facts).put("code", other.code()))
                .body("provinceId", equalTo(other.id()))
                .body("violations[0].field", equalTo("to.code"));
        refusedMerger(pair, 422, "unknown-country", facts -> to(facts).put("borders", List.of("LA", "ZZ")));
        refusedMerger(pair, 422, "constraint-violated", facts -> to(facts).put("id", "Not a slug"));
        refusedMerger(pair, 422, "constraint-violated", facts -> to(facts).put("code", "7"));
        refusedMerger(pair, 400, "required", facts -> to(facts).remove("id"));
        refusedMerger(pair, 400, "required", facts -> to(facts).remove("code"));
        refusedMerger(pair, 400, "required", facts -> to(facts).remove("type"));
        refusedMerger(pair, 400, "required", facts -> facts.remove("to"));
        refusedMerger(pair, 400, "required", facts -> facts.remove("effectiveOn"));
        refusedMerger(pair, 400, "unknown-field", facts -> facts.put("into", "x"));
        refusedMerger(pair, 422, "province-not-in-force", facts -> facts.put("fromIds", List.of(one.id(), "long-an")))
                .body("inForceInstead", contains("tay-ninh-2025"))
                .body("violations[0].field", equalTo("fromIds[1]"));
        refusedMerger(
                pair,
                422,
                "province-not-in-force",
                facts -> facts.put("effectiveOn", one.begins().toString()));

        refused(422, "exactly-one-province", change("RENAME", pair, Map.of("name", "Tên mới")));
        refused(422, "nothing-changes", change("RENAME", List.of(one), Map.of("name", one.name())));
        refused(400, "required", change("RENAME", List.of(one), Map.of()));
        refused(
                422,
                "type-against-the-kind",
                change("RENAME", List.of(one), Map.of("name", "Tên mới", "type", "CENTRALLY_RUN_CITY")));
        refused(422, "type-against-the-kind", change("UPGRADE", List.of(one), Map.of("type", "PROVINCE")));
        refused(
                422,
                "changed-by-a-merger-only",
                change(
                        "RENAME",
                        List.of(one),
                        Map.of("name", "Tên mới", "code", "00".equals(one.code()) ? "01" : "00")));
        Fresh city = new Fresh("ha-noi", "01", "Hà Nội", one.begins());
        refused(422, "nothing-changes", change("UPGRADE", List.of(city), Map.of()));
    }

    @Test
    void whatEndsAlreadyIsNotMergedAgain() {
        List<Fresh> three = territories.fresh(3);
        Map<String, Object> first = merger(three.subList(0, 2));
        record(first).then().statusCode(201);

        refused(409, "province-ends-already", merger(three.subList(1, 3)))
                .body("successorId", equalTo(to(first).get("id")));
        Map<String, Object> later = merger(three.subList(1, 3));
        later.put("effectiveOn", three.get(0).changes().plusDays(1).toString());
        refused(422, "province-not-in-force", later)
                .body("inForceInstead", contains(to(first).get("id")));
        Map<String, Object> renaming = change("RENAME", three.subList(1, 2), Map.of("name", "Tên mới"));
        refused(409, "province-ends-already", renaming);
    }

    @Test
    void onlyAdministratorsChangeProvinces() {
        as("coordinator").body(Map.of()).post(CHANGES).then().statusCode(403).body("code", equalTo("not-allowed"));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() {
        Map<String, Object> facts = merger(territories.fresh(2));
        String key = unique();

        String first = as("administrator")
                .header("Idempotency-Key", key)
                .body(facts)
                .post(CHANGES)
                .asString();

        assertEquals(
                first,
                as("administrator")
                        .header("Idempotency-Key", key)
                        .body(facts)
                        .post(CHANGES)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString());
    }

    @Test
    void ofTwoMergersOfOneProvinceAtOnceOneIsTooLate() throws Exception {
        List<Fresh> three = territories.fresh(3);
        Map<String, Object> first = merger(three.subList(0, 2));
        Map<String, Object> second = merger(List.of(three.get(2), three.get(1)));

        assertEquals(List.of(201, 409), AtOnce.statuses(() -> record(first), () -> record(second)));
    }

    @Test
    void aRollbackLeavesNeitherRowNorEvent() {
        List<Fresh> two = territories.fresh(2);
        Map<String, Long> before = register.sizes();
        NewProvinceChange facts = new NewProvinceChange(
                ProvinceChangeKind.MERGE,
                two.get(0).changes(),
                null,
                List.of(two.get(0).id(), two.get(1).id()),
                new NewProvinceChange.Outcome(
                        unique(), two.get(0).code(), "X", null, ProvinceType.PROVINCE, null, null, null));

        QuarkusTransaction.begin();
        changes.record(facts);
        long told = register.outbox(two.get(0).id());
        QuarkusTransaction.rollback();

        assertEquals(2, told);
        assertEquals(before, register.sizes());
        as("reader").get(PROVINCES + "/" + two.get(0).id()).then().body("version", equalTo(1));
    }

    @Test
    void thePagesTogetherAreTheWholeListWithTheLatestFirst() {
        List<String> read = new ArrayList<>();
        List<String> days = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = list("limit=5" + (cursor == null ? "" : "&cursor=" + cursor));
            read.addAll(page.extract().path("items.id"));
            days.addAll(page.extract().path("items.effectiveOn"));
            cursor = page.extract().path("next");
        } while (cursor != null);

        assertEquals(
                new ArrayList<>(new TreeSet<>(days).descendingSet()),
                days.stream().distinct().toList());
        assertEquals(read.size(), Set.copyOf(read).size());
        List<String> all = list("limit=200").extract().path("items.id");
        assertEquals(all, read);
    }

    private ValidatableResponse refusedMerger(
            List<Fresh> sources, int status, String code, Consumer<Map<String, Object>> mistake) {
        Map<String, Object> facts = merger(sources);
        mistake.accept(facts);
        return refused(status, code, facts);
    }

    private ValidatableResponse refused(int status, String code, Map<String, Object> facts) {
        Map<String, Long> before = register.sizes();
        ValidatableResponse answer = record(facts)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("title", notNullValue());
        assertEquals(before, register.sizes());
        return answer;
    }

    private static Map<String, Map<String, String>> byCode(String on) {
        Map<String, Map<String, String>> provinces = new HashMap<>();
        List<Map<String, Object>> items =
                provinces("limit=200&on=" + on).extract().path("items");
        items.forEach(item -> provinces.put(
                item.get("code").toString(),
                Map.of("id", item.get("id").toString(), "name", item.get("name").toString())));
        return provinces;
    }

    private static void named(String id, LocalDate on, String name, String type) {
        provinces("id=" + id + "&on=" + on).body("items.name", contains(name)).body("items.type", contains(type));
    }

    private static Province province(String id, List<String> borders, boolean coastal) {
        LocalDate begins = LocalDate.of(2100, 1, 1);
        return new Province(
                new NewProvince(
                        id,
                        "01",
                        begins,
                        null,
                        null,
                        borders,
                        coastal,
                        null,
                        List.of(new Naming(begins, id, null, ProvinceType.PROVINCE, null, null))),
                Clock.systemUTC());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> to(Map<String, Object> facts) {
        return (Map<String, Object>) facts.computeIfAbsent("to", none -> new LinkedHashMap<>());
    }

    private static String today() {
        return BusinessDay.today(Clock.systemUTC()).toString();
    }

    private static List<Integer> told(String provinceId) {
        return TopicRecords.of("huunghi.province.v1", provinceId).stream()
                .map(TopicRecord::value)
                .peek(value -> EventContract.check("huunghi.province.v1", value))
                .map(value -> value.get("version").asInt())
                .toList();
    }

    private static ValidatableResponse provinces(String query) {
        return as("reader").get(PROVINCES + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return as("reader").get(CHANGES + "?" + query).then().statusCode(200);
    }
}
