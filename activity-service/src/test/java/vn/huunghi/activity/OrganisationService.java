package vn.huunghi.activity;

import static org.awaitility.Awaitility.await;
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
    public static final String CLUSTERS = "huunghi.cluster.v1";
    public static final String ORGANISATIONS = "huunghi.organisation.v1";

    public static final String AGREEMENTS = "huunghi.agreement.v1";
    public static final String FOREIGN_AREAS = "huunghi.foreign-area.v1";

    private OrganisationService() {}

    /** Tây Ninh and Long An, which became one on 2025-07-01, Kon Tum and its successor, and cluster 4. */
    public static void publishGeography() {
        Mirror mirror = Arc.container().instance(Mirror.class).get();
        // Published last, so the rest is there when it is.
        if (mirror.known(CLUSTERS, List.of("cum-4")).contains("cum-4")) {
            return;
        }
        province("tay-ninh", "72", "2008-08-01", "2025-07-01", "tay-ninh-2025", "Tây Ninh");
        province("long-an", "80", "2008-08-01", "2025-07-01", "tay-ninh-2025", "Long An");
        province("tay-ninh-2025", "80", "2025-07-01", null, null, "Tây Ninh");
        province("kon-tum", "62", "2008-08-01", "2025-07-01", "quang-ngai-2025", "Kon Tum");
        province("quang-ngai-2025", "51", "2025-07-01", null, null, "Quảng Ngãi");
        awaitKnown(PROVINCES, "tay-ninh", "long-an", "tay-ninh-2025", "kon-tum", "quang-ngai-2025");
        Events.publish(CLUSTERS, "cum-4", 1, 1, """
                {"id":"cum-4","version":1,"number":4,"name":"Cụm số 4","officers":[],"memberships":[
                  {"id":"%s","organisationId":"%s","provinceId":"tay-ninh","from":"2021-07-20"}]}""".formatted(UUID.randomUUID(), UUID.randomUUID()));
        awaitKnown(CLUSTERS, "cum-4");
    }

    public static void publishCluster(String id, long version, boolean withdrawn) {
        Events.publish(CLUSTERS, id, 1, version, """
                {"id":"%s","version":%d,"withdrawn":%s,"number":9,"name":"%s","officers":[],"memberships":[]}""".formatted(id, version, withdrawn, id));
    }

    /** An organisation that exists from now on. */
    public static UUID organisation() {
        UUID id = UUID.randomUUID();
        publishOrganisation(id, 1);
        awaitKnown(ORGANISATIONS, id.toString());
        return id;
    }

    /** An agreement that exists from now on. */
    public static UUID agreement() {
        UUID id = UUID.randomUUID();
        publishAgreement(id, 1, false);
        awaitKnown(AGREEMENTS, id.toString());
        return id;
    }

    public static void publishAgreement(UUID id, long version, boolean withdrawn) {
        Events.publish(AGREEMENTS, id, 1, version, """
                {"id":"%s","version":%d,"withdrawn":%s,"kind":"TWINNING","title":"Kết nghĩa","partyIds":[],
                 "externalParties":[],"provinceIds":["tay-ninh"],"obligations":[]}""".formatted(id, version, withdrawn));
    }

    /** A foreign area that exists from now on. */
    public static UUID foreignArea() {
        UUID id = UUID.randomUUID();
        publishForeignArea(id, 1, false);
        awaitKnown(FOREIGN_AREAS, id.toString());
        return id;
    }

    public static void publishForeignArea(UUID id, long version, boolean withdrawn) {
        Events.publish(FOREIGN_AREAS, id, 1, version, """
                {"id":"%s","version":%d,"withdrawn":%s,"countryCode":"KH","name":"Svay Rieng","aliases":[]}""".formatted(id, version, withdrawn));
    }

    /** A provincial union that is in a province since ever, and suspended from a day on. */
    public static UUID union(String provinceId, String suspendedFrom) {
        UUID id = UUID.randomUUID();
        Events.publish(ORGANISATIONS, id, 1, 1, """
                {"id":"%s","version":1,"kind":"PROVINCIAL_UNION","aliases":[],"countryCodes":[],"states":[
                  {"from":null,"name":"Liên hiệp","provinceId":"%s","status":"ACTIVE"},
                  {"from":"%s","name":"Liên hiệp","provinceId":"%s","status":"SUSPENDED"}]}""".formatted(id, provinceId, suspendedFrom, provinceId));
        awaitKnown(ORGANISATIONS, id.toString());
        return id;
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

    public static void publishOrganisation(UUID id, long version) {
        Events.publish(ORGANISATIONS, id, 1, version, organisation(id, version, false));
    }

    public static void publishOrganisation(UUID id, long version, String name, boolean withdrawn) {
        Events.publish(
                ORGANISATIONS,
                id,
                1,
                version,
                organisation(id, version, withdrawn).replace("Hội Phụ nữ", name));
    }

    public static void publishWithdrawnOrganisation(UUID id, long version) {
        Events.publish(ORGANISATIONS, id, 1, version, organisation(id, version, true));
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
                        assertTrue(mirror.known(topic, List.of(id.toString())).isEmpty()));
    }

    private static String organisation(UUID id, long version, boolean withdrawn) {
        return """
            {"id":"%s","version":%d,"withdrawn":%s,"kind":"MASS_ORGANISATION","aliases":[],"countryCodes":[],
             "states":[{"from":null,"name":"Hội Phụ nữ","provinceId":"tay-ninh","status":"ACTIVE"}]}""".formatted(id, version, withdrawn);
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
