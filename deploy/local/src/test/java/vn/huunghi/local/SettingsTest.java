package vn.huunghi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void theManagementPortFollowsAMovedPort() {
        Settings settings = Settings.of(with("huunghi.port.activity", "18082"));

        assertEquals(19082, settings.managementPort(Service.ACTIVITY));
        assertEquals(8084, settings.port(Service.REPORTING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "65000", "8082.5"})
    void whatIsNoPortIsRefusedByItsName(String port) {
        Properties properties = with("huunghi.port.activity", port);

        String message = assertThrows(IllegalStateException.class, () -> Settings.of(properties))
                .getMessage();

        assertTrue(message.contains("huunghi.port.activity=" + port), message);
    }

    @Test
    void theSampleCanBeLeftOut() {
        assertFalse(Settings.of(with("huunghi.sample", "none")).sample());
        assertThrows(IllegalStateException.class, () -> Settings.of(with("huunghi.sample", "some")));
    }

    private static Properties with(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty("huunghi.checkout", ".");
        properties.setProperty("huunghi.directory", "target/x");
        properties.setProperty("huunghi.sample", "facts");
        properties.setProperty("huunghi.port.organisation", "8081");
        properties.setProperty("huunghi.port.activity", "8082");
        properties.setProperty("huunghi.port.aid", "8083");
        properties.setProperty("huunghi.port.reporting", "8084");
        properties.setProperty("huunghi.port.postgres", "5433");
        properties.setProperty("huunghi.port.kafka", "9092");
        properties.setProperty(name, value);
        return properties;
    }
}
