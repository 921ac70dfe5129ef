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
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.huunghi.kit.problem.Refusal;

/** Takes a body into a file as it arrives, and no more of it than is allowed. */
@Provider
@Consumes(MediaType.WILDCARD)
public class UploadReader implements MessageBodyReader<Upload> {
    private static final int BLOCK = 64 * 1024;

    private final RequestBytes requestBytes;
    private final RequestFiles requestFiles;
    private final long maxSize;

    @Inject
    UploadReader(
            RequestBytes requestBytes,
            RequestFiles requestFiles,
            @ConfigProperty(name = "huunghi.http.max-upload-size") MemorySize maxSize) {
        this.requestBytes = requestBytes;
        this.requestFiles = requestFiles;
        this.maxSize = maxSize.asLongValue();
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        MessageDigest sha256 = sha256();
        Path file = requestFiles.create();
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha256)) {
            byte[] block = new byte[BLOCK];
            for (int read = entityStream.read(block); read >= 0; read = entityStream.read(block)) {
                size += read;
                if (size > maxSize) {
                    throw Refusal.fileTooLarge(maxSize);
                }
                out.write(block, 0, read);
            }
        }
        byte[] digest = sha256.digest();
        // The digest tells a repeated request from another one as well as the bytes would.
        requestBytes.set(digest);
        return new Upload(file, size, digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
