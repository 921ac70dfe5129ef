package vn.huunghi.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.system.RunningSystem.assertTotal;
import static vn.huunghi.system.RunningSystem.created;
import static vn.huunghi.system.RunningSystem.newOrganisation;
import static vn.huunghi.system.RunningSystem.post;
import static vn.huunghi.system.RunningSystem.scholarships;
import static vn.huunghi.system.RunningSystem.scholarshipsOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

class ChangeReachesStatisticsTest {

    @Test
    void aNewActivityIsCountedWithinTwoSecondsAChangedFigureReplacesAndAWithdrawnOneLeaves() {
        String organisation = newOrganisation("ca-mau");
        // Services that have just started answer their first requests slowly.
        created(post(scholarships(organisation, "ca-mau", "2020-05-20", 1)));
        within(30).untilAsserted(() -> assertTotal(1, scholarshipsOf(organisation, "2020", "")));

        ObjectNode activity = scholarships(organisation, "ca-mau", "2019-05-20", 300);
        Api.Answer posted = post(activity);
        created(posted);
        within(2).untilAsserted(() -> assertTotal(300, scholarshipsOf(organisation, "2019", "")));

        ObjectNode changed = activity.deepCopy();
        ((ObjectNode) changed.path("figures").path(0)).put("value", 450);
        Api.Answer put = change("PUT", posted, changed, posted.etag());
        assertEquals(200, put.status(), () -> String.valueOf(put.body()));
        within(2).untilAsserted(() -> assertTotal(450, scholarshipsOf(organisation, "2019", "")));

        assertEquals(204, change("DELETE", posted, null, put.etag()).status());
        within(2).untilAsserted(() -> assertNoData(scholarshipsOf(organisation, "2019", "")));
    }

    @Test
    void whatChangedWhileTheBrokerWasDownIsCountedWhenItIsBack() {
        String organisation = newOrganisation("ca-mau");
        ObjectNode activity = scholarships(organisation, "ca-mau", "2018-03-26", 100);
        Api.Answer kept = post(activity);
        Api.Answer dropped = post(scholarships(organisation, "ca-mau", "2018-03-26", 7));
        created(kept);
        created(dropped);
        within(10).untilAsserted(() -> assertTotal(107, scholarshipsOf(organisation, "2018", "")));

        RunningSystem.system().stack().broker().stop();
        try {
            created(post(scholarships(organisation, "ca-mau", "2018-03-26", 40)));
            ObjectNode changed = activity.deepCopy();
            ((ObjectNode) changed.path("figures").path(0)).put("value", 110);
            assertEquals(200, change("PUT", kept, changed, kept.etag()).status());
            assertEquals(204, change("DELETE", dropped, null, dropped.etag()).status());
            assertTotal(107, scholarshipsOf(organisation, "2018", ""));
        } finally {
            RunningSystem.system().stack().broker().restart();
        }

        within(60).untilAsserted(() -> assertTotal(150, scholarshipsOf(organisation, "2018", "")));
    }

    @Test
    void whatWasAnsweredBeforeTheServiceWasKilledIsCountedOnce() {
        String organisation = newOrganisation("ca-mau");
        for (int i = 0; i < 20; i++) {
            created(post(scholarships(organisation, "ca-mau", "2017-09-05", 10)));
        }
        RunningSystem.system().process(Service.ACTIVITY).kill();
        RunningSystem.system().restart(Service.ACTIVITY);

        within(60).untilAsserted(() -> {
            Api.Answer statistics = scholarshipsOf(organisation, "2017", "&groupBy=year");
            assertTotal(200, statistics);
            assertEquals(
                    20, statistics.body().path("cells").path(0).path("records").asInt());
        });
        created(post(scholarships(organisation, "ca-mau", "2017-09-06", 1)));
        within(10).untilAsserted(() -> assertTotal(201, scholarshipsOf(organisation, "2017", "")));
    }

    @Test
    void whatReachedTheBrokerWhileTheStatisticsWereDownIsCountedOnce() {
        String organisation = newOrganisation("ca-mau");
        RunningSystem.system().process(Service.REPORTING).kill();
        created(post(scholarships(organisation, "ca-mau", "2016-09-05", 25)));
        RunningSystem.system().restart(Service.REPORTING);

        within(60).untilAsserted(() -> assertTotal(25, scholarshipsOf(organisation, "2016", "")));
    }

    private static Api.Answer change(String method, Api.Answer created, ObjectNode body, String version) {
        String path = "/activities/" + created.body().path("id").asText();
        return RunningSystem.api().send(Holder.OFFICER, Service.ACTIVITY, method, path, body, "If-Match", version);
    }

    private static void assertNoData(Api.Answer statistics) {
        assertEquals(200, statistics.status(), () -> String.valueOf(statistics.body()));
        assertEquals(true, statistics.body().path("total").isEmpty(), () -> String.valueOf(statistics.body()));
        assertEquals(0, statistics.body().path("cells").size());
    }

    private static ConditionFactory within(int seconds) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(seconds));
    }
}
