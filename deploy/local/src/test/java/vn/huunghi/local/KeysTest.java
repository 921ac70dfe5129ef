package vn.huunghi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path directory;

    @Test
    void theSecondStartFindsThePairOfTheFirst() {
        assertEquals(Keys.keptIn(directory).publicKey(), Keys.keptIn(directory).publicKey());
    }

    @Test
    void theTokenIsSignedByThePairAndNamesRoleProvincesAndEnd() throws IOException, GeneralSecurityException {
        Keys keys = Keys.keptIn(directory);
        String[] parts = keys.token(Holder.OFFICER_TAY_NINH).split("\\.");

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.publicKey()))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));

        JsonNode claims = Api.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertEquals("officer-tay-ninh", claims.path("sub").asText());
        assertEquals("[\"officer\"]", claims.path("groups").toString());
        assertEquals("[\"tay-ninh\"]", claims.path("provinces").toString());
        assertTrue(Instant.ofEpochSecond(claims.path("exp").asLong())
                .isAfter(Instant.now().plus(7, ChronoUnit.DAYS)));
    }

    @Test
    void aTokenForAllProvincesCarriesNoClaim() throws IOException {
        String token = Keys.keptIn(directory).token(Holder.OFFICER);

        assertFalse(Api.JSON
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .has("provinces"));
    }

    @Test
    void onlyTheOwnerMayReadKeysAndTokens() throws IOException {
        Keys keys = Keys.keptIn(directory.resolve("keys"));
        keys.writeTokens(directory.resolve("tokens"));

        for (String file :
                new String[] {"keys/private.key", "tokens/administrator.jwt", "tokens/officer-tay-ninh.jwt"}) {
            assertEquals(
                    PosixFilePermissions.fromString("rw-------"),
                    Files.getPosixFilePermissions(directory.resolve(file)),
                    file);
        }
    }
}
