package vn.huunghi.reporting.reconciliation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands for the three services that are asked for what they have told: it answers what a test has put there before, to
 * whoever has the token that lies in the file, and breaks the connection where there is nothing.
 */
public final class SourceStub implements QuarkusTestResourceLifecycleManager {
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            Path token = Path.of("target/source-token.jwt").toAbsolutePath();
            Files.writeString(token, "the-token-of-a-service\n");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
            Map<String, String> settings = new HashMap<>(Map.of("huunghi.source-token.file", token.toString()));
            for (String service : new String[] {"organisation-service", "activity-service", "aid-service"}) {
                settings.put(
                        "huunghi.sources." + service + ".url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service);
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    answers.put(path, body);
                    exchange.sendResponseHeaders(204, -1);
                }
                case "DELETE" -> {
                    answers.keySet().removeIf(known -> known.startsWith(path));
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> {
                    byte[] answer = answers.get(path);
                    if (answer == null) {
                        // Closed without a word.
                        return;
                    }
                    boolean known = "Bearer the-token-of-a-service"
                            .equals(exchange.getRequestHeaders().getFirst("Authorization"));
                    exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
                    exchange.getResponseBody().write(answer);
                }
            }
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
