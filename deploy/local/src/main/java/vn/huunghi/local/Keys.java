package vn.huunghi.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** The key pair that stands for an identity provider on this machine: made at the first start, readable by its owner alone. */
final class Keys {

    private static final Duration VALIDITY = Duration.ofDays(30);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final PrivateKey privateKey;
    private final String publicKey;

    private Keys(PrivateKey privateKey, String publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    static Keys keptIn(Path directory) {
        Path privateFile = directory.resolve("private.key");
        Path publicFile = directory.resolve("public.key");
        try {
            Files.createDirectories(directory);
            // Written last, so that a start that was broken off leaves no half of a pair.
            if (!Files.exists(publicFile)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                write(privateFile, encoded(pair.getPrivate().getEncoded()));
                write(publicFile, encoded(pair.getPublic().getEncoded()));
            }
            byte[] privateKey = Base64.getDecoder().decode(Files.readString(privateFile));
            return new Keys(
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
                    Files.readString(publicFile));
        } catch (IOException e) {
            throw new UncheckedIOException("The keys in " + directory + " cannot be read or made", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The keys in " + directory + " are damaged. Remove the directory and start again.", e);
        }
    }

    /** Base64 of the X.509 encoding, as {@code quarkus.oidc.public-key} takes it. */
    String publicKey() {
        return publicKey;
    }

    /** A JWT (RFC 7519) signed with RS256. */
    String token(Holder holder) {
        Instant now = Instant.now();
        ObjectNode claims = Api.JSON
                .createObjectNode()
                .put("iss", "huunghi-local")
                .put("azp", "huunghi-local")
                .put("sub", holder.subject())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(VALIDITY).getEpochSecond());
        claims.putArray("groups").add(holder.role());
        if (!holder.provinces().isEmpty()) {
            holder.provinces().forEach(claims.putArray("provinces")::add);
        }
        String signed = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + part(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + part(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The token of " + holder.subject() + " cannot be signed", e);
        }
    }

    /** Leaves one token per holder as {@code <subject>.jwt}. */
    void writeTokens(Path directory) {
        try {
            Files.createDirectories(directory);
            for (Holder holder : Holder.values()) {
                write(directory.resolve(holder.subject() + ".jwt"), token(holder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tokens in " + directory + " cannot be written", e);
        }
    }

    // Created with its permissions, not given them afterwards: nobody else reads it in between.
    private static void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, content);
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
