package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** What stands on a day: who is active, who belongs to whom, how many they are, what is in force. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CountedStockTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void measures() {
        Register.publishMeasures();
    }

    @Test
    void ofTwoAssociationsMergedWithTheirProvincesOneStandsFromThatDay() {
        var a = Register.association("- ACTIVE %s p".formatted(scene.a), "2025-07-01 MERGED %s p".formatted(scene.a));
        var b = Register.association("- ACTIVE %s p".formatted(scene.b), "2025-07-01 MERGED %s p".formatted(scene.b));
        var m = Register.association("2025-07-01 ACTIVE %s p".formatted(scene.m));
        await("ORGANISATIONS", "2025-06-30", scene.a + "," + scene.b, 2);
        await("ORGANISATIONS", "2025-07-02", scene.m, 1);

        for (var measure : List.of("ORGANISATIONS", "MEMBER_ASSOCIATIONS")) {
            var before =
                    Map.of("measure", measure, "to", "2025-06-30", "groupBy", "province", "cluster", scene.cluster);
            stock(before)
                    .body("cells", hasSize(2))
                    .body("cells.provinces.flatten().id", containsInAnyOrder(scene.a, scene.b))
                    .body("cells.figure.value", contains(1, 1))
                    .body("total.value", equalTo(2));
            stock(with(before, "geography", "2025-07-01"))
                    .body("cells.provinces.flatten().id", contains(scene.m))
                    .body("cells.figure.value", contains(2));
            var after = with(before, "to", "2025-07-02");
            for (var geography : List.of("reported", "2025-07-01")) {
                var cells = stock(with(after, "geography", geography))
                        .body("cells.provinces.flatten().id", contains(scene.m))
                        .body("cells.figure.value", contains(1))
                        .extract()
                        .jsonPath();
                sources(cells.getString("cells[0].sources")).body("items.id", contains(m));
            }
        }
        sources(stock(Map.of("measure", "ORGANISATIONS", "to", "2025-06-30", "cluster", scene.cluster))
                        .extract()
                        .path("sources"))
                .body("items.id", containsInAnyOrder(a, b))
                .body("items.kind", contains("organisation", "organisation"))
                .body("items.service", contains("organisation-service", "organisation-service"))
                .body("items.link", containsInAnyOrder("/api/v1/organisations/" + a, "/api/v1/organisations/" + b))
                .body("items.title", containsInAnyOrder("Hội " + scene.a, "Hội " + scene.b))
                .body("items.to", contains("2025-06-30", "2025-06-30"))
                .body("items.counted", contains(true, true));
    }

    @Test
    void anOrganisationStaysWithItsTerritoryUntilAStateSaysOtherwise() {
        Register.association("- ACTIVE %s -".formatted(scene.a), "2026-01-01 ACTIVE %s -".formatted(scene.c));
        await("ORGANISATIONS", "2026-01-01", scene.c, 1);

        var byProvince = Map.of("measure", "ORGANISATIONS", "groupBy", "province,cluster");
        for (var day : List.of("2025-06-30", "2025-07-01", "2025-12-31", "2026-01-01")) {
            var expected = day.equals("2025-06-30") ? scene.a : day.equals("2026-01-01") ? scene.c : scene.m;
            var clusters = expected.equals(scene.c) ? List.of() : List.of(scene.cluster);
            stock(with(with(byProvince, "to", day), "province", expected))
                    .body("cells.provinces.flatten().id", contains(expected))
                    .body("cells.clusters.flatten().id", equalTo(clusters))
                    .body("cells.figure.value", contains(1));
        }
        stock(with(with(byProvince, "to", "2025-12-31"), "province", scene.a))
                .body("total", nullValue())
                .body("cells", hasSize(0));
    }

    @Test
    void eachPeriodShowsItsLastDay() {
        Register.association(
                "2023-06-15 ACTIVE %s -".formatted(scene.c), "2025-03-01 DISSOLVED %s -".formatted(scene.c));
        Register.association("2024-12-31 ACTIVE %s -".formatted(scene.c));
        await("ORGANISATIONS", "2024-12-31", scene.c, 2);

        var years = Map.of("measure", "ORGANISATIONS", "from", "2022-01-01", "to", "2025-12-31", "province", scene.c);
        stock(with(years, "groupBy", "year"))
                .body("cells.year", contains("2023", "2024", "2025"))
                .body("cells.figure.value", contains(1, 2, 1))
                .body("total.value", equalTo(1));
        var cells = stock(with(years, "groupBy", "month,province"))
                .body("cells.find { it.month == '2024-11' }.figure.value", equalTo(1))
                .body("cells.find { it.month == '2025-02' }.figure.value", equalTo(2))
                .body("cells.find { it.month == '2025-03' }.figure.value", equalTo(1))
                .extract()
                .jsonPath();
        sources(cells.getString("cells.find { it.month == '2025-02' }.sources")).body("items", hasSize(2));
    }

    @Test
    void groupedByKindAndNarrowedByKindCountryAndOrganisation() {
        var id = Register.association("- ACTIVE %s -".formatted(scene.c));
        var fund = Register.id();
        Register.publish(fund, Register.organisation(fund, 0, "FUND", "- ACTIVE %s -".formatted(scene.c)));
        await("ORGANISATIONS", "2024-12-31", scene.c, 2);

        var here = Map.of("measure", "ORGANISATIONS", "to", "2024-12-31", "province", scene.c);
        stock(with(here, "groupBy", "kind"))
                .body("cells.kind", contains("FRIENDSHIP_ASSOCIATION", "FUND"))
                .body("cells.figure.value", contains(1, 1));
        stock(with(here, "kind", "FUND")).body("total.value", equalTo(1));
        stock(with(here, "organisation", id)).body("total.value", equalTo(1));
        stock(with(here, "country", "KH")).body("total.value", equalTo(2));
        stock(with(here, "country", "LA")).body("total", nullValue());
        var cells = stock(with(here, "groupBy", "kind,organisation,country,province"))
                .extract()
                .jsonPath();
        sources(cells.getString("cells.find { it.kind == 'FUND' }.sources")).body("items.id", contains(fund));
    }

    @Test
    void whatIsSaidToHaveBeenInAProvinceBeforeThereWasItIsOnTheAccountOfItsPredecessors() {
        Register.association("- ACTIVE %s -".formatted(scene.m));
        await("ORGANISATIONS", "2025-12-31", scene.m, 1);

        var then =
                Map.of("measure", "ORGANISATIONS", "to", "2024-12-31", "groupBy", "province", "cluster", scene.cluster);
        for (var geography : List.of("reported", "2024-12-31")) {
            stock(with(then, "geography", geography))
                    .statusCode(200)
                    .body("cells", hasSize(1))
                    .body("cells[0].provinces.id", containsInAnyOrder(scene.a, scene.b));
        }
        stock(with(then, "geography", "2025-07-01")).body("cells[0].provinces.id", contains(scene.m));
        // Restated to days before it, what stands in it is refused as every figure is.
        stock(Map.of("measure", "ORGANISATIONS", "to", "2025-12-31", "geography", "2024-12-31"))
                .statusCode(422)
                .body("code", equalTo("geography-not-derivable"));
    }

    @Test
    void whatIsOnlyShownIsNoReasonToRefuseAnEarlierGeography() {
        var counted = Register.id();
        members(counted, "FRIENDSHIP_ASSOCIATION", 200, "OWN", "- ACTIVE %s -".formatted(scene.c));
        var shown = Register.id();
        members(shown, "FUND", 7, "UNSTATED", "2025-07-01 ACTIVE %s -".formatted(scene.m));
        await("ORGANISATIONS", "2025-12-31", scene.m, 1);
        await("MEMBERS", "2025-12-31", scene.c, 1);

        var asked = Map.of("measure", "MEMBERS", "to", "2025-12-31", "organisation", counted + "," + shown);
        sources(stock(asked).body("total.value", equalTo(200)).extract().path("sources"))
                .body("items.id", containsInAnyOrder(counted, shown));
        sources(stock(with(asked, "geography", "2024-12-31"))
                        .statusCode(200)
                        .body("total.value", equalTo(200))
                        .extract()
                        .path("sources"))
                .body("items.id", contains(counted));
    }

    @Test
    void theTopmostHeadcountWithChaptersCountsAndThoseBelowAreShown() {
        var union = Register.id();
        var association = Register.id();
        var chapter = Register.id();
        // Child before parent, and the association between them says nothing.
        members(chapter, "CHAPTER", 30, "OWN", "- ACTIVE %s %s".formatted(scene.c, association));
        Register.publish(
                association,
                Register.organisation(
                        association, 0, "FRIENDSHIP_ASSOCIATION", "- ACTIVE %s %s".formatted(scene.c, union)));
        members(union, "PROVINCIAL_UNION", 5_000, "WITH_CHAPTERS", "- ACTIVE %s -".formatted(scene.c));
        var other = Register.id();
        members(other, "FRIENDSHIP_ASSOCIATION", 200, "OWN", "- ACTIVE %s -".formatted(scene.c));
        var silent = Register.id();
        members(silent, "FUND", 7, "UNSTATED", "- ACTIVE %s -".formatted(scene.c));
        await("ORGANISATIONS", "2024-12-31", scene.c, 5);
        await("MEMBERS", "2024-12-31", scene.c, 2);

        var here = Map.of("measure", "MEMBERS", "to", "2024-12-31", "province", scene.c);
        var answer = stock(with(here, "groupBy", "province"))
                .body("total.value", equalTo(5_200))
                .body("total.note", not(nullValue()))
                .body("cells[0].figure.value", equalTo(5_200))
                .extract()
                .jsonPath();
        for (var link : List.of(answer.getString("sources"), answer.getString("cells[0].sources"))) {
            sources(link)
                    .body("items.id", containsInAnyOrder(union, other, chapter, silent))
                    .body("items.findAll { it.counted }.id", containsInAnyOrder(union, other))
                    .body("items.findAll { it.counted }.figure.value.sum()", equalTo(5_200))
                    .body("items.to", contains("2023-12-31", "2023-12-31", "2023-12-31", "2023-12-31"))
                    .body("items.from", contains(null, null, null, null));
            assertEquals(new HashSet<>(List.of(union, other, chapter, silent)), new HashSet<>(paged(link)));
        }
        // What a filter hides still includes those below it.
        stock(with(here, "kind", "CHAPTER")).body("total", nullValue());
        // On the days before the headcount nothing is known.
        stock(with(here, "to", "2023-12-30")).body("total", nullValue());
    }

    @Test
    void aTreeIsThatOfTheDay() {
        var union = Register.id();
        var chapter = Register.id();
        members(union, "PROVINCIAL_UNION", 100, "WITH_CHAPTERS", "- ACTIVE %s -".formatted(scene.c));
        members(
                chapter,
                "CHAPTER",
                30,
                "WITH_CHAPTERS",
                "- ACTIVE %s -".formatted(scene.c),
                "2024-03-01 ACTIVE %s %s".formatted(scene.c, union),
                "2024-05-10 ACTIVE %s -".formatted(scene.c));
        await("MEMBERS", "2024-06-30", scene.c, 2);

        var months = Map.of("measure", "MEMBERS", "from", "2024-01-01", "to", "2024-06-30", "province", scene.c);
        stock(with(months, "groupBy", "month")).body("cells.figure.value", contains(130, 130, 100, 100, 130, 130));
        stock(with(months, "to", "2024-05-09")).body("total.value", equalTo(100));
        stock(with(months, "to", "2024-05-10")).body("total.value", equalTo(130));
    }

    @Test
    void aCircleOfParentsHidesNobody() {
        var one = Register.id();
        var two = Register.id();
        var below = Register.id();
        members(one, "CHAPTER", 1, "WITH_CHAPTERS", "- ACTIVE %s %s".formatted(scene.c, two));
        members(two, "CHAPTER", 10, "WITH_CHAPTERS", "- ACTIVE %s %s".formatted(scene.c, one));
        members(below, "CHAPTER", 100, "OWN", "- ACTIVE %s %s".formatted(scene.c, one));
        await("ORGANISATIONS", "2024-06-30", scene.c, 3);

        stock(Map.of("measure", "MEMBERS", "to", "2024-06-30", "province", scene.c))
                .body("total.value", equalTo(11));
    }

    @Test
    void aHeadcountIsTheLatestOnOrBeforeTheDayAndEndsWithItsOrganisation() {
        var id = Register.id();
        var organisation = Register.organisation(
                id,
                0,
                "FRIENDSHIP_ASSOCIATION",
                "- ACTIVE %s -".formatted(scene.a),
                "2026-01-01 DISSOLVED %s -".formatted(scene.a));
        Register.withMembers(organisation, "2022", 70, "OWN");
        Register.publish(id, Register.withMembers(organisation, "2024-03", 80, "OWN"));
        await("MEMBERS", "2025-06-30", scene.a, 1);

        var values = new HashMap<String, Integer>();
        for (var day : List.of("2022-12-30", "2022-12-31", "2024-03-30", "2024-03-31", "2025-12-31", "2026-01-01")) {
            values.put(
                    day,
                    stock(Map.of("measure", "MEMBERS", "to", day, "organisation", id))
                            .extract()
                            .path("total.value"));
        }
        var expected = new HashMap<String, Integer>(
                Map.of("2022-12-31", 70, "2024-03-30", 70, "2024-03-31", 80, "2025-12-31", 80));
        expected.put("2022-12-30", null);
        expected.put("2026-01-01", null);
        assertEquals(expected, values);
        stock(Map.of("measure", "MEMBERS", "to", "2025-12-31", "organisation", id, "groupBy", "province"))
                .body("cells[0].provinces.id", contains(scene.m));
    }

    @Test
    void anAgreementIsSignedOnceAndInForceThroughItsLastDay() {
        var provinces = List.of(scene.a, scene.c);
        var lasting = Register.agreement("MEMORANDUM", provinces, "2022-05-17", "2024", null);
        var ended = Register.agreement("TWINNING", provinces, "2022-05", null, "2023-03-05");
        await("AGREEMENTS_SIGNED", "2022-12-31", scene.a, 2);
        await("AGREEMENTS_IN_FORCE", "2022-12-31", scene.a, 2);

        var signed =
                Map.of("measure", "AGREEMENTS_SIGNED", "from", "2022-01-01", "to", "2024-12-31", "province", scene.a);
        stock(with(signed, "groupBy", "province,year"))
                .body("cells", hasSize(1))
                .body("cells[0].provinces.id", containsInAnyOrder(scene.a, scene.c))
                .body("cells[0].year", equalTo("2022"))
                .body("cells[0].figure.value", equalTo(2));
        var inForce = new HashMap<String, Object>();
        for (var day : List.of(
                "2022-04-30",
                "2022-05-01",
                "2022-05-16",
                "2022-05-17",
                "2023-03-04",
                "2023-03-05",
                "2024-12-31",
                "2025-01-01")) {
            inForce.put(day, inForce(day).extract().path("total.value"));
        }
        var expected = new HashMap<String, Object>(Map.of(
                "2022-05-01", 1, "2022-05-16", 1, "2022-05-17", 2, "2023-03-04", 2, "2023-03-05", 1, "2024-12-31", 1));
        expected.put("2022-04-30", null);
        expected.put("2025-01-01", null);
        assertEquals(expected, inForce);
        sources(inForce("2023-03-04").extract().path("sources"))
                .body("items.id", contains(lasting, ended))
                .body("items.kind", contains("agreement", "agreement"))
                .body("items.link", contains("/api/v1/agreements/" + lasting, "/api/v1/agreements/" + ended))
                .body("items.title", contains("Thỏa thuận " + lasting, "Thỏa thuận " + ended))
                .body("items.from", contains("2022-05-17", "2022-05-01"))
                .body("items.to", contains("2024-12-31", "2023-03-04"));
        sources(stock(signed).extract().path("sources")).body("items.kind", contains("agreement", "agreement"));
    }

    private ValidatableResponse inForce(String day) {
        return stock(Map.of("measure", "AGREEMENTS_IN_FORCE", "to", day, "province", scene.a, "country", "KH"));
    }

    private void members(String id, String kind, int members, String scope, String... states) {
        Register.publish(id, Register.withMembers(Register.organisation(id, 0, kind, states), "2023", members, scope));
    }

    private ValidatableResponse stock(Map<String, String> parameters) {
        return scene.statistic(parameters.containsKey("from") ? parameters : with(parameters, "from", "2022-01-01"));
    }

    private void await(String measure, String day, String provinces, int records) {
        scene.awaitRecords(Map.of("measure", measure, "from", "2022-01-01", "to", day, "province", provinces), records);
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    /** The ids of all pages, one row each. */
    private static List<String> paged(String link) {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            var page = sources(link + "&limit=1" + (next == null ? "" : "&cursor=" + next))
                    .extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        return ids;
    }

    private static ValidatableResponse sources(String link) {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200);
    }
}
