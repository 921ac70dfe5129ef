package vn.huunghi.reporting.publication;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.reporting.publication.PublishedScene.PUBLICATIONS;
import static vn.huunghi.reporting.publication.PublishedScene.asked;
import static vn.huunghi.reporting.publication.PublishedScene.publish;
import static vn.huunghi.reporting.publication.PublishedScene.published;
import static vn.huunghi.reporting.publication.PublishedScene.reader;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.reporting.report.format.ReadWorkbook;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PublicationTest {

    private static final Map<String, String> TYPES =
            Map.of("JSON", "application/json", "CSV", "text/csv", "XLSX", TableFormat.XLSX_TYPE, "HTML", "text/html");

    @Inject
    Database database;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void whatWasPublishedStaysByteForByteWhateverIsCorrected() {
        var province = new PublishedScene(300);
        var answer = publish(province.ofTheYear(false))
                .then()
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("scope", equalTo("PROVINCE"))
                .body("subjectId", equalTo(province.scene.a))
                .body("geography", equalTo("2024-12-31"))
                .body("provisional", equalTo(false))
                .body("public", equalTo(false))
                .body("positions", hasKey("huunghi.return.v1"))
                .body("documents", hasSize(8))
                .extract();
        String id = answer.path("id");
        assertEquals("/api/v1/publications/" + id, answer.header("Location").replaceFirst("https?://[^/]+", ""));
        var before = new LinkedHashMap<String, byte[]>();
        for (var document : answer.<List<Map<String, Object>>>path("documents")) {
            var fetched = fetch(id, document);
            fetched.then().statusCode(200).header("ETag", equalTo("\"" + document.get("sha256") + "\""));
            assertEquals(document.get("sha256"), sha256(fetched.asByteArray()));
            assertEquals(document.get("bytes"), fetched.asByteArray().length);
            before.put(document.get("format") + " " + document.get("language"), fetched.asByteArray());
        }
        assertEquals(8, before.size());

        province.correct(350);
        province.scene.declared(
                province.scene.a, province.scene.union, "YEAR", "2023-01-01", "2023-12-31", province.scene.flow, 7);

        for (var document : answer.<List<Map<String, Object>>>path("documents")) {
            assertArrayEquals(
                    before.get(document.get("format") + " " + document.get("language")),
                    fetch(id, document).asByteArray(),
                    document::toString);
        }
        reader().get(PUBLICATIONS + "/" + id)
                .then()
                .body("report.groups.lines.flatten().declared.value", contains(300))
                .body("documents", hasSize(6))
                .body("id", equalTo(id));
    }

    @Test
    void aCorrectionIsTheNextRevisionAndListsWhatItChanged() {
        var province = new PublishedScene(300);
        var first = published(province.ofTheYear(true));
        reader().get(PUBLICATIONS + "/" + first + "/changes")
                .then()
                .statusCode(200)
                .body("sinceRevisionBefore", nullValue())
                .body("untilNow.changes", empty());

        province.correct(350);

        reader().get(PUBLICATIONS + "/" + first + "/changes")
                .then()
                .body("untilNow.changes.before.value", contains(300))
                .body("untilNow.changes.after.value", contains(350));
        var second = publish(province.ofTheYear(true))
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .extract()
                .<String>path("id");
        reader().get(PUBLICATIONS + "/" + second + "/changes")
                .then()
                .body("sinceRevisionBefore.id", equalTo(first))
                .body("sinceRevisionBefore.revision", equalTo(1))
                .body("sinceRevisionBefore.changes", hasSize(1))
                .body("sinceRevisionBefore.changes[0].measure", equalTo(province.scene.flow))
                .body("sinceRevisionBefore.changes[0].figure", equalTo("DECLARED"))
                .body("sinceRevisionBefore.changes[0].before.value", equalTo(300))
                .body("sinceRevisionBefore.changes[0].after.value", equalTo(350))
                .body("untilNow.changes", empty());
    }

    @Test
    void whatIsNewOrOfSeveralProvincesIsAChangeToo() {
        var province = new PublishedScene(300);
        var first = published(province.ofTheYear(true));
        province.scene.held("2024-05-05", List.of(province.scene.a), 20);
        province.scene.held("2024-06-05", List.of(province.scene.a, province.scene.c), 7);
        province.scene.awaitRecords(Map.of(), 2);

        var changes = "untilNow.changes.find { it.provinces %s null }.";
        reader().header("Accept-Language", "en")
                .get(PUBLICATIONS + "/" + first + "/changes")
                .then()
                .body("untilNow.changes", hasSize(2))
                .body(changes.formatted("==") + "figure", equalTo("RECORDED"))
                .body(changes.formatted("==") + "before", nullValue())
                .body(changes.formatted("==") + "after.value", equalTo(20))
                .body(changes.formatted("!=") + "provinces.id", hasSize(2))
                .body(changes.formatted("!=") + "after.value", equalTo(7))
                .body(changes.formatted("!=") + "name", equalTo("Indicator " + province.scene.flow));
    }

    @Test
    void whatTheClusterItselfDeclaredIsAChangeOfItsOwn() {
        var scene = new PublishedScene(300).scene;
        var id = published(asked("CLUSTER", scene.cluster, "2024-01-01", "2024-12-31", false));
        scene.publishReturn(
                scene.accepted(scene.women, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, 700), List.of())
                        .put("clusterId", scene.cluster));
        scene.awaitRecords(Map.of("basis", "declared", "level", "CLUSTER"), 1);

        reader().get(PUBLICATIONS + "/" + id + "/changes")
                .then()
                .body("untilNow.changes.figure", contains("OWN"))
                .body("untilNow.changes[0].before", nullValue())
                .body("untilNow.changes[0].after.value", equalTo(700));
    }

    @Test
    void inOtherBoundariesItIsAnotherRevisionOfTheSameDays() {
        var scene = new PublishedScene(300).scene;
        var asked = asked("PROVINCE", scene.m, "2025-01-01", "2025-12-31", true);
        published(asked);
        asked.put("geography", "2025-07-01");

        var second = publish(asked)
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("geography", equalTo("2025-07-01"))
                .extract()
                .<String>path("id");

        reader().get(PUBLICATIONS + "/" + second + "/changes")
                .then()
                .body("sinceRevisionBefore.revision", equalTo(1))
                .body("sinceRevisionBefore.geography", equalTo("2025-12-31"))
                .body("sinceRevisionBefore.changes", empty());
    }

    @Test
    void aRevisionHasAllThatWasAppliedWhileItWaitedForTheOneBefore() throws Exception {
        var province = new PublishedScene(300);
        var lock = "publication PROVINCE %s 2024-01-01 2024-12-31".formatted(province.scene.a);
        var thread = Executors.newSingleThreadExecutor();
        try {
            var waiting = QuarkusTransaction.requiringNew().call(() -> {
                database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, lock);
                var published = thread.submit(() -> publish(province.ofTheYear(true)));
                await().untilAsserted(() -> assertEquals(1, waitingFor(lock)));
                province.correct(350);
                return published;
            });
            var id = waiting.get().then().statusCode(201).extract().<String>path("id");

            given().get(PUBLICATIONS + "/" + id)
                    .then()
                    .body("report.groups.lines.flatten().declared.value", contains(350));
        } finally {
            thread.shutdownNow();
        }
    }

    private int waitingFor(String lock) {
        return database.query(
                        "select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted"
                                + " and (classid::bigint << 32 | objid::bigint) = hashtextextended(?, 0)",
                        row -> row.getInt("waiting"),
                        lock)
                .get(0);
    }

    @Test
    void aFormatInWhichItWasNotPublishedIsNotAcceptable() {
        var publication = UUID.randomUUID();
        database.update(
                "insert into publication (id, scope, name, name_en, period_from, period_to, geography, revision, public,"
                        + " provisional, positions, published_by, published_at) values (?, 'NATION', 'x', 'x', '0001-01-01',"
                        + " '0001-12-31', '2024-12-31', ?, true, false, '{}', 'somebody', now())",
                publication,
                Math.abs((int) publication.getLeastSignificantBits()) + 1);

        given().get(PUBLICATIONS + "/" + publication + "?format=HTML")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void aPeriodThatHasNotEndedIsPublishedAsProvisional() {
        var province = new PublishedScene(300);
        var year = BusinessDay.today(clock).getYear();
        var id = publish(asked("PROVINCE", province.scene.c, year + "-01-01", year + "-12-31", true))
                .then()
                .statusCode(201)
                .body("provisional", equalTo(true))
                .extract()
                .<String>path("id");

        given().accept("text/html").get(PUBLICATIONS + "/" + id).then().body(containsString("SỐ LIỆU TẠM TÍNH"));
        given().accept("text/csv").get(PUBLICATIONS + "/" + id).then().body(containsString("Tạm tính"));
        var notes = ReadWorkbook.of(given().accept(TableFormat.XLSX_TYPE)
                        .get(PUBLICATIONS + "/" + id)
                        .asByteArray())
                .sheets()
                .get("Ghi chú");
        assertTrue(notes.column("A").stream().anyMatch(note -> note.startsWith("SỐ LIỆU TẠM TÍNH")));
        given().accept("text/html")
                .get(PUBLICATIONS + "/" + published(province.ofTheYear(true)))
                .then()
                .body(not(containsString("SỐ LIỆU TẠM TÍNH")))
                .body(containsString("Bản công bố lần 1"));
    }

    @Test
    void aTermIsAveragedOverItsYears() {
        var province = new PublishedScene(300);
        var asked = asked("CLUSTER", province.scene.cluster, "2019", "2024", true);
        ((Map<String, Object>) (Map<?, ?>) asked.get("period")).put("kind", "TERM");

        given().header("Accept-Language", "en")
                .get(PUBLICATIONS + "/" + published(asked))
                .then()
                .body("period.kind", equalTo("TERM"))
                .body("period.from", equalTo("2019-01-01"))
                .body("report.years", equalTo(5))
                .body("report.groups.lines.flatten().yearlyAverage.declared.value", contains(60));
    }

    @Test
    void whoHasTheDocumentDoesNotGetItAgain() {
        var province = new PublishedScene(300);
        var path = PUBLICATIONS + "/" + published(province.ofTheYear(true));
        var vietnamese = given().accept("text/html").get(path);
        var tag = vietnamese.header("ETag");

        given().accept("text/html")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", containsString("immutable"));
        given().accept("text/html")
                .header("If-None-Match", tag)
                .queryParam("lang", "en")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void linksMayNameFormatAndLanguage() {
        var province = new PublishedScene(300);
        var path = PUBLICATIONS + "/" + published(province.ofTheYear(true));

        given().get(path + "?format=XLSX&lang=en")
                .then()
                .statusCode(200)
                .contentType(TableFormat.XLSX_TYPE)
                .header("Content-Disposition", endsWith("-2024-01-01-2024-12-31-r1.xlsx\""));
        given().accept("image/png").get(path).then().statusCode(406).body("code", equalTo("not-acceptable"));
        given().get(path + "?lang=fr").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        given().get(path + "?format=PDF").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update publication set revision = revision + 1 where id = ?::uuid",
                "delete from publication where id = ?::uuid",
                "update publication_document set bytes = 'x' where publication_id = ?::uuid",
                "delete from publication_document where publication_id = ?::uuid"
            })
    void theDatabaseLetsNothingBeChangedThatWasPublished(String change) {
        var id = published(new PublishedScene(300).ofTheYear(true));

        var refused = assertThrows(GenericJDBCException.class, () -> database.update(change, id));

        assertTrue(refused.getMessage().contains("neither changed nor deleted"), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate publication_document",
                "truncate publication_document, publication",
                "update publication set revision = revision + 1"
            })
    void norMayWhoeverOwnsItsTables(String change) throws SQLException {
        published(new PublishedScene(300).ofTheYear(true));
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.execute(change));

            assertTrue(refused.getMessage().contains("neither changed nor deleted"), refused::getMessage);
        }
    }

    @Test
    void thoseWhoPublishAtOnceGetOneRevisionEach() throws Exception {
        var province = new PublishedScene(300);
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> once = () -> publish(province.ofTheYear(false))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("revision");
            var revisions = new java.util.TreeSet<Integer>();
            for (var revision : threads.invokeAll(List.of(once, once, once, once))) {
                revisions.add(revision.get());
            }
            assertEquals(List.of(1, 2, 3, 4), List.copyOf(revisions));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theListIsReadPageByPageAndFiltered() {
        var province = new PublishedScene(300);
        var first = published(province.ofTheYear(true));
        var second = published(province.ofTheYear(false));
        var third = published(asked("PROVINCE", province.scene.a, "2023-01-01", "2023-12-31", false));
        var mine = PUBLICATIONS + "?subjectId=" + province.scene.a;

        var page = reader().get(mine + "&limit=2")
                .then()
                .body("items.id", contains(third, second))
                .extract();
        reader().get(mine + "&limit=2&cursor=" + page.path("next"))
                .then()
                .body("items.id", contains(first))
                .body("items[0].documents", hasSize(8))
                .body("next", nullValue());
        reader().get(mine + "&from=2024-01-01&latest=true").then().body("items.id", contains(second));
        reader().get(mine + "&public=true").then().body("items.id", contains(first));
        reader().get(mine + "&scope=NATION,CLUSTER").then().body("items", empty());
        reader().get(PUBLICATIONS + "?id=" + third + "," + first).then().body("items.id", contains(third, first));
        reader().get(mine + "&cursor=abc").then().statusCode(400).body("code", equalTo("bad-cursor"));
    }

    @Test
    void whoPublishedItIsKnown() {
        var id = published(new PublishedScene(300).ofTheYear(true));

        reader().get(PUBLICATIONS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("publish"))
                .body("items[0].subject", equalTo("test-coordinator"))
                .body("items[0].after.id", equalTo(id))
                .body("items[0].at", notNullValue());
    }

    private static Response fetch(String id, Map<String, Object> document) {
        return reader().accept(TYPES.get((String) document.get("format")))
                .header("Accept-Language", document.get("language"))
                .get(PUBLICATIONS + "/" + id);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
