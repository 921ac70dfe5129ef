package vn.huunghi.kit.rest;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.huunghi.kit.problem.Refusal;

/** Takes a body's bytes without looking into them. */
@Provider
@Consumes(MediaType.WILDCARD)
public class BodyReader implements MessageBodyReader<Body<?>> {
    private final BodyParser parser;
    private final RequestBytes requestBytes;
    private final int maxSize;

    @Inject
    BodyReader(
            BodyParser parser,
            RequestBytes requestBytes,
            @ConfigProperty(name = "huunghi.http.max-body-size") MemorySize maxSize) {
        this.parser = parser;
        this.requestBytes = requestBytes;
        this.maxSize = maxSize.asBigInteger().intValueExact();
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body<?> readFrom(
            Class<Body<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        byte[] bytes = entityStream.readNBytes(maxSize + 1);
        if (bytes.length > maxSize) {
            throw Refusal.bodyTooLarge();
        }
        requestBytes.set(bytes);
        return new Body<>(bytes, ((ParameterizedType) genericType).getActualTypeArguments()[0], parser);
    }
}
