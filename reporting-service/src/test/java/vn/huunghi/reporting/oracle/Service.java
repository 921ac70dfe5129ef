package vn.huunghi.reporting.oracle;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.huunghi.kit.test.Tokens;

/** Asks the service over HTTP and reads its answers as JSON, knowing none of its classes. */
final class Service {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    static final int MOST_ON_A_PAGE = 200;
    static final int OK = 200;

    private final String token = Tokens.of("reader");

    /** @param links by cell, and under the empty key of the total, the addresses of their sources */
    record Told(Answer answer, Map<Map<String, String>, String> links, String raw) {}

    Told statistic(Question question) {
        var response = get("/api/v1/statistics", question.parameters());
        var raw = response.asString();
        var json = read(raw);
        if (response.statusCode() != OK) {
            return new Told(refused(response, json), Map.of(), raw);
        }
        var cells = new HashMap<Map<String, String>, Answer.Box>();
        var links = new HashMap<Map<String, String>, String>();
        for (var cell : json.get("cells")) {
            var key = key(question, cell);
            if (cells.put(key, box(cell, "figure")) != null) {
                throw new AssertionError("two cells " + key + " in " + raw);
            }
            links.put(key, cell.get("sources").textValue());
        }
        links.put(Map.of("", ""), json.get("sources").textValue());
        return new Told(new Answer(null, Set.of(), box(json, "total"), cells), links, raw);
    }

    private static Answer.Box box(JsonNode json, String figure) {
        if (json.path(figure).isNull()) {
            return null;
        }
        return new Answer.Box(
                Fig.read(json.get(figure)),
                Fig.read(json.get("yearlyAverage")),
                texts(json.get("incomplete")),
                json.get("records").intValue(),
                json.get(figure).hasNonNull("note"),
                List.of());
    }

    private static Answer refused(Response response, JsonNode json) {
        if (response.statusCode() / 100 != 4) {
            throw new AssertionError(response.statusCode() + ": " + json);
        }
        return Answer.refused(json.get("code").textValue(), texts(json.path("provinces")));
    }

    private static Map<String, String> key(Question question, JsonNode cell) {
        var key = new TreeMap<String, String>();
        for (var dimension : question.groupBy()) {
            key.put(
                    dimension,
                    switch (dimension) {
                        case "province" -> ids(cell.get("provinces")).toString();
                        case "cluster" ->
                            ids(cell.get("clusters")) + " former " + ids(cell.get("formerClusters")) + " without "
                                    + cell.get("withoutCluster").booleanValue();
                        case "country" -> texts(cell.get("countries")).toString();
                        case "sector" -> texts(cell.get("sectors")).toString();
                        case "organisation" -> ids(cell.get("organisations")).toString();
                        case "donor" -> ids(cell.get("donors")).toString();
                        case "kind" ->
                            cell.hasNonNull("kind") ? "[" + cell.get("kind").textValue() + "]" : "[]";
                        default -> cell.get(dimension).textValue();
                    });
        }
        return key;
    }

    /** How the service refuses to name what is behind what is asked for. */
    Answer refusedSources(Question question) {
        var response = get("/api/v1/statistics/sources", question.parameters());
        return refused(response, read(response.asString()));
    }

    /** The records behind everything that is asked for. */
    List<Source> sources(Question question, int limit) {
        var parameters = new ArrayList<String>();
        question.parameters().forEach((name, value) -> parameters.add(name + "=" + value));
        return sources("/api/v1/statistics/sources?" + String.join("&", parameters), limit);
    }

    /** The records behind a figure, page by page. */
    List<Source> sources(String link, int limit) {
        var sources = new ArrayList<Source>();
        String cursor = null;
        do {
            var request = given().auth().oauth2(token).urlEncodingEnabled(false).queryParam("limit", limit);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var response = request.get(link);
            var json = read(response.asString());
            if (response.statusCode() != OK) {
                throw new AssertionError(link + " answers " + response.statusCode() + ": " + json);
            }
            for (var item : json.get("items")) {
                sources.add(new Source(
                        item.get("id").textValue(), item.get("counted").booleanValue(), Fig.read(item.get("figure"))));
            }
            cursor = json.get("next").textValue();
        } while (cursor != null);
        return sources;
    }

    /** One record behind a figure. */
    record Source(String record, boolean counted, Fig figure) {}

    Response get(String path, Map<String, String> parameters) {
        return given().auth().oauth2(token).queryParams(parameters).get(path);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    static Set<String> ids(JsonNode array) {
        var ids = new TreeSet<String>();
        array.forEach(named -> ids.add(named.get("id").textValue()));
        return ids;
    }
}
