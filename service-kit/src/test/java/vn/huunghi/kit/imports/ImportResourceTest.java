package vn.huunghi.kit.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.table.Cell;
import vn.huunghi.kit.table.TableFile;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.table.TableRows;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ImportResourceTest {

    @Inject
    Database database;

    @TempDir
    Path directory;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aSmallFileIsDoneInTheAnswer() {
        String csv = file("%1$s-1;Vỏ %1$s;Màu đỏ;31/12/2024;5");

        Response answer = ImportHttp.sending(ImportHttp.officer(), csv).post(ImportHttp.SHELLS);

        answer.then()
                .statusCode(201)
                .header("Location", endsWith(ImportHttp.SHELLS + "/" + answer.path("id")))
                .body("status", equalTo("DONE"))
                .body("dryRun", equalTo(false))
                .body("format", equalTo("CSV"))
                .body("bytes", equalTo(csv.getBytes(StandardCharsets.UTF_8).length))
                .body("sha256", not(empty()))
                .body("rowsRead", equalTo(1))
                .body("rowsTaken", equalTo(1))
                .body("created", equalTo(1))
                .body("rowsRefused", equalTo(0))
                .body("rowsWarned", equalTo(0))
                .body("issues", empty())
                .body("failure", nullValue())
                .body("subject", equalTo("test-officer"))
                .body("finishedAt", notNullValue());
        assertEquals(List.of("RED 2024-12-31 5"), shells());
    }

    @Test
    void anImportIsShownToItsSenderAndToAdministratorsOnly() {
        String id = ImportHttp.done(file("%1$s-1;Vỏ %1$s;;;")).path("id");
        RequestSpecification other = ImportHttp.as(Tokens.ofPerson("officer", "other-" + mark, "client-" + mark));

        for (String part : List.of("", "/issues", "/rejected")) {
            ImportHttp.as(Tokens.ofPerson("officer", "other-" + mark, "client-" + mark))
                    .get(ImportHttp.SHELLS + "/" + id + part)
                    .then()
                    .statusCode(404);
        }
        other.get(ImportHttp.SHELLS).then().statusCode(200).body("items", empty());
        ImportHttp.officer().get(ImportHttp.SHELLS + "/" + id).then().statusCode(200);
        ImportHttp.administrator().get(ImportHttp.SHELLS + "/" + id).then().statusCode(200);
    }

    @Test
    void whatIsImportedHasHistoryAndAnEventOnBehalfOfItsSender() {
        String token = Tokens.ofPerson("officer", "person-" + mark, "client-" + mark);

        ImportHttp.done(ImportHttp.sending(ImportHttp.as(token), file("%1$s-1;Vỏ %1$s;;;")));

        assertEquals(
                List.of("person-" + mark + " client-" + mark + " create 1"),
                database.query(
                        """
                        select h.* from history h join shell s on h.key = s.id::text
                        where h.topic = ? and s.external_client = ?
                        """,
                        row -> "%s %s %s %d"
                                .formatted(
                                        row.getString("subject"),
                                        row.getString("client"),
                                        row.getString("action"),
                                        row.getLong("version")),
                        Shells.TOPIC,
                        "client-" + mark));
        assertEquals(1, events());
    }

    @Test
    void theSendersLimitsHoldInTheBackgroundToo() {
        String csv = """
                externalId;name;provinceId
                %1$s-1;Vỏ %1$s a;tay-ninh
                %1$s-2;Vỏ %1$s b;an-giang
                """.formatted(mark);

        Response done = ImportHttp.done(ImportHttp.sending(ImportHttp.as(Tokens.of("officer", "tay-ninh")), csv));

        done.then()
                .body("rowsTaken", equalTo(1))
                .body("rowsRefused", equalTo(1))
                .body("issues[0].code", equalTo("not-your-province"))
                .body("issues[0].row", equalTo(3))
                .body("issues[0].field", equalTo("provinceId"))
                .body("issues[0].column", equalTo("provinceId"));
        assertEquals(1, shells().size());
    }

    @Test
    void theSameFileAgainIsRefusedUnlessForced() {
        String csv = file("%1$s-1;Vỏ %1$s;;;");
        String first = ImportHttp.done(csv).path("id");

        ImportHttp.sending(ImportHttp.officer(), csv)
                .post(ImportHttp.SHELLS)
                .then()
                .statusCode(409)
                .body("code", equalTo("imported-before"))
                .body("importId", equalTo(first));
        ImportHttp.done(csv, "force").then().body("created", equalTo(0)).body("unchanged", equalTo(1));
        assertEquals(1, events());
    }

    @Test
    void aDryRunOfAFileThatWasImportedSaysSo() {
        String csv = file("%1$s-1;Vỏ %1$s;;;");
        String first = ImportHttp.done(csv).path("id");

        ImportHttp.done(csv, "dryRun")
                .then()
                .body("unchanged", equalTo(1))
                .body("issues[0].code", equalTo("imported-before"))
                .body("issues[0].severity", equalTo("WARNING"))
                .body("issues[0].message", containsString(first));
    }

    @Test
    void aFileOfWhichNothingWasTakenMayComeAgain() {
        String csv = file("%1$s-1;;;;");

        ImportHttp.done(csv).then().body("rowsRefused", equalTo(1)).body("created", equalTo(0));
        ImportHttp.done(csv).then().body("rowsRefused", equalTo(1));
    }

    @Test
    void aChangedRowChangesItsRecord() {
        ImportHttp.done(file("%1$s-1;Vỏ %1$s;;2023;"));

        ImportHttp.done(file("%1$s-1;Vỏ %1$s;green one;2024;"))
                .then()
                .body("changed", equalTo(1))
                .body("created", equalTo(0));

        assertEquals(List.of("GREEN 2024 null"), shells());
        assertEquals(2, events());
    }

    @Test
    void aRowWithoutAnIdIsNewAndWarned() {
        ImportHttp.done(file(";Vỏ %1$s;;;"))
                .then()
                .body("created", equalTo(1))
                .body("rowsWarned", equalTo(1))
                .body("issues[0].severity", equalTo("WARNING"))
                .body("issues[0].code", equalTo("no-row-id"))
                .body("issues[0].row", equalTo(2));
    }

    @Test
    void aDryRunAnswersTheSameAndStoresNothing() {
        String csv = manyRows() + """
                %1$s-7;Vỏ %1$s twice;;;
                ;Vỏ %1$s unnamed;;;
                %1$s-x;;pink;31/02/2024;many
                """.formatted(mark);

        Response tried = ImportHttp.done(csv, "dryRun");

        assertEquals(0, shells().size());
        assertEquals(0, events());
        assertEquals(
                0,
                database.query(
                                "select count(*) from history where after ->> 'name' like ?",
                                row -> row.getInt(1),
                                "Vỏ " + mark + "%")
                        .get(0));
        Response taken = ImportHttp.done(csv);
        assertEquals(1_101, shells().size());
        for (String count : List.of(
                "status", "rowsRead", "rowsTaken", "rowsRefused", "rowsWarned", "created", "changed", "unchanged")) {
            assertEquals(taken.<Object>path(count), tried.path(count), count);
        }
        assertEquals(taken.<Object>path("issues"), tried.path("issues"));
        tried.then()
                .body("dryRun", is(true))
                .body("rowsRead", equalTo(1_103))
                .body("rowsRefused", equalTo(2))
                .body(
                        "issues.code",
                        equalTo(List.of(
                                "row-id-twice",
                                "no-row-id",
                                "constraint-violated",
                                "invalid-date",
                                "invalid-choice",
                                "invalid-number")));
    }

    @Test
    void aCellWithTheSeparatorOfProgramsHereIsNotCutInTwoWhereItIsOpened() {
        String csv = """
                Mã dòng,Tên gọi,Ngày tìm thấy
                %1$s-1,Vỏ %1$s;=HYPERLINK(1),31/02/2024
                """.formatted(mark);
        String id = ImportHttp.done(csv).path("id");

        String rejected = new String(
                ImportHttp.officer()
                        .get(ImportHttp.SHELLS + "/" + id + "/rejected")
                        .asByteArray(),
                StandardCharsets.UTF_8);

        assertTrue(rejected.contains(";\"Vỏ " + mark + ";=HYPERLINK(1)\";"), rejected);
    }

    @Test
    void nothingOfARowWithFarTooManyCellsIsLost() {
        String cells = IntStream.range(0, 400).mapToObj(i -> "c" + i).collect(Collectors.joining(";"));
        String id =
                ImportHttp.done("Mã dòng;Tên gọi\n" + mark + ";" + cells + "\n").path("id");

        String rejected = new String(
                ImportHttp.officer()
                        .get(ImportHttp.SHELLS + "/" + id + "/rejected")
                        .asByteArray(),
                StandardCharsets.UTF_8);

        assertTrue(rejected.contains(";c0;"), rejected);
        assertTrue(rejected.contains(";c398;c399"), rejected);
    }

    @Test
    void rowsThatTheDatabaseRefusesKeepNobodyElseOut() {
        ImportHttp.done(file("%1$s-0;Vỏ %1$s;;;"));
        String csv = file("%1$s-1;Vỏ %1$s a;;;") + """
                %1$s-2;Vỏ %1$s;;;
                %1$s-3;Vỏ %1$s b;;;99999
                %1$s-4;huge %1$s;;;
                %1$s-5;Vỏ %1$s c;;;
                """.formatted(mark);

        Response tried = ImportHttp.done(csv, "dryRun");
        Response taken = ImportHttp.done(csv);

        for (Response answer : List.of(tried, taken)) {
            answer.then()
                    .body("status", equalTo("DONE"))
                    .body("rowsRead", equalTo(5))
                    .body("created", equalTo(2))
                    .body("rowsRefused", equalTo(3))
                    .body("issues.row", equalTo(List.of(3, 4, 5)))
                    .body("issues.code", equalTo(List.of("conflict", "row-failed", "record-too-large")));
        }
        assertEquals(3, shells().size());
        assertEquals(3, events());
    }

    @Test
    void refusedRowsComeBackAndMayBeSentAgain() throws IOException {
        String csv = """
                Mã dòng,Tên gọi,Ngày tìm thấy,Khối lượng
                %1$s-1,Vỏ %1$s a,2024,1
                %1$s-2,"Vỏ ""%1$s"", b",31/02/2024,-5
                %1$s-3,Vỏ %1$s c,2024,=1+1
                """.formatted(mark);
        String id = ImportHttp.done(csv).path("id");

        Response rejected = ImportHttp.officer().get(ImportHttp.SHELLS + "/" + id + "/rejected");

        rejected.then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString(".csv"));
        String text = new String(rejected.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFMã dòng;Tên gọi;Ngày tìm thấy;Khối lượng;Reasons for refusal\r\n"), text);
        assertTrue(text.contains("31/02/2024;'-5;"), text);
        assertEquals(3, text.lines().count(), text);
        String mended =
                text.replace("31/02/2024", "28/02/2024").replace("'-5", "5").replace("'=1+1", "2");

        Response again = ImportHttp.done(mended);

        again.then().body("created", equalTo(2)).body("issues", empty());
        assertEquals(3, shells().size());
    }

    @Test
    void theReasonsAreInTheLanguageOfWhoAsksAndReplaceThoseOfBefore() {
        String id = ImportHttp.done("""
                Mã dòng;Reasons for refusal;Tên gọi
                %s;old;
                """.formatted(mark)).path("id");

        String text = new String(
                ImportHttp.officer()
                        .header("Accept-Language", "vi")
                        .get(ImportHttp.SHELLS + "/" + id + "/rejected")
                        .asByteArray(),
                StandardCharsets.UTF_8);

        assertEquals(
                "\uFEFFMã dòng;Reasons for refusal;Tên gọi\r\n%s;Tên gọi: There is no name.;\r\n".formatted(mark),
                text.replace("Thiếu tên.", "There is no name."));
    }

    @Test
    void aWorkbookComesBackAsOneAndItsNumbersAsNumbers() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "name");
            sheet.value(0, 1, "weight");
            sheet.value(0, 2, "foundOn");
            sheet.value(1, 0, "Vỏ " + mark);
            sheet.value(1, 1, 1.234);
            sheet.value(1, 2, java.time.LocalDate.of(2024, 12, 31));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
        });
        Response done = ImportHttp.done(
                ImportHttp.officer().contentType(TableFormat.XLSX_TYPE).body(workbook));
        done.then().body("format", equalTo("XLSX")).body("rowsRefused", equalTo(1));

        Response rejected = ImportHttp.officer().get(ImportHttp.SHELLS + "/" + done.path("id") + "/rejected");

        rejected.then().contentType(startsWith(TableFormat.XLSX_TYPE));
        List<Cell> cells = rows(rejected.asByteArray()).get(1);
        assertEquals(Cell.Kind.NUMBER, cells.get(1).kind());
        assertEquals("1.234", cells.get(1).text());
        assertEquals("2024-12-31", cells.get(2).text());
        assertEquals(4, cells.size());
    }

    @Test
    void aKeyMakesOneImportAndTheSameAnswer() {
        String csv = file("%1$s-1;Vỏ %1$s;;;");

        Response first = ImportHttp.sending(ImportHttp.officer(), csv)
                .header("Idempotency-Key", mark)
                .post(ImportHttp.SHELLS);
        Response second = ImportHttp.sending(ImportHttp.officer(), csv)
                .header("Idempotency-Key", mark)
                .post(ImportHttp.SHELLS);

        first.then().statusCode(201).body("status", equalTo("DONE"));
        second.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        ImportHttp.sending(ImportHttp.officer(), csv)
                .header("Idempotency-Key", mark)
                .queryParam("dryRun", true)
                .post(ImportHttp.SHELLS)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void whoMayNotIsRefused() {
        String reader = Tokens.of("reader");

        ImportHttp.sending(ImportHttp.as(reader), file("1;2;;;"))
                .post(ImportHttp.SHELLS)
                .then()
                .statusCode(403);
        ImportHttp.as(reader).get(ImportHttp.SHELLS).then().statusCode(403);
        ImportHttp.as(reader).get(ImportHttp.SHELLS + "/template").then().statusCode(200);
        ImportHttp.as("").get(ImportHttp.SHELLS).then().statusCode(401);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String shells = ImportHttp.done(file("%1$s-1;Vỏ %1$s;;;")).path("id");

        for (String below : List.of("", "/issues", "/rejected")) {
            ImportHttp.officer()
                    .get(ImportHttp.SHELLS + "/" + UUID.randomUUID() + below)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            ImportHttp.officer()
                    .get(ImportHttp.CORALS + "/" + shells + below)
                    .then()
                    .statusCode(404);
        }
        ImportHttp.officer().get(ImportHttp.SHELLS + "/x").then().statusCode(404);
    }

    @Test
    void aBodyOfAnotherKindIsRefused() {
        ImportHttp.officer()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(ImportHttp.SHELLS)
                .then()
                .statusCode(415);
        for (String text : List.of("", "name\n", "\n\n")) {
            ImportHttp.sending(ImportHttp.officer(), text)
                    .post(ImportHttp.SHELLS)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("empty-table"));
        }
        ImportHttp.officer()
                .contentType("application/octet-stream")
                .body(new byte[] {'P', 'K', 3, 4, 5, 6})
                .post(ImportHttp.SHELLS)
                .then()
                .statusCode(422)
                .body("code", equalTo("broken-table"));
    }

    @Test
    void tooLargeAFileIsRefused() throws IOException, InterruptedException {
        Path file = directory.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(50L * 1024 * 1024 + 1);
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + ImportHttp.SHELLS))
                .header("Authorization", "Bearer " + Tokens.of("officer"))
                .header("Content-Type", TableFormat.CSV_TYPE)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();

        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("body-too-large") && answer.body().contains("50 MB"), answer.body());
    }

    @Test
    void parametersOfInheritedMethodsAreKnown() {
        ImportHttp.sending(ImportHttp.officer(), "a\n1")
                .queryParam("dryrun", true)
                .post(ImportHttp.SHELLS)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        ImportHttp.officer()
                .queryParam("format", "PDF")
                .get(ImportHttp.SHELLS + "/template")
                .then()
                .statusCode(400);
        ImportHttp.sending(ImportHttp.officer(), "a\n1")
                .queryParam("dryRun", "perhaps")
                .post(ImportHttp.SHELLS)
                .then()
                .statusCode(400);
    }

    @Test
    void templatesHaveTheHeadingsAndAreUnderstood() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            Response template = ImportHttp.officer()
                    .header("Accept-Language", "vi")
                    .queryParam("format", format)
                    .get(ImportHttp.SHELLS + "/template");

            template.then().statusCode(200).contentType(startsWith(format.mediaType()));
            List<List<Cell>> rows = rows(template.asByteArray());
            assertEquals(1, rows.size());
            assertEquals(6, rows.get(0).size());
            ImportHttp.officer()
                    .contentType(format.mediaType())
                    .body(template.asByteArray())
                    .post(ImportHttp.SHELLS)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("empty-table"));
        }
    }

    @Test
    void issuesAreReadPageByPage() {
        StringBuilder csv = new StringBuilder(file("%1$s-1;Vỏ %1$s;;;"));
        for (int i = 0; i < 25; i++) {
            csv.append("%s-r%d;;pink;;\n".formatted(mark, i));
        }
        String address =
                ImportHttp.SHELLS + "/" + ImportHttp.done(csv.toString()).path("id") + "/issues";
        List<Integer> rows = new ArrayList<>();

        String next = null;
        do {
            var request = ImportHttp.officer().queryParam("limit", 10);
            Response page = (next == null ? request : request.queryParam("cursor", next)).get(address);
            page.then().statusCode(200).body("items.severity", everyItem(equalTo("ERROR")));
            rows.addAll(page.path("items.row"));
            next = page.path("next");
        } while (next != null);

        assertEquals(50, rows.size());
        assertEquals(rows.stream().sorted().toList(), rows);
        assertEquals(25, rows.stream().distinct().count());
    }

    @Test
    void importsAreListedThoseBegunLastFirst() {
        String first = ImportHttp.done(file("%1$s-1;Vỏ %1$s a;;;")).path("id");
        String second = ImportHttp.done(file("%1$s-2;Vỏ %1$s b;;;")).path("id");

        Response page = ImportHttp.officer().queryParam("limit", 1).get(ImportHttp.SHELLS);
        page.then().statusCode(200).body("items.id", equalTo(List.of(second)));
        ImportHttp.officer()
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("next"))
                .get(ImportHttp.SHELLS)
                .then()
                .body("items.id", equalTo(List.of(first)))
                .body("items", hasSize(1));
    }

    /** What a test writes into a sheet. */
    private interface Content {
        void write(Worksheet sheet);
    }

    private static byte[] workbook(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.write(workbook.newWorksheet("sheet"));
        }
        return out.toByteArray();
    }

    private List<List<Cell>> rows(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve(UUID.randomUUID().toString()), content);
        try (TableRows rows = TableFile.of(file).open()) {
            List<List<Cell>> all = new ArrayList<>();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get().cells());
            }
            return all;
        }
    }

    private String file(String row) {
        return "externalId;name;colour;foundOn;weight\n" + row.formatted(mark) + "\n";
    }

    private String manyRows() {
        StringBuilder csv = new StringBuilder("externalId;name;colour;foundOn;weight\n");
        for (int i = 0; i < 1_100; i++) {
            csv.append("%1$s-%2$d;Vỏ %1$s %2$d;RED;2024;1\n".formatted(mark, i));
        }
        return csv.toString();
    }

    private List<String> shells() {
        return database.query(
                "select * from shell where name like ? order by name",
                row -> "%s %s %s"
                        .formatted(
                                row.getString("colour"),
                                row.getString("found_on"),
                                row.getBigDecimal("weight") == null
                                        ? null
                                        : row.getBigDecimal("weight").intValue()),
                "%" + mark + "%");
    }

    private int events() {
        return database.query(
                        "select count(*) from outbox where topic = ? and convert_from(payload, 'UTF8') like ?",
                        row -> row.getInt(1),
                        Shells.TOPIC,
                        "%" + mark + "%")
                .get(0);
    }
}
