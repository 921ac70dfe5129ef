package vn.huunghi.aid;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.test.Events;

/** Plays organisation-service: publishes what it would, and waits until this service has it. */
public final class OrganisationService {
    public static final String PROVINCES = "huunghi.province.v1";
    public static final String ORGANISATIONS = "huunghi.organisation.v1";

    private OrganisationService() {}

    /** Tây Ninh and Long An, which became one on 2025-07-01, and Kon Tum and its successor. */
    public static void publishGeography() {
        Mirror mirror = Arc.container().instance(Mirror.class).get();
        if (mirror.known(PROVINCES, List.of("quang-ngai-2025")).contains("quang-ngai-2025")) {
            return;
        }
        province("tay-ninh", "72", "2008-08-01", "2025-07-01", "tay-ninh-2025", "Tây Ninh");
        province("long-an", "80", "2008-08-01", "2025-07-01", "tay-ninh-2025", "Long An");
        province("tay-ninh-2025", "80", "2025-07-01", null, null, "Tây Ninh");
        province("kon-tum", "62", "2008-08-01", "2025-07-01", "quang-ngai-2025", "Kon Tum");
        province("quang-ngai-2025", "51", "2025-07-01", null, null, "Quảng Ngãi");
        awaitKnown(PROVINCES, "tay-ninh", "long-an", "tay-ninh-2025", "kon-tum", "quang-ngai-2025");
    }

    /** An organisation that exists from now on. */
    public static UUID organisation() {
        UUID id = UUID.randomUUID();
        publishOrganisation(id, 1);
        awaitKnown(ORGANISATIONS, id.toString());
        return id;
    }

    public static void publishOrganisation(UUID id, long version) {
        Events.publish(ORGANISATIONS, id, 1, version, organisation(id, version, false));
    }

    public static void publishWithdrawnOrganisation(UUID id, long version) {
        Events.publish(ORGANISATIONS, id, 1, version, organisation(id, version, true));
    }

    /** A new id whose events come in the partition of another's. */
    public static UUID idBeside(UUID other) {
        return Stream.generate(UUID::randomUUID)
                .filter(id -> partition(id) == partition(other))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(UUID id) {
        byte[] key = id.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % 12;
    }

    private static String organisation(UUID id, long version, boolean withdrawn) {
        return """
            {"id":"%s","version":%d,"withdrawn":%s,"kind":"MASS_ORGANISATION","aliases":[],"countryCodes":[],
             "states":[{"from":null,"name":"Hội Phụ nữ %s","provinceId":"tay-ninh","status":"ACTIVE"}]}""".formatted(id, version, withdrawn, id);
    }

    public static void awaitKnown(String topic, String... keys) {
        Mirror mirror = Arc.container().instance(Mirror.class).get();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertTrue(mirror.known(topic, List.of(keys)).containsAll(List.of(keys))));
    }

    public static void awaitGone(String topic, UUID id) {
        Mirror mirror = Arc.container().instance(Mirror.class).get();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertFalse(mirror.known(topic, List.of(id.toString())).contains(id.toString())));
    }

    private static void province(String id, String code, String from, String to, String successor, String name) {
        Events.publish(
                PROVINCES, id, 1, 1, """
                {"id":"%s","version":1,"code":"%s","validFrom":"%s","validTo":%s,"successorId":%s,"borders":[],
                 "coastal":false,"namings":[{"validFrom":"%s","name":"%s","nameEn":"%s","type":"PROVINCE"}]}""".formatted(id, code, from, quoted(to), quoted(successor), from, name, name));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
