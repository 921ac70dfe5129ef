package vn.huunghi.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.huunghi.kit.access.Actor;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.table.TableFile;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.text.Message;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ImportRunTest {

    private static final int ROWS = 1_700;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportAttempts attempts;

    @Inject
    ImportWorker worker;

    @Inject
    Corals corals;

    @Inject
    Database database;

    @TempDir
    Path directory;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** As {@link Corals}, under a name that the worker does not know, and with something to do before. */
    private class Watched implements ImportTarget {
        private final Consumer<List<ImportRow>> before;

        Watched(Consumer<List<ImportRow>> before) {
            this.before = before;
        }

        @Override
        public String name() {
            return "watched";
        }

        @Override
        public Message title() {
            return corals.title();
        }

        @Override
        public List<Column> columns() {
            return corals.columns();
        }

        @Override
        public void take(List<ImportRow> rows, boolean forGood) {
            before.accept(rows);
            corals.take(rows, forGood);
        }
    }

    @Test
    void whatADeadInstanceLeftIsGoneOnWithBehindTheLastRowThatCounts() throws IOException {
        ImportJob job = job("corals");
        Path file = file(ROWS);
        QuarkusTransaction.requiringNew().run(() -> {
            add(job, file);
            database.update("""
                    update import_job set status = 'RUNNING', rows_read = 1000, created = 1000, attempts = 2, leased_until = ?
                    where id = ?
                    """, Instant.now().minusSeconds(1), job.id());
        });

        worker.wake();

        Response over = ImportHttp.over(ImportHttp.CORALS + "/" + job.id());
        over.then()
                .body("status", equalTo("DONE"))
                .body("rowsRead", equalTo(ROWS))
                .body("created", equalTo(ROWS));
        assertEquals(ROWS - 1_000, taken());
        assertEquals(0, parts(job.id()), "the file is forgotten");
    }

    @Test
    void ofTwoInstancesOnOneImportOnlyOneCountsARow() throws IOException {
        Path file = file(ROWS);
        ImportJob job = added("watched", file);
        AtomicInteger first = new AtomicInteger();
        ImportRun other = run(new Watched(rows -> {}), job);
        ImportRun slow = run(
                new Watched(rows -> {
                    if (first.getAndIncrement() == 0) {
                        assertEquals(ImportRun.End.DONE, work(other, file));
                    }
                }),
                job);

        assertEquals(ImportRun.End.OVERTAKEN, work(slow, file));

        assertEquals(ROWS, taken());
        assertEquals(ROWS, stored(job).counts().created());
    }

    @Test
    void progressShowsWhileItRunsAndAnInstanceThatClosesLeavesTheRest() throws IOException {
        Path file = file(ROWS);
        ImportJob job = added("watched", file);
        List<Long> progress = new ArrayList<>();
        ImportRun run = new ImportRun(
                jobs,
                attempts,
                new Watched(rows -> progress.add(QuarkusTransaction.requiringNew()
                        .call(() -> stored(job).counts().rowsRead()))),
                job,
                () -> progress.size() == 2);

        assertEquals(ImportRun.End.LEFT, work(run, file));

        assertEquals(List.of(0L, 500L), progress);
        assertEquals(1_000, taken());
        assertEquals(ImportRun.End.DONE, work(run(new Watched(rows -> {}), stored(job)), file));
        assertEquals(ROWS, taken());
    }

    @Test
    void aRunningImportIsNobodyElses() {
        ImportJob job = job("only-here");
        QuarkusTransaction.requiringNew().run(() -> add(job, file(1)));

        ImportJob claimed = claim().get(0);
        assertEquals(job.id(), claimed.id());
        assertEquals(List.of(), claim());
        QuarkusTransaction.requiringNew().run(() -> jobs.release(claimed));
        assertEquals(job.id(), claim().get(0).id());
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update import_job set leased_until = ? where id = ?",
                        Instant.now().minusSeconds(1),
                        job.id()));
        assertEquals(2, claim().get(0).attempts());
        // Whose lease ran out and was taken on lets nobody else's go.
        QuarkusTransaction.requiringNew().run(() -> jobs.release(claimed));
        QuarkusTransaction.requiringNew().run(() -> jobs.end(claimed, null));
        assertEquals(List.of(), claim());
        assertFalse(QuarkusTransaction.requiringNew().call(() -> jobs.stillWorking(claimed)));
        assertEquals(ImportStatus.RUNNING, stored(job).status());
    }

    @Test
    void whatOneRowBringsAboutIsItsOwn() {
        String csv = "name\n" + (mark + "\n").repeat(600) + "boom\n" + mark + "\n";
        for (String parameter : List.of("dryRun", "force")) {
            Response started = ImportHttp.sending(ImportHttp.officer(), csv)
                    .queryParam(parameter, true)
                    .post(ImportHttp.CORALS);

            ImportHttp.over(ImportHttp.CORALS + "/" + started.path("id"))
                    .then()
                    .body("status", equalTo("DONE"))
                    .body("created", equalTo(601))
                    .body("rowsRefused", equalTo(1));
            String rejected = ImportHttp.officer()
                    .get(ImportHttp.CORALS + "/" + started.path("id") + "/rejected")
                    .asString();
            assertEquals(2, rejected.lines().count(), rejected);
            assertTrue(rejected.contains("boom;"), rejected);
        }
        assertEquals(601, taken());
    }

    @Test
    void aDryRunThatDoesNotGetOnStopsToo() {
        String csv = "name\n" + (mark + "\n").repeat(600) + "outage\n";
        Response started = ImportHttp.sending(ImportHttp.officer(), csv)
                .queryParam("dryRun", true)
                .post(ImportHttp.CORALS);
        String address = ImportHttp.CORALS + "/" + started.path("id");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            database.update(
                    "update import_job set leased_until = null where id = ?", UUID.fromString(started.path("id")));
            worker.wake();
            ImportHttp.officer().get(address).then().body("status", equalTo("FAILED"));
        });

        ImportHttp.officer()
                .get(address)
                .then()
                .body("failure.code", equalTo("import-stopped"))
                .body("failure.message", equalTo("The dry run stopped after unexpected errors."));
        assertEquals(0, taken());
    }

    @Test
    void anImportThatDoesNotGetOnStopsAndWhatWasTakenStays() throws IOException {
        String csv = "name\n" + (mark + "\n").repeat(600) + "outage\n";
        String address = ImportHttp.CORALS + "/"
                + ImportHttp.sending(ImportHttp.officer(), csv)
                        .post(ImportHttp.CORALS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            database.update("update import_job set leased_until = null where id = ?", id);
            worker.wake();
            ImportHttp.officer().get(address).then().body("status", equalTo("FAILED"));
        });

        ImportHttp.officer()
                .get(address)
                .then()
                .body("failure.code", equalTo("import-stopped"))
                .body("failure.severity", equalTo("CRITICAL"))
                .body("rowsRead", equalTo(500))
                .body("created", equalTo(500));
        assertEquals(500, taken());
        assertEquals(0, parts(id));
        // What was taken of it counts: the same again needs to be meant.
        ImportHttp.sending(ImportHttp.officer(), csv)
                .post(ImportHttp.CORALS)
                .then()
                .statusCode(409)
                .body("code", equalTo("imported-before"));
        ImportHttp.sending(ImportHttp.officer(), csv.replace("outage", mark))
                .post(ImportHttp.CORALS)
                .then()
                .statusCode(201);
    }

    @Test
    void aFileThatCannotBeReadOnIsRefusedBeforeAnyOfItIsTaken() {
        String csv = "name\n" + (mark + "\n").repeat(600) + "\"" + mark + "\n";

        ImportHttp.sending(ImportHttp.officer(), csv)
                .post(ImportHttp.CORALS)
                .then()
                .statusCode(422)
                .body("code", equalTo("broken-table"));

        assertEquals(0, taken());
    }

    @Test
    void idsThatAreDoubledAreFoundAcrossARestart() throws IOException {
        StringBuilder csv = new StringBuilder("externalId;name\n");
        for (int i = 0; i < 1_200; i++) {
            csv.append("r%d;%s\n".formatted(i % 1_100, mark));
        }
        Path file = Files.writeString(directory.resolve("doubled"), csv);
        ImportJob job = added("watched", file);
        AtomicInteger calls = new AtomicInteger();
        ImportTarget target = new Watched(rows -> calls.incrementAndGet()) {
            @Override
            public List<Column> columns() {
                return List.of(
                        corals.columns().get(0),
                        Column.optional(ImportRow.ROW_ID, new Message("Mã", "Id"), new Message("", "")));
            }
        };
        assertEquals(
                ImportRun.End.LEFT, work(new ImportRun(jobs, attempts, target, job, () -> calls.get() == 2), file));

        assertEquals(ImportRun.End.DONE, work(run(target, stored(job)), file));

        assertEquals(1_100, stored(job).counts().created());
        assertEquals(100, stored(job).counts().refused());
    }

    private ImportRun run(ImportTarget target, ImportJob job) {
        return new ImportRun(jobs, attempts, target, job, () -> false);
    }

    private static ImportRun.End work(ImportRun run, Path file) {
        boolean began = !Arc.container().requestContext().isActive();
        if (began) {
            Arc.container().requestContext().activate();
        }
        try {
            return run.work(new TableFile(file, TableFormat.CSV, ';'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (began) {
                Arc.container().requestContext().terminate();
            }
        }
    }

    private List<ImportJob> claim() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.claim(Set.of("only-here")).stream().toList());
    }

    private ImportJob added(String target, Path file) {
        ImportJob job = job(target);
        QuarkusTransaction.requiringNew().run(() -> {
            add(job, file);
            database.update("update import_job set status = 'RUNNING' where id = ?", job.id());
        });
        return job;
    }

    private void add(ImportJob job, Path file) {
        try {
            assertTrue(jobs.add(job, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob stored(ImportJob job) {
        return jobs.find(job.target(), job.id()).orElseThrow();
    }

    private Path file(int rows) {
        try {
            return Files.writeString(
                    Files.createTempFile(directory, "rows", null), "name\n" + (mark + "\n").repeat(rows), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob job(String target) {
        return new ImportJob(
                Ids.next(),
                target,
                UUID.randomUUID().toString().getBytes(UTF_8),
                TableFormat.CSV,
                ';',
                1,
                List.of("name"),
                false,
                false,
                new Actor("person-" + mark, "client-" + mark, Set.of("officer"), null, null),
                ImportStatus.WAITING,
                ImportJob.Counts.NONE,
                List.of(),
                null,
                0,
                null,
                Instant.now(),
                null,
                null);
    }

    private int taken() {
        return database.query("select count(*) from coral where name = ?", row -> row.getInt(1), mark)
                .get(0);
    }

    private int parts(UUID id) {
        return database.query("select count(*) from import_part where import_id = ?", row -> row.getInt(1), id)
                .get(0);
    }
}
