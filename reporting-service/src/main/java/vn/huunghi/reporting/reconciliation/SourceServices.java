package vn.huunghi.reporting.reconciliation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.huunghi.kit.event.Checksums;

/** The services whose records are mirrored here, asked what they have told: the one thing for which they are called. */
@Singleton
class SourceServices {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final SourcesConfig config;
    private final SourceToken token;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SourceServices(SourcesConfig config, SourceToken token, ObjectMapper json) {
        this.config = config;
        this.token = token;
        this.json = json;
    }

    SortedSet<String> names() {
        return new TreeSet<>(config.byService().keySet());
    }

    /** @throws IOException if it cannot be reached, or answers anything else */
    Checksums.Told told(String service) throws IOException {
        Checksums.Told told = get(service, "checksums", Checksums.Told.class);
        if (told.topics() == null || !service.equals(told.service())) {
            throw new IOException("where %s is to be, %s answers".formatted(service, told.service()));
        }
        return told;
    }

    /** @throws IOException as above */
    Checksums.Bucketful told(String service, String topic, int bucket) throws IOException {
        Checksums.Bucketful told = get(service, "checksums/" + topic + "/" + bucket, Checksums.Bucketful.class);
        if (told.records() == null) {
            throw new IOException("%s does not say which records are in %s/%d".formatted(service, topic, bucket));
        }
        return told;
    }

    private HttpRequest request(String address) throws IOException {
        return to(address)
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json")
                .build();
    }

    private static HttpRequest.Builder to(String address) throws IOException {
        try {
            return HttpRequest.newBuilder(URI.create(address));
        } catch (IllegalArgumentException e) {
            throw new IOException(address + " cannot be asked: " + e.getMessage(), e);
        }
    }

    private <T> T get(String service, String path, Class<T> type) throws IOException {
        String root = config.byService().get(service).url().toString();
        HttpRequest request = request(root + (root.endsWith("/") ? "" : "/") + path);
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException(request.uri() + " answered " + response.statusCode());
                }
                return json.readerFor(type)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + request.uri() + " was asked", e);
        }
    }
}
