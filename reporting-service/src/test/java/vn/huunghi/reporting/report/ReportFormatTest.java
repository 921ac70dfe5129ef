package vn.huunghi.reporting.report;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.report.format.ReadWorkbook;
import vn.huunghi.reporting.statistic.Scene;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReportFormatTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private final Scene scene = new Scene();

    @Test
    void acceptChoosesTheFormatAndNothingElseIsOffered() {
        somethingToReport();

        assertEquals("application/json;charset=UTF-8", as("*/*", "vi").contentType());
        assertEquals(
                "application/json;charset=UTF-8", as("application/json", "vi").contentType());
        assertEquals("text/csv;charset=UTF-8", as("text/csv", "vi").contentType());
        assertEquals(TableFormat.XLSX_TYPE, as(TableFormat.XLSX_TYPE, "vi").contentType());
        assertEquals("text/html;charset=UTF-8", as(BROWSER, "vi").contentType());
        assertEquals(
                "text/csv;charset=UTF-8", as("text/html;q=0.1,text/csv", "vi").contentType());
        assertEquals("text/csv;charset=UTF-8", as("text/*;q=0.5,text/csv", "vi").contentType());
        assertNotEquals(
                "application/json;charset=UTF-8",
                as("application/json;q=0,*/*", "vi").contentType());
        as("image/png", "vi").then().statusCode(406).body("code", equalTo("not-acceptable"));
    }

    @Test
    void theTableOpensInAVietnameseSpreadsheet() {
        somethingToReport();

        var vi = as("text/csv", "vi");
        vi.then()
                .header("Content-Disposition", containsString("-2024-01-01-2024-12-31.csv"))
                .header("Content-Language", "vi");
        assertTrue(vi.asString().contains(";3000000,5;"), vi.asString());
        assertTrue(as("text/csv", "en").asString().contains(";3000000.5;"));
        assertTrue(vi.asString().contains(";300;300;300;'=1+1 lượt người;"), vi.asString());
    }

    @Test
    void theWorkbookHasNumbersToReckonWith() {
        somethingToReport();

        var sheet = ReadWorkbook.of(as(TableFormat.XLSX_TYPE, "vi").asByteArray())
                .sheets()
                .get("Giao lưu, đoàn vào, đoàn ra");
        var row = 2 + sheet.column("A").indexOf("Chỉ tiêu " + scene.flow);

        assertEquals(
                new ReadWorkbook.Cell(true, "300", "#,##0;-#,##0"),
                sheet.cells().get("D" + row));
        assertEquals("lượt người", sheet.text("B" + row));
    }

    @Test
    void thePageIsWellFormedAndSpeaksLikeAReport() throws Exception {
        somethingToReport();

        var vi = page(as("text/html", "vi"));
        assertEquals("vi", vi.getDocumentElement().getAttribute("lang"));
        var text = vi.getDocumentElement().getTextContent();
        for (var said : List.of(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "BÁO CÁO",
                "Kết quả công tác đối ngoại nhân dân năm 2024 tại Tỉnh " + scene.a,
                "I. KẾT QUẢ ĐẠT ĐƯỢC",
                "1. Giao lưu, đoàn vào, đoàn ra",
                "II. HẠN CHẾ, TỒN TẠI",
                "III. PHƯƠNG HƯỚNG, NHIỆM VỤ",
                "Nơi nhận:",
                "CHỦ TỊCH")) {
            assertTrue(text.contains(said), "no " + said + " in " + text);
        }
        var en = page(as("text/html", "en"));
        assertEquals("en", en.getDocumentElement().getAttribute("lang"));
        assertTrue(en.getDocumentElement()
                .getTextContent()
                .contains("People-to-people diplomacy in Province " + scene.a + " in 2024"));
    }

    @Test
    void whatStrangersWroteIsTextOnThePageAndNothingRuns() throws Exception {
        somethingToReport();

        var answer = as("text/html", "vi");
        answer.then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Disposition", (String) null);
        assertFalse(answer.asString().contains("<script"), answer.asString());
        assertEquals(0, page(answer).getElementsByTagName("script").getLength());
        assertTrue(page(answer).getDocumentElement().getTextContent().contains("<script>alert(\"x & y\")</script>"));
    }

    @Test
    void theReportOfTheNationIsGivenOutInEveryFormat() throws Exception {
        somethingToReport();

        for (var type : List.of("application/json", "text/csv", TableFormat.XLSX_TYPE, "text/html")) {
            var answer = given().auth()
                    .oauth2(Tokens.of("reader"))
                    .accept(type)
                    .get("/api/v1/reports/nation?term=2019-2024");
            assertEquals(200, answer.statusCode(), type);
            if (type.equals("text/html")) {
                assertTrue(page(answer).getDocumentElement().getTextContent().contains("nhiệm kỳ 2019–2024"));
            }
        }
    }

    @Test
    void thePageOfAClustersTermIsWideAndItsHeadSignsIt() throws Exception {
        somethingToReport();

        var cluster = page("clusters/" + scene.cluster + "?term=2019-2024");
        var text = cluster.getDocumentElement().getTextContent();
        assertTrue(text.contains("CỤM " + scene.id.toUpperCase(Locale.ROOT)), text);
        assertTrue(text.contains("CỤM TRƯỞNG"), text);
        assertTrue(text.contains("Nhiệm kỳ trước: khai báo"), text);
        assertTrue(text.contains("“Nhiệm kỳ trước” là từ ngày 01/01/2014 đến ngày 31/12/2019"), text);
        assertEquals("wide", table(cluster).getAttribute("class"));
        assertEquals("", table(page("provinces/" + scene.a + "?year=2024")).getAttribute("class"));
    }

    @Test
    void thePageOfTheNationHasNoAgencyBelowTheUnion() throws Exception {
        somethingToReport();

        var nation = page("nation?year=2024");
        var text = nation.getDocumentElement().getTextContent();
        assertTrue(text.contains("Kết quả công tác đối ngoại nhân dân năm 2024 trên cả nước"), text);
        assertTrue(text.contains("TM. BAN THƯỜNG VỤ"), text);
        var paragraphs = ((Element) nation.getElementsByTagName("header").item(0)).getElementsByTagName("p");
        assertEquals("Số: ……/BC", paragraphs.item(1).getTextContent());
    }

    private static Document page(String path) throws Exception {
        return page(
                given().auth().oauth2(Tokens.of("reader")).accept("text/html").get("/api/v1/reports/" + path));
    }

    private static Element table(Document page) {
        return (Element) page.getElementsByTagName("table").item(0);
    }

    private void somethingToReport() {
        var declared = scene.accepted(
                        scene.union, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, 300), List.of())
                .put("provinceId", scene.a);
        ((ObjectNode) declared.withArray("figures").get(0)).put("text", "=1+1 lượt người");
        declared.withArray("limitations").add("<script>alert(\"x & y\")</script>\u0001");
        scene.publishReturn(declared);
        scene.held("2024-03-05", List.of(scene.a), scene.rate, 3_000_000.5, "EXACT");
        scene.awaitRecords(Map.of("basis", "declared"), 1);
        await().untilAsserted(() -> as("application/json", "vi")
                .then()
                .statusCode(200)
                .body(
                        "groups.lines.flatten().find { it.measure == '%s' }.recorded.text".formatted(scene.rate),
                        containsString("3.000.000,5")));
    }

    private Response as(String accept, String language) {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .get("/api/v1/reports/provinces/" + scene.a + "?year=2024");
    }

    private static Document page(Response answer) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asByteArray()));
    }
}
