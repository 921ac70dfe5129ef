package vn.huunghi.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.system.RunningSystem.assertTotal;
import static vn.huunghi.system.RunningSystem.created;
import static vn.huunghi.system.RunningSystem.newOrganisation;
import static vn.huunghi.system.RunningSystem.post;
import static vn.huunghi.system.RunningSystem.scholarships;
import static vn.huunghi.system.RunningSystem.scholarshipsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

class InterruptedRebuildTest {

    private static final String REBUILDS = "/rebuilds";
    private static final String YEAR = "2016";

    @Test
    void aRebuildThatWasKilledGoesOnAndWhatWasDamagedIsRightAgain() throws SQLException {
        String organisation = newOrganisation("ca-mau");
        String activity = created(post(scholarships(organisation, "ca-mau", YEAR + "-05-04", 30)))
                .path("id")
                .asText();
        within(60).untilAsserted(() -> assertTotal(30, scholarshipsOf(organisation, YEAR, "")));
        String witness = UUID.randomUUID().toString();
        try (Connection database = connect();
                Connection longRead = connect()) {
            update(database, "update contribution set low = 7, high = 7, value = 7 where record_id = ?", activity);
            assertTotal(7, scholarshipsOf(organisation, YEAR, ""));
            longRead.setAutoCommit(false);
            try (Statement statement = longRead.createStatement()) {
                statement.execute("lock table projection_gate in access share mode");
            }
            Api.Answer begun = RunningSystem.api().post(Holder.ADMINISTRATOR, Service.REPORTING, REBUILDS, null);
            String rebuild = created(begun).path("id").asText();
            // Further it cannot get while somebody reads.
            within(60)
                    .untilAsserted(() ->
                            assertEquals("SWITCHING", get(rebuild).path("phase").asText()));
            update(
                    database,
                    "insert into rebuild_next.mirror values ('huunghi.witness.v1', ?, 1, 1, false, now(), '{}')",
                    witness);

            RunningSystem.system().process(Service.REPORTING).kill();
            created(post(scholarships(organisation, "ca-mau", YEAR + "-06-01", 12)));
            longRead.rollback();
            RunningSystem.system().restart(Service.REPORTING);

            within(120)
                    .untilAsserted(() ->
                            assertEquals("SWITCHED", get(rebuild).path("status").asText()));
            within(60).untilAsserted(() -> assertTotal(42, scholarshipsOf(organisation, YEAR, "")));
            assertEquals(1, update(database, "delete from mirror where key = ?", witness), "it did not begin anew");
        }
    }

    private static JsonNode get(String id) {
        return RunningSystem.api()
                .get(Holder.ADMINISTRATOR, Service.REPORTING, REBUILDS + "/" + id)
                .body();
    }

    private static Connection connect() throws SQLException {
        return RunningSystem.system().stack().postgres().connectAsSuperuser("reporting");
    }

    private static int update(Connection database, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, parameter);
            return statement.executeUpdate();
        }
    }

    private static ConditionFactory within(int seconds) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(seconds));
    }
}
