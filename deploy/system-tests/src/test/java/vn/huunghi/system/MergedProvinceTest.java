package vn.huunghi.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.system.RunningSystem.assertTotal;
import static vn.huunghi.system.RunningSystem.created;
import static vn.huunghi.system.RunningSystem.newOrganisation;
import static vn.huunghi.system.RunningSystem.post;
import static vn.huunghi.system.RunningSystem.scholarships;
import static vn.huunghi.system.RunningSystem.scholarshipsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

class MergedProvinceTest {

    @ParameterizedTest
    @CsvSource({"2024-06-30,long-an", "2025-06-30,long-an", "2025-07-01,tay-ninh-2025"})
    void code80IsAnotherProvinceBeforeAndAfterTheMerger(String day, String province) {
        Api.Answer answer =
                RunningSystem.api().get(Holder.READER, Service.ORGANISATION, "/provinces?code=80&on=" + day);

        assertEquals(List.of(province), answer.body().path("items").findValuesAsText("id"));
    }

    @Test
    void aCodeWithoutADayIsRefused() {
        Api.Answer answer = RunningSystem.api().get(Holder.READER, Service.ORGANISATION, "/provinces?code=80");

        assertEquals(400, answer.status());
    }

    @Test
    void figuresOfBothPredecessorsAreOneCellInTheBoundariesOfTheMerger() {
        String organisation = newOrganisation("tay-ninh");
        created(post(scholarships(organisation, "tay-ninh", "2024-04-10", 30)));
        created(post(scholarships(organisation, "long-an", "2024-05-11", 12)));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Api.Answer reported = scholarshipsOf(organisation, "2024", "&groupBy=province");
            assertTotal(42, reported);
            assertEquals(2, reported.body().path("cells").size());
        });
        Api.Answer restated = scholarshipsOf(organisation, "2024", "&groupBy=province&geography=2025-07-01");
        assertTotal(42, restated);
        assertEquals(1, restated.body().path("cells").size());
        JsonNode province = restated.body().path("cells").path(0).path("provinces");
        assertEquals(List.of("tay-ninh-2025"), province.findValuesAsText("id"));
        assertEquals(List.of("80"), province.findValuesAsText("code"));
    }

    @Test
    void theOtherWayIsRefusedBecauseNobodyKnowsTheShares() {
        String organisation = newOrganisation("tay-ninh-2025");
        created(post(scholarships(organisation, "tay-ninh-2025", "2025-08-10", 30)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertTotal(30, scholarshipsOf(organisation, "2025", "")));

        Api.Answer answer = scholarshipsOf(organisation, "2025", "&groupBy=province&geography=2024-12-31");

        assertEquals(422, answer.status());
        assertEquals("geography-not-derivable", answer.body().path("code").asText());
        assertTrue(answer.body().toString().contains("tay-ninh-2025"), answer.body()::toString);
    }
}
