package vn.huunghi.kit.event;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EventsHealthTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void readinessTellsHowEventsFare() {
        get(readiness)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'events' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'events' }.data.outbox", notNullValue())
                .body("checks.find { it.name == 'events' }.data.relay", oneOf("standby", "publishing"));
    }

    @Test
    void operatorsSeeTheOutboxGrow() {
        get(metrics)
                .then()
                .statusCode(200)
                .body(containsString("huunghi_outbox_events"))
                .body(containsString("huunghi_outbox_oldest_seconds"))
                .body(containsString("huunghi_relay_leader"))
                .body(containsString("huunghi_relay_published_total"))
                .body(containsString("huunghi_reader_dead_letters"));
    }
}
