package vn.huunghi.activity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.RETURNS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** What people download, fill in and send must be understood. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ImportTemplateTest {
    private static final String OFFICER = Tokens.of("officer", "tay-ninh");

    @TempDir
    Path directory;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @ParameterizedTest
    @CsvSource({"vi, CSV", "en, CSV", "vi, XLSX", "en, XLSX"})
    void aTemplateOfActivitiesThatIsFilledInIsImported(String language, String format) throws IOException {
        Map<String, String> row = Map.of(
                "externalId", id,
                "kind", "COMMUNICATION",
                "title", "Tuyên truyền",
                "endsOn", "31/12/2024",
                "provinceIds", "Tây Ninh",
                "COMMUNICATION_SESSIONS", "12 cuộc");

        imported(ACTIVITIES, language, format, row)
                .then()
                .body("created", equalTo(1))
                .body("issues.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"vi, CSV", "en, CSV", "vi, XLSX", "en, XLSX"})
    void aTemplateOfReturnsThatIsFilledInIsImported(String language, String format) throws IOException {
        Map<String, String> row = Map.of(
                "externalId", id,
                "reporterId", OrganisationService.organisation().toString(),
                "provinceId", "Tây Ninh",
                "period.kind", "YEAR",
                "period.to", "2024",
                "MEMBERS", "4.200.000 hội viên");

        imported(RETURNS, language, format, row)
                .then()
                .body("created", equalTo(1))
                .body("issues.size()", equalTo(0));
    }

    private Response imported(String records, String language, String format, Map<String, String> row)
            throws IOException {
        List<String> fields = fields(records, language);
        List<String> cells =
                fields.stream().map(field -> row.getOrDefault(field, "")).toList();
        assertEquals(row.size(), cells.stream().filter(cell -> !cell.isEmpty()).count());
        byte[] template = template(records, language, format).asByteArray();
        Response begun = given().auth()
                .oauth2(OFFICER)
                .contentType("application/octet-stream")
                .body(format.equals("CSV") ? csv(template, cells) : workbook(template, cells))
                .post(records + "/imports");
        begun.then().statusCode(201);
        String location = begun.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        given().auth().oauth2(OFFICER).get(location).then().body("status", equalTo("DONE")));
        return given().auth().oauth2(OFFICER).get(location);
    }

    private static Response template(String records, String language, String format) {
        return given().auth()
                .oauth2(OFFICER)
                .header("Accept-Language", language)
                .queryParam("format", format)
                .get(records + "/imports/template");
    }

    /** From left to right, as the workbook's second sheet explains them: the heading, then the field. */
    private List<String> fields(String records, String language) throws IOException {
        List<String> fields = new ArrayList<>();
        String sheet;
        try (ZipFile workbook =
                new ZipFile(file(template(records, language, "XLSX").asByteArray()))) {
            sheet = new String(
                    workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet2.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
        for (String cell : sheet.split("<c ")) {
            if (cell.startsWith("r=\"B")) {
                fields.add(cell.replaceAll("(?s).*<t[^>]*>(.*?)</t>.*", "$1"));
            }
        }
        String headings = template(records, language, "CSV").asString().strip();
        assertEquals(headings.split(";").length, fields.size());
        return fields;
    }

    private static byte[] csv(byte[] template, List<String> cells) {
        return (new String(template, StandardCharsets.UTF_8) + String.join(";", cells) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] workbook(byte[] template, List<String> cells) throws IOException {
        StringBuilder row = new StringBuilder("<row r=\"2\">");
        cells.forEach(
                cell -> row.append(cell.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>"));
        row.append("</row></sheetData>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file(template));
                ZipOutputStream filled = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                filled.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                filled.write((entry.getName().endsWith("/sheet1.xml") ? text.replace("</sheetData>", row) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private File file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "template", ".xlsx"), content)
                .toFile();
    }
}
