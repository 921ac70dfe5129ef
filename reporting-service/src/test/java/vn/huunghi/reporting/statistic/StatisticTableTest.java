package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** A statistic as a file that a spreadsheet opens. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StatisticTableTest {

    private final Scene scene = new Scene();

    @Test
    void aVietnameseSpreadsheetOpensItRight() {
        scene.held("2024-03-05", List.of(scene.a), scene.flow, 7, "MORE_THAN");
        scene.held("2025-04-05", List.of(scene.a, scene.c), 4);
        scene.awaitRecords(Map.of(), 2);

        var lines = table("vi", Map.of("groupBy", "province,year"));

        assertEquals(4, lines.size(), lines.toString());
        assertEquals(
                "\uFEFFChỉ tiêu;Đơn vị;Cơ sở số liệu;Cấp;Tính chất;Từ ngày;Đến ngày;Địa giới;Năm;Tỉnh, thành phố (mã);"
                        + "Giá trị;Cận dưới;Cận trên;Mức độ;Diễn đạt;Ghi chú;Bình quân năm;Bình quân năm (cận dưới);"
                        + "Bình quân năm (cận trên);Chưa đầy đủ;Số hồ sơ;Số liệu đến",
                lines.get(0));
        var subject =
                "Chỉ tiêu %s;lượt người;ghi nhận từ hồ sơ;cấp tỉnh;trong kỳ;01/01/2024;31/12/2025;như được báo cáo;"
                        .formatted(scene.flow);
        assertStarts(subject + "2024;Tỉnh " + scene.a + " (99);7;7;;hơn;hơn 7 lượt người;;;;;;1;", lines.get(1));
        assertStarts(
                subject + "2025;Tỉnh %s (99), Tỉnh %s (99);4;4;4;đúng;4 lượt người;;;;;;1;".formatted(scene.a, scene.c),
                lines.get(2));
        assertStarts(subject + "Tổng;;11;11;;hơn;hơn 11 lượt người;;5,5;5,5;;;2;", lines.get(3));
    }

    @Test
    void whatIsNotGroupedIsOneRowInTheLanguageAskedFor() {
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 7);
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        var lines = table("en", Map.of("basis", "declared", "geography", "2025-07-01", "province", scene.m));

        assertEquals(2, lines.size(), lines.toString());
        assertStarts("\uFEFFMeasure;Unit;Basis;Level;Reach;From;To;Geography;Value;", lines.get(0));
        assertStarts(
                ("Indicator %s;person-turns;declared;the provinces;in the period;2024-01-01;2025-12-31;2025-07-01;7;7;7;exactly;"
                                + "7 person-turns;;3.5;3.5;3.5;")
                        .formatted(scene.flow),
                lines.get(1));
        assertTrue(lines.get(1).contains("the period is not covered"), lines.get(1));
    }

    @Test
    void noDataIsAnEmptyCellAndZeroIsZero() {
        scene.held("2024-03-05", List.of(scene.a), 0);
        scene.awaitRecords(Map.of(), 1);
        scene.statistic(Map.of("province", scene.a)).body("total.value", equalTo(0));
        scene.statistic(Map.of("province", scene.b))
                .body("total", equalTo(null))
                .body("records", equalTo(0));

        assertTrue(table("vi", Map.of("province", scene.a)).get(1).contains(";0;0;0;đúng;0 lượt người;;0;0;0;;1;"));
        assertTrue(table("vi", Map.of("province", scene.b)).get(1).contains(";như được báo cáo;;;;;;;;;;;0;"));
    }

    @Test
    void whatASpreadsheetWouldTakeForANumberOrADayIsSaidOtherwise() {
        scene.held("2024-03-05", List.of(scene.a), 7);
        scene.awaitRecords(Map.of(), 1);
        var asked = Map.of("groupBy", "month,kind,country");

        assertTrue(table("vi", asked).get(1).contains(";2024-M03;Tặng quà;Campuchia;"), table("vi", asked)::toString);
        assertTrue(table("en", asked).get(1).contains(";2024-M03;Gift;Cambodia;"), table("en", asked)::toString);
        ask("text/csv", "en", asked).header("Content-Language", "en").header("Vary", containsString("Accept-Language"));
        ask("application/json", "en", asked).header("Vary", containsString("Accept"));
    }

    @Test
    void rowsThatAreNotTheSameDiffer() {
        scene.held("2024-03-05", List.of(scene.a), 7);
        scene.held("2024-03-06", List.of(scene.a, scene.c), 5);
        scene.awaitRecords(Map.of(), 2);

        var lines = table("vi", Map.of("groupBy", "cluster"));

        assertTrue(lines.get(0).contains(";Cụm;Cụm trước đây;Có tỉnh ngoài cụm;Giá trị;"), lines.get(0));
        assertEquals(
                List.of("có;5", "không;7"),
                lines.subList(1, 3).stream()
                        .map(line -> line.replaceFirst(".*;Cụm %s;;(có|không);".formatted(scene.id), "$1;")
                                .replaceFirst("(;[0-9]+);.*", "$1"))
                        .sorted()
                        .toList());
    }

    @Test
    void aLevelAndAStockAreNamed() {
        scene.publishReturn(
                scene.accepted(scene.women, "AS_OF", null, "2024-12-31", Map.of(scene.stock, 700), List.of())
                        .put("clusterId", scene.cluster));
        var asked = Map.of(
                "measure",
                scene.stock,
                "basis",
                "declared",
                "level",
                "CLUSTER",
                "to",
                "2024-12-31",
                "groupBy",
                "province");
        scene.awaitRecords(asked, 1);

        var lines = table("vi", asked);

        assertTrue(lines.get(1).contains(";theo báo cáo;cấp cụm;đến cuối kỳ;01/01/2024;"), lines.get(1));
        assertTrue(lines.get(1).contains(";(cấp cụm);700;"), lines.get(1));
    }

    @Test
    void aNameIsNeverComputed() {
        var hostile = Scene.organisation("=HYPERLINK(\"http://example.org\")");
        scene.declared(scene.a, hostile, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 7);
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        assertTrue(table("vi", Map.of("basis", "declared", "groupBy", "organisation"))
                .get(1)
                .contains("'=HYPERLINK("));
    }

    @Test
    void jsonIsWhatOneGetsUnlessATableIsPreferred() {
        scene.awaitRecords(Map.of(), 0);
        for (var accept : List.of("*/*", "application/json", "application/json, text/csv;q=0.5", "application/*")) {
            ask(accept, "vi", Map.of()).statusCode(200).contentType("application/json");
        }
        for (var accept : List.of("text/csv", "text/*", "text/csv, application/json;q=0.9")) {
            ask(accept, "vi", Map.of())
                    .statusCode(200)
                    .contentType(startsWith("text/csv"))
                    .header("Content-Disposition", containsString(scene.flow + ".csv"));
        }
        ask("application/xml", "vi", Map.of()).statusCode(406).body("code", equalTo("not-acceptable"));
        ask("text/csv", "vi", Map.of("groupBy", "colour"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-parameter"));
        ask("text/csv", "vi", Map.of("measure", scene.rate)).statusCode(422).body("code", equalTo("rate-not-additive"));
    }

    private static void assertStarts(String expected, String line) {
        assertTrue(line.startsWith(expected), () -> "expected " + expected + "… but was " + line);
    }

    private List<String> table(String language, Map<String, String> parameters) {
        var bytes =
                ask("text/csv", language, parameters).statusCode(200).extract().asByteArray();
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private ValidatableResponse ask(String accept, String language, Map<String, String> parameters) {
        var asked = new HashMap<>(
                Map.of("measure", scene.flow, "basis", "recorded", "from", "2024-01-01", "to", "2025-12-31"));
        asked.putAll(parameters);
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .queryParams(asked)
                .get("/api/v1/statistics")
                .then();
    }
}
