package vn.huunghi.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** The transaction of a POST that a client may safely repeat under the same {@code Idempotency-Key}. */
@Singleton
public class Idempotency {
    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY = 200;
    /** As the framework writes it, so that a replayed answer does not differ in its headers either. */
    private static final String JSON = "application/json;charset=UTF-8";

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final RequestBytes body;
    private final Caller caller;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    Idempotency(
            HttpHeaders headers,
            UriInfo uri,
            Request request,
            RequestBytes body,
            Caller caller,
            IdempotencyKeys keys,
            ObjectMapper json,
            Clock clock) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.body = body;
        this.caller = caller;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the work in a transaction and keeps its answer with the request's key; a repetition gets that answer again,
     * byte for byte, and the work does not run. Of two equal requests at once the second waits for the first. Without
     * a key this is a transaction and no more; work that fails keeps nothing.
     *
     * @throws Refusal 422 idempotency-key-reused for another request under the same key, 400 invalid-header
     */
    public <T> RestResponse<T> once(Supplier<RestResponse<T>> work) {
        return once(() -> {}, work);
    }

    /**
     * As {@link #once(Supplier)}.
     *
     * @param preparation runs before the transaction, such as waiting for what the request refers to; not for a
     *     repetition, whose answer does not depend on what has changed since
     */
    public <T> RestResponse<T> once(Runnable preparation, Supplier<RestResponse<T>> work) {
        return once(
                () -> {
                    preparation.run();
                    return true;
                },
                prepared -> work.get());
    }

    /** As {@link #once(Runnable, Supplier)}, for work that goes on with what the preparation found. */
    public <P, T> RestResponse<T> once(Supplier<P> preparation, Function<P, RestResponse<T>> work) {
        String key = key();
        if (key == null) {
            P prepared = preparation.get();
            return QuarkusTransaction.joiningExisting().call(() -> work.apply(prepared));
        }
        byte[] id = sha256(caller.subject(), request.getMethod(), uri.getPath(), key);
        byte[] fingerprint =
                sha256(uri.getRequestUri().getRawQuery(), new String(body.get(), StandardCharsets.ISO_8859_1));
        Optional<StoredAnswer> answered = keys.find(id, clock.instant());
        if (answered.isPresent()) {
            throw replay(answered.get(), fingerprint);
        }
        P prepared = preparation.get();
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (!keys.claim(id, fingerprint, clock.instant())) {
                throw replay(
                        keys.find(id, clock.instant())
                                .orElseThrow(() -> new IllegalStateException("the key that was taken is gone")),
                        fingerprint);
            }
            RestResponse<T> answer = work.apply(prepared);
            keys.keep(id, stored(answer));
            return answer;
        });
    }

    /** Keeps a later answer with the request's key, if it has one, in place of the one that {@link #once} kept. */
    public <T> void keep(RestResponse<T> answer) {
        String key = key();
        if (key != null) {
            byte[] id = sha256(caller.subject(), request.getMethod(), uri.getPath(), key);
            QuarkusTransaction.joiningExisting().run(() -> keys.keep(id, stored(answer)));
        }
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        keys.deleteExpired(clock.instant());
    }

    private String key() {
        List<String> values = headers.getRequestHeader(HEADER);
        if (values == null || values.isEmpty()) {
            return null;
        }
        String key = values.get(0).strip();
        if (values.size() > 1 || key.isEmpty() || key.length() > MAX_KEY) {
            throw Refusal.of(
                    CommonProblem.INVALID_HEADER,
                    HEADER,
                    new Message(
                            "Idempotency-Key phải có một giá trị, dài từ 1 đến 200 ký tự.",
                            "Idempotency-Key must have one value of 1 to 200 characters."));
        }
        return key;
    }

    private static RuntimeException replay(StoredAnswer answer, byte[] fingerprint) {
        if (!Arrays.equals(answer.fingerprint(), fingerprint)) {
            return Refusal.of(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    HEADER,
                    new Message(
                            "Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác.",
                            "This Idempotency-Key was used for a request with another content."));
        }
        return new Replay(answer);
    }

    private StoredAnswer stored(RestResponse<?> answer) {
        try {
            return new StoredAnswer(
                    null,
                    answer.getStatus(),
                    answer.getHeaderString(HttpHeaders.LOCATION),
                    answer.getHeaderString(HttpHeaders.ETAG),
                    JSON,
                    answer.getEntity() == null ? null : json.writeValueAsBytes(answer.getEntity()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
