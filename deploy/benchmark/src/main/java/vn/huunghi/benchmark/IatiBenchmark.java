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
import java.util.Map;
import java.util.TreeMap;
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

/** How long 10 000 aid items take as a file of IATI, whether all are in it, and what it costs the service in memory. */
final class IatiBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int ITEMS = 10_000;
    private static final int ROUNDS = 3;
    private static final long PAUSE = 300_000_000;
    private static final long PAUSES = 2_000;
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
                    Settings.onFreePorts(checkout, directory).running("-Xmx256m", Memory.option(directory)),
                    stack,
                    line -> OUT.println("· " + line));
            new IatiBenchmark(system, directory).measure();
        }
    }

    private void measure() throws IOException, InterruptedException, XMLStreamException {
        String donor = donor();
        long begun = System.nanoTime();
        JsonNode ended = imported(file(donor));
        OUT.printf(
                "· %s items with three transactions each, from a file in %.1f s; refused: %s%n",
                ended.path("created"), secondsSince(begun), ended.path("rowsRefused"));
        system.process(Service.REPORTING).stop();
        system.process(Service.ORGANISATION).stop();
        system.process(Service.ACTIVITY).stop();
        for (int round = 1; round <= ROUNDS; round++) {
            export(round);
        }
        OUT.println("  " + new Memory(system.process(Service.AID).pid(), directory).peaks());
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
        URI address = api.address(Service.AID).resolve("/api/v1/iati/activities.xml");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + api.token(Holder.READER))
                .build();
        long begun = System.nanoTime();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        Map<String, Integer> elements = new TreeMap<>();
        try (InputStream in = answer.body()) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    elements.merge(xml.getLocalName(), 1, Integer::sum);
                }
            }
        }
        OUT.printf(
                "round %d: %d, well-formed, %s activities and %s transactions in %.1f s%n",
                round,
                answer.statusCode(),
                elements.get("iati-activity"),
                elements.get("transaction"),
                secondsSince(begun));
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
