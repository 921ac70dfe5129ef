package vn.huunghi.kit.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MirroredGeographyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @Inject
    MirroredGeography geography;

    @Inject
    Database database;

    private final String province = "province-" + UUID.randomUUID();
    private final String cluster = "cluster-" + UUID.randomUUID();

    @Test
    void theGeographyFollowsTheEventsOfProvincesAndClusters() {
        publishProvince(1, "Tây Ninh");
        Events.publish("huunghi.cluster.v1", cluster, 1, 1, """
                {"id":"%s","version":1,"number":4,"memberships":[{"provinceId":"%s","from":"2010-01-01"}]}
                """.formatted(cluster, province));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Geography current = geography.current();
            assertEquals("Tây Ninh", nameOf(current));
            assertEquals(cluster, current.clusterOf(province, DAY).clusterId());
        });

        publishProvince(2, "Tây Ninh mới");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals("Tây Ninh mới", nameOf(geography.current())));
    }

    @Test
    void aProvinceThatCannotBeReadIsADeadLetterAndTheGeographyStays() {
        Events.publish(
                "huunghi.province.v1",
                province,
                1,
                1,
                "{\"id\":\"%s\",\"version\":1,\"code\":\"72\",\"validFrom\":\"x\"}".formatted(province));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEquals(1, deadLetters()));
        assertTrue(geography.current().territory(province).isEmpty());
    }

    private void publishProvince(long version, String name) {
        Events.publish("huunghi.province.v1", province, 1, version, """
                {"id":"%s","version":%d,"code":"72","validFrom":"2008-08-01","borders":["KH"],
                 "namings":[{"validFrom":"2008-08-01","name":"%s","nameEn":"Tay Ninh","type":"PROVINCE","iso":"VN-37"}]}
                """.formatted(province, version, name));
    }

    private String nameOf(Geography current) {
        return current.naming(province, DAY).map(Naming::name).orElse(null);
    }

    private int deadLetters() {
        return database.query("select count(*) from dead_letter where key = ?", row -> row.getInt(1), province)
                .get(0);
    }
}
