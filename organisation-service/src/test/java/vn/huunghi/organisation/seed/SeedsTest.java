package vn.huunghi.organisation.seed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.organisation.Api.FOREIGN_AREAS;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Relay;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;
import vn.huunghi.organisation.Register;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SeedsTest {
    @Inject
    Seeds seeds;

    @Inject
    Register register;

    @Inject
    Relay relay;

    @Inject
    Database database;

    @Test
    void seedingAgainChangesNothing() {
        Map<String, Long> before = register.sizes();

        seeds.plantOnce();

        assertEquals(before, register.sizes());
    }

    @Test
    void whatWasSeededIsToldToEverybody() {
        relay.publishDue();

        assertEquals(
                Set.copyOf(database.query("select id from province", row -> row.getString(1))),
                keys("huunghi.province.v1"));
        assertTrue(keys("huunghi.cluster.v1").containsAll(Set.of("cum-1", "cum-2", "cum-3", "cum-4")));
        Set<String> organisations = keys("huunghi.organisation.v1");
        Set<String> seeded = Set.copyOf(database.query(
                "select distinct organisation_id::text from cluster_membership"
                        + " where cluster_id in ('cum-1', 'cum-2', 'cum-3', 'cum-4')",
                row -> row.getString(1)));
        assertEquals(38, seeded.size());
        assertTrue(organisations.containsAll(seeded));
    }

    @Test
    void aUnionIsThereSinceEverUnlessItsTerritoryIsYounger() {
        union("tay-ninh")
                .body("kind", equalTo("PROVINCIAL_UNION"))
                .body("status", equalTo("ACTIVE"))
                .body("states", hasSize(1))
                .body("states[0].from", nullValue())
                .body("name", equalTo("Liên hiệp các tổ chức hữu nghị tỉnh Tây Ninh"))
                .body("provinceId", equalTo("tay-ninh"))
                .body("externalId", equalTo("union-tay-ninh"));
        union("ninh-binh-2025").body("states.from", contains("2025-07-01"));
    }

    @Test
    void aUnionIsCalledAsItsProvinceWasOnEachDay() {
        union("hue")
                .body("states.from", contains(null, "2025-01-01"))
                .body(
                        "states.name",
                        contains(
                                "Liên hiệp các tổ chức hữu nghị tỉnh Thừa Thiên Huế",
                                "Liên hiệp các tổ chức hữu nghị thành phố Huế"));
    }

    @Test
    void theForeignAreasOfTheReportsAreThereAndToldToEverybody() {
        as("reader")
                .get(FOREIGN_AREAS + "/" + AreaSeeds.id("kh-tboung-khmum"))
                .then()
                .statusCode(200)
                .body("countryCode", equalTo("KH"))
                .body("name", equalTo("Tboung Khmum"))
                .body("aliases", contains("Tboung", "Tboong Khmum"))
                .body("version", equalTo(1));
        as("reader").get(FOREIGN_AREAS + "/" + AreaSeeds.id("la-sekong")).then().body("name", equalTo("Sê Kông"));
        relay.publishDue();
        assertEquals(
                List.of(1),
                TopicRecords.of("huunghi.foreign-area.v1", AreaSeeds.id("kh-tboung-khmum")).stream()
                        .map(told -> told.value().get("version").asInt())
                        .toList());
    }

    @Test
    void anAreaThatAnEarlierReleaseToldToNobodyIsToldOnce() {
        String id = as("administrator")
                .body(Map.of("countryCode", "KH", "name", "Som " + UUID.randomUUID()))
                .post(FOREIGN_AREAS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        database.update("delete from outbox where key = ?", id);
        database.update("update history set topic = 'foreign-area' where key = ?", id);

        seeds.plantOnce();
        seeds.plantOnce();
        relay.publishDue();

        List<TopicRecord> told = TopicRecords.of("huunghi.foreign-area.v1", id);
        assertEquals(1, told.size());
        EventContract.check("huunghi.foreign-area.v1", told.get(0).value());
        as("reader").get(FOREIGN_AREAS + "/" + id + "/history").then().body("items.action", contains("create"));
    }

    @Test
    void aForeignAreaHasTheSameIdEverywhereForEver() {
        assertEquals(UUID.fromString("be604176-b156-5ae7-b54c-e7f3256a416c"), AreaSeeds.id("kh-tboung-khmum"));
    }

    private static ValidatableResponse union(String provinceId) {
        return as("reader")
                .get(ORGANISATIONS + "/" + UnionNames.id(provinceId))
                .then()
                .statusCode(200);
    }

    private static Set<String> keys(String topic) {
        return TopicRecords.of(topic).stream().map(TopicRecord::key).collect(Collectors.toSet());
    }
}
