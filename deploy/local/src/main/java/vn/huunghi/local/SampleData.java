package vn.huunghi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Enters the figures of real reports as their reporters would: province officers write and submit, a coordinator accepts.
 * What was entered is noted, so that a load that was broken off goes on where it stopped, however much later; a request
 * whose answer was not seen is repeated under its idempotency key.
 */
public final class SampleData {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Api api;
    private final Path entered;
    private final Map<String, String> enteredIds = new HashMap<>();
    private final Map<String, String> organisationIds = new HashMap<>();
    private final Map<String, String> donorIds = new HashMap<>();

    /** @param entered the file that notes what was entered: a line per request, its key and the record's id */
    public SampleData(Api api, Path entered) {
        this.api = api;
        this.entered = entered;
    }

    public void load(Consumer<String> progress) {
        readEntered();
        findSeededUnions();
        JsonNode organisations = read("organisations");
        for (JsonNode organisation : organisations) {
            String externalId = organisation.path("externalId").asText();
            JsonNode created = post(Service.ORGANISATION, "/organisations", externalId, organisation);
            organisationIds.put(externalId, created.path("id").asText());
        }
        JsonNode agreements = read("agreements");
        for (JsonNode agreement : agreements) {
            ObjectNode body = agreement.deepCopy();
            body.set("partyIds", organisationIds(agreement.path("partyIds")));
            post(
                    Service.ORGANISATION,
                    "/agreements",
                    agreement.path("externalId").asText(),
                    body);
        }
        read("terms").forEach(this::enterTerm);
        JsonNode activities = read("activities");
        for (JsonNode activity : activities) {
            ObjectNode body = activity.deepCopy();
            body.set("organiserIds", organisationIds(activity.path("organiserIds")));
            post(Service.ACTIVITY, "/activities", activity.path("externalId").asText(), body);
        }
        JsonNode donors = read("donors");
        for (JsonNode donor : donors) {
            String externalId = donor.path("externalId").asText();
            donorIds.put(
                    externalId,
                    post(Service.AID, "/donors", externalId, donor).path("id").asText());
        }
        JsonNode aid = read("aid-items");
        aid.forEach(this::enterAid);
        JsonNode returns = read("returns");
        returns.forEach(this::declare);
        progress.accept(String.format(
                "sample data entered over REST: %d organisations, %d agreements, %d activities, %d donors, %d aid items, %d returns",
                organisations.size(), agreements.size(), activities.size(), donors.size(), aid.size(), returns.size()));
    }

    private ArrayNode organisationIds(JsonNode externalIds) {
        ArrayNode ids = Api.JSON.createArrayNode();
        externalIds.forEach(externalId -> ids.add(organisationId(externalId.asText())));
        return ids;
    }

    private void enterTerm(JsonNode sample) {
        String key = sample.path("externalId").asText();
        if (enteredIds.containsKey(key)) {
            return;
        }
        String id = organisationId(sample.path("organisationId").asText());
        String path = "/organisations/" + id;
        String version = api.get(Holder.READER, Service.ORGANISATION, path).etag();
        String term = path + "/terms/" + sample.path("ordinal").asInt();
        Api.Answer answer =
                api.send(Holder.OFFICER, Service.ORGANISATION, "PUT", term, sample.path("term"), "If-Match", version);
        if (!answer.isOk()) {
            throw new Refused(Service.ORGANISATION, "PUT " + term, answer);
        }
        note(key, id);
    }

    private void declare(JsonNode declaration) {
        ObjectNode body = declaration.deepCopy();
        body.put("reporterId", organisationId(declaration.path("reporterId").asText()));
        String key = declaration.path("externalId").asText();
        String path = "/returns/"
                + post(Service.ACTIVITY, "/returns", key, body).path("id").asText();
        Holder officer = officerOf(declaration);
        send(officer, Service.ACTIVITY, path + "/submit", key + "-submit", Api.JSON.createObjectNode());
        send(Holder.COORDINATOR, Service.ACTIVITY, path + "/accept", key + "-accept", Api.JSON.createObjectNode());
    }

    /** An item, then its steps, of which the one with a body is the approval, then its transactions. */
    private void enterAid(JsonNode sample) {
        String key = sample.path("externalId").asText();
        ObjectNode body = sample.deepCopy();
        body.remove(List.of("steps", "transactions"));
        ArrayNode donors = body.putArray("donorIds");
        sample.path("donorIds").forEach(donor -> donors.add(donorIds.get(donor.asText())));
        String path = "/aid-items/"
                + send(Holder.OFFICER, Service.AID, "/aid-items", key, body)
                        .path("id")
                        .asText();
        for (JsonNode step : sample.path("steps")) {
            String action = step.isTextual() ? step.asText() : "approve";
            JsonNode said = step.isTextual() ? Api.JSON.createObjectNode() : step;
            send(Holder.OFFICER, Service.AID, path + "/" + action, key + "-" + action, said);
        }
        int number = 0;
        for (JsonNode transaction : sample.path("transactions")) {
            number++;
            send(Holder.OFFICER, Service.AID, path + "/transactions", key + "-" + number, transaction);
        }
    }

    private void findSeededUnions() {
        String path = "/organisations?kind=PROVINCIAL_UNION&limit=200";
        Api.Answer answer = api.get(Holder.READER, Service.ORGANISATION, path);
        if (!answer.isOk()) {
            throw new Refused(Service.ORGANISATION, "GET " + path, answer);
        }
        for (JsonNode union : answer.body().path("items")) {
            organisationIds.put(
                    union.path("externalId").asText(), union.path("id").asText());
        }
    }

    private String organisationId(String externalId) {
        String id = organisationIds.get(externalId);
        if (id == null) {
            throw new IllegalStateException("The sample data names an organisation that is nowhere: " + externalId);
        }
        return id;
    }

    private JsonNode post(Service service, String path, String key, JsonNode body) {
        return send(officerOf(body), service, path, key, body);
    }

    private JsonNode send(Holder holder, Service service, String path, String key, JsonNode body) {
        if (enteredIds.containsKey(key)) {
            return Api.JSON.createObjectNode().put("id", enteredIds.get(key));
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Api.Answer answer = api.post(holder, service, path, body, "Idempotency-Key", "sample-" + key);
            if (answer.isOk()) {
                note(key, answer.body().path("id").asText());
                return answer.body();
            }
            boolean retryable =
                    answer.body() != null && answer.body().path("retryable").asBoolean();
            if (!retryable || Instant.now().isAfter(deadline)) {
                throw new Refused(service, "POST " + path, answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void readEntered() {
        try {
            for (String line : Files.exists(entered) ? Files.readAllLines(entered) : List.<String>of()) {
                int space = line.indexOf(' ');
                // A line that was broken off has no end; its request is repeated under the same idempotency key.
                if (space > 0 && line.endsWith(".")) {
                    enteredIds.put(line.substring(0, space), line.substring(space + 1, line.length() - 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(entered + " cannot be read", e);
        }
    }

    private void note(String key, String id) {
        try {
            Files.writeString(entered, key + " " + id + ".\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(entered + " cannot be written", e);
        }
    }

    private static Holder officerOf(JsonNode body) {
        boolean tayNinh = body.path("provinceId").asText().equals("tay-ninh")
                || body.path("provinceIds").path(0).asText().equals("tay-ninh");
        return tayNinh ? Holder.OFFICER_TAY_NINH : Holder.OFFICER;
    }

    private static JsonNode read(String name) {
        try (InputStream in = SampleData.class.getResourceAsStream("/sample/" + name + ".json")) {
            return Api.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample data " + name + " cannot be read", e);
        }
    }
}
