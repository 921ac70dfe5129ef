package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.LocalSystem;
import vn.huunghi.local.Service;
import vn.huunghi.local.Settings;
import vn.huunghi.stack.Stack;

/**
 * How long 10 000 aid items take as a file of IATI, and what it costs the service in memory. Fails unless each file is
 * complete, comes in time and within the heap: what is not whole on a slow machine is not whole on any.
 */
final class IatiBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int ITEMS = 10_000;
    private static final Contents COMPLETE = new Contents(ITEMS, 3 * ITEMS);
    private static final int ROUNDS = 3;
    private static final int HEAP_MEGABYTES = 256;
    /** Several times what it takes, so that it is the export that fails and not the machine. */
    private static final double MOST_SECONDS = Double.parseDouble(System.getProperty("huunghi.iati.seconds", "20"));

    private static final long PAUSE = 300_000_000;
    private static final long PAUSES = 2_000;
    private static final int OK = 200;
    private static final String IMPORTS = "/aid-items/imports";

    private final LocalSystem system;
    private final Api api;
    private final Path directory;

    private IatiBenchmark(LocalSystem system, Path directory) {
        this.system = system;
        this.api = system.api();
        this.directory = directory;
    }

    public static void main(String[] args) throws IOException, InterruptedException, XMLStreamException {
        Path checkout = Path.of(System.getProperty("huunghi.checkout"));
        Path directory = Files.createDirectories(checkout.resolve("deploy/benchmark/target/iati"));
        try (Stack stack = Stack.temporary(directory)) {
            LocalSystem system = LocalSystem.start(
                    Settings.onFreePorts(checkout, directory)
                            .running("-Xmx" + HEAP_MEGABYTES + "m", Memory.option(directory)),
                    stack,
                    line -> OUT.println("· " + line));
            new IatiBenchmark(system, directory).measure();
        }
    }

    private void measure() throws IOException, InterruptedException, XMLStreamException {
        OUT.printf(
                "· each file must be complete within %.1f s (huunghi.iati.seconds) and %d MB of heap%n",
                MOST_SECONDS, HEAP_MEGABYTES);
        String donor = donor();
        long begun = System.nanoTime();
        JsonNode ended = imported(file(donor));
        OUT.printf(
                "· %s items with three transactions each, from a file in %.1f s; refused: %s%n",
                ended.path("created"), secondsSince(begun), ended.path("rowsRefused"));
        must(ended.path("created").asInt() == ITEMS, "not all of the %d items were taken: %s".formatted(ITEMS, ended));
        system.process(Service.REPORTING).stop();
        system.process(Service.ORGANISATION).stop();
        system.process(Service.ACTIVITY).stop();
        for (int round = 1; round <= ROUNDS; round++) {
            export(round);
        }
        Memory memory = new Memory(system.process(Service.AID).pid(), directory);
        OUT.println("  " + memory.peaks());
        long heap = memory.heap();
        // Where the heap does not suffice, a file above has broken off; more than it would mean that nothing bounds it.
        must(heap > 0, "nothing is known of the heap");
        must(heap <= HEAP_MEGABYTES, "%d MB of heap, promised are %d".formatted(heap, HEAP_MEGABYTES));
    }

    private String donor() {
        JsonNode donor = Api.JSON
                .createObjectNode()
                .put("kind", "FOUNDATION")
                .put("name", "Quỹ đo thời gian")
                .put("countryCode", "JP");
        return api.post(Holder.OFFICER, Service.AID, "/donors", donor)
                .body()
                .path("id")
                .asText();
    }

    private Path file(String donor) throws IOException {
        StringBuilder rows =
                new StringBuilder("externalId;kind;title;titleEn;donorIds;recipientName;form;sectors;provinces;"
                        + "plannedFrom;plannedTo;approval.number;approval.on");
        for (String kind : new String[] {"pledge", "commitment", "disbursement"}) {
            rows.append(";%1$s.amount;%1$s.currency;%1$s.on;%1$s.rate;%1$s.rateSource".formatted(kind));
        }
        rows.append('\n');
        LocalDate first = LocalDate.of(2014, 1, 1);
        for (int i = 0; i < ITEMS; i++) {
            LocalDate day = first.plusDays(i % 3_650);
            rows.append(
                    "iati-%1$d;PROJECT;Nước sạch và vệ sinh cho trường học số %1$d;Clean water for school no. %1$d;%2$s;"
                            .formatted(i, donor));
            rows.append(
                    "Trường Tiểu học số %d;CASH;\"14031 60%%; 12261 40%%\";\"Đắk Lắk 60%%; Gia Lai 40%%\";%s;%s;QĐ-%d;%s"
                            .formatted(i, day, day.plusYears(2), i, day));
            for (int kind = 0; kind < 3; kind++) {
                rows.append(";%d;USD;%s;23500;Tỷ giá ví dụ".formatted(10_000 + i - kind * 1_000, day.plusDays(kind)));
            }
            rows.append('\n');
        }
        return Files.writeString(directory.resolve("items.csv"), rows);
    }

    private JsonNode imported(Path file) {
        Api.Answer started = api.upload(Holder.OFFICER, Service.AID, IMPORTS, file, "text/csv");
        if (!started.isOk()) {
            throw new IllegalStateException(started.status() + " " + started.body());
        }
        String path = IMPORTS + "/" + started.body().path("id").asText();
        for (long i = 0; i < PAUSES; i++) {
            JsonNode job = api.get(Holder.OFFICER, Service.AID, path).body();
            if (job.path("status").asText().equals("FAILED")) {
                throw new IllegalStateException(String.valueOf(job));
            }
            if (job.path("status").asText().equals("DONE")) {
                if (job.path("rowsRefused").asLong() > 0) {
                    OUT.println("  " + job.path("issues").path(0));
                }
                return job;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new IllegalStateException("The import does not end");
    }

    private void export(int round) throws IOException, InterruptedException, XMLStreamException {
        long begun = System.nanoTime();
        HttpResponse<Path> answer = download("round " + round);
        double seconds = secondsSince(begun);
        must(
                answer.statusCode() == OK,
                "round %d: answered %d, see %s".formatted(round, answer.statusCode(), answer.body()));
        Contents contents = Contents.of(answer.body());
        OUT.printf(
                "round %d: well-formed, %d activities and %d transactions in %.1f s%n",
                round, contents.activities(), contents.transactions(), seconds);
        must(contents.equals(COMPLETE), "round %d: %s instead of %s".formatted(round, contents, COMPLETE));
    }

    private HttpResponse<Path> download(String round) throws InterruptedException {
        URI address = api.address(Service.AID).resolve("/api/v1/iati/activities.xml");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + api.token(Holder.READER))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .sendAsync(request, HttpResponse.BodyHandlers.ofFile(directory.resolve("activities.xml")))
                    .get((long) (MOST_SECONDS * 1_000), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException("%s: no complete file within %.1f s".formatted(round, MOST_SECONDS), late);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(round + ": the file breaks off", broken.getCause());
        }
    }

    /** What a file holds. */
    private record Contents(int activities, int transactions) {

        /** @throws XMLStreamException if it is not well-formed, as one that ends too early is not */
        static Contents of(Path file) throws IOException, XMLStreamException {
            Map<String, Integer> elements = new HashMap<>();
            try (InputStream in = Files.newInputStream(file)) {
                XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamReader.START_ELEMENT) {
                        elements.merge(xml.getLocalName(), 1, Integer::sum);
                    }
                }
            }
            return new Contents(elements.getOrDefault("iati-activity", 0), elements.getOrDefault("transaction", 0));
        }
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
