package vn.huunghi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

/** The vocabulary, kept by one service, names every value that any of them publishes. */
class VocabularyTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyEnumerationOfAPublishedDocumentStandsInOneListOfIt(Service service)
            throws IOException, InterruptedException {
        List<Set<String>> lists = lists();
        List<Set<String>> published = enumerations(document(service));
        assertTrue(published.size() > 3, published::toString);

        List<Set<String>> missing = published.stream()
                .filter(values -> lists.stream().noneMatch(list -> list.containsAll(values)))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static List<Set<String>> lists() {
        Api.Answer answer = RunningSystem.api().get(Holder.READER, Service.ORGANISATION, "/vocabulary");
        return StreamSupport.stream(answer.body().path("lists").spliterator(), false)
                .map(list -> Set.copyOf(list.path("values").findValuesAsText("value")))
                .toList();
    }

    private static JsonNode document(Service service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        RunningSystem.api().address(service).resolve("/openapi?format=json"))
                .build();
        return Api.JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Those of domain values, which are written in capitals; words of the query language are not translated. */
    private static List<Set<String>> enumerations(JsonNode document) {
        List<Set<String>> found = new ArrayList<>();
        for (JsonNode values : document.findValues("enum")) {
            Set<String> names = StreamSupport.stream(values.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.toCollection(HashSet::new));
            names.remove("null");
            if (names.stream().allMatch(name -> name.matches("[A-Z][A-Z0-9_]*"))) {
                found.add(names);
            }
        }
        return found;
    }
}
