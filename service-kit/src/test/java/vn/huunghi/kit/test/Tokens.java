package vn.huunghi.kit.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/**
 * Tokens for tests, signed with a key made for this run.
 *
 * <p>The key is kept in system properties because Quarkus loads this class more than once in one JVM.
 */
public final class Tokens {
    private static final String PRIVATE_KEY = "huunghi.test.private-key";
    private static final String PUBLIC_KEY = "huunghi.test.public-key";

    private Tokens() {}

    /** The value for {@code quarkus.oidc.public-key}. */
    public static String publicKey() {
        ensureKeys();
        return System.getProperty(PUBLIC_KEY);
    }

    /** A token of this role, limited to these provinces; without any, to none. */
    public static String of(String role, String... provinces) {
        JwtClaimsBuilder claims = claims("test-" + role).groups(Set.of(role));
        return sign(provinces.length == 0 ? claims : claims.claim("provinces", Set.of(provinces)));
    }

    /** A token of this role for another person than {@link #of} and another client application. */
    public static String ofPerson(String role, String subject, String client) {
        return sign(claims(subject).groups(Set.of(role)).claim("azp", client));
    }

    /** A coordinator's token, limited to these clusters. */
    public static String coordinatorOf(String... clusters) {
        return sign(claims("test-coordinator").groups(Set.of("coordinator")).claim("clusters", Set.of(clusters)));
    }

    /** A genuine token without a role that the system knows. */
    public static String withoutRole() {
        return sign(claims("test-nobody").groups(Set.of("gardener")));
    }

    public static String expired() {
        return sign(claims("test-reader")
                .groups(Set.of("reader"))
                .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                .expiresAt(Instant.now().minus(Duration.ofHours(1))));
    }

    /** A token that says all the right things, signed by somebody else. */
    public static String ofAnotherKey(String role) {
        return claims("test-" + role).groups(Set.of(role)).sign(newKeyPair().getPrivate());
    }

    private static JwtClaimsBuilder claims(String subject) {
        return Jwt.issuer("https://huunghi.test")
                .subject(subject)
                .claim("azp", "test-client")
                .expiresIn(Duration.ofHours(1));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.sign(privateKey());
    }

    private static PrivateKey privateKey() {
        ensureKeys();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ensureKeys() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PRIVATE_KEY) == null) {
                KeyPair pair = newKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(
                        PRIVATE_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC_KEY, base64.encodeToString(pair.getPublic().getEncoded()));
            }
        }
    }

    private static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
