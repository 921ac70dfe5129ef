package vn.huunghi.local;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** The REST interfaces of the running system, used as any client uses them. */
public final class Api {

    public static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Settings settings;
    private final Keys keys;

    Api(Settings settings, Keys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /** What a service answered; the body is null where it is empty. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        public String etag() {
            return headers.firstValue("ETag").orElseThrow(() -> new IllegalStateException("No ETag in the answer"));
        }

        public boolean isOk() {
            return status >= 200 && status < 300;
        }
    }

    public Answer get(Holder holder, Service service, String path) {
        return send(holder, service, "GET", path, null);
    }

    public Answer post(Holder holder, Service service, String path, JsonNode body, String... headers) {
        return send(holder, service, "POST", path, body, headers);
    }

    /** Sends a request to a path below {@code /api/v1}; the headers are names and values in turn. */
    public Answer send(Holder holder, Service service, String method, String path, JsonNode body, String... headers) {
        return sendToRoot(holder, service, method, "/api/v1" + path, body, headers);
    }

    /** As {@link #send}, to a path below the service's own root. */
    public Answer sendToRoot(
            Holder holder, Service service, String method, String path, JsonNode body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(service).resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + keys.token(holder))
                .header("Accept-Language", "vi")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(service, request.build());
    }

    /** Sends a file to a path below {@code /api/v1}. */
    public Answer upload(Holder holder, Service service, String path, Path file, String mediaType) {
        try {
            return send(
                    service,
                    HttpRequest.newBuilder(address(service).resolve("/api/v1" + path))
                            .timeout(Duration.ofSeconds(120))
                            .header("Authorization", "Bearer " + keys.token(holder))
                            .header("Content-Type", mediaType)
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bearer token, for clients of another kind. */
    public String token(Holder holder) {
        return keys.token(holder);
    }

    public URI address(Service service) {
        return URI.create("http://127.0.0.1:" + settings.port(service));
    }

    private static Answer send(Service service, HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = response.body().length == 0 ? null : JSON.readTree(response.body());
            return new Answer(response.statusCode(), response.headers(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(service.module() + " does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
