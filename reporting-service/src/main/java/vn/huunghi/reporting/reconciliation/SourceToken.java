package vn.huunghi.reporting.reconciliation;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service shows to the others: a token that lies in a file, else one that the identity provider gives it. */
@Singleton
class SourceToken {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<Path> file;
    private final OidcClient provider;
    private volatile Tokens given;

    SourceToken(@ConfigProperty(name = "huunghi.source-token.file") Optional<Path> file, OidcClient provider) {
        this.file = file;
        this.provider = provider;
    }

    /** @throws IOException if there is none to be had */
    String get() throws IOException {
        if (file.isPresent()) {
            try {
                return Files.readString(file.get()).strip();
            } catch (IOException e) {
                throw new IOException("no token for the other services: " + e, e);
            }
        }
        try {
            if (given == null || given.isAccessTokenExpired()) {
                given = provider.getTokens().await().atMost(PATIENCE);
            }
            return given.getAccessToken();
        } catch (RuntimeException e) {
            // Whatever keeps the identity provider from giving one, there is none.
            throw new IOException("no token for the other services: " + e.getMessage(), e);
        }
    }
}
