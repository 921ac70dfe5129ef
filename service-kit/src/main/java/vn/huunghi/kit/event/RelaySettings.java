package vn.huunghi.kit.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a relay needs to know.
 *
 * @param service the publisher's name, such as {@code activity-service}; two services must never share one
 * @param jdbcUrl the service's database, whose outbox it publishes, reached without a pooler in between: the lock is
 *     the connection's
 * @param kafka what every Kafka client here is given, bootstrap servers above all
 * @param replication of topics that it creates; empty for the broker's default
 * @param poll how long it rests when nothing wakes it
 * @param batch how many events go into one Kafka transaction
 * @param watermarkEvery how often it says how far it is
 */
public record RelaySettings(
        String service,
        String jdbcUrl,
        String user,
        String password,
        Map<String, Object> kafka,
        Optional<Short> replication,
        Duration poll,
        int batch,
        Duration watermarkEvery) {

    public RelaySettings {
        kafka = new HashMap<>(kafka);
    }

    /** With what is usual. */
    public static RelaySettings of(
            String service, String jdbcUrl, String user, String password, Map<String, Object> kafka) {
        return new RelaySettings(
                service,
                jdbcUrl,
                user,
                password,
                kafka,
                Optional.empty(),
                Duration.ofMillis(50),
                1000,
                Duration.ofSeconds(1));
    }
}
