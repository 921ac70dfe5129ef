package vn.huunghi.activity.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.declaration;
import static vn.huunghi.activity.Api.etag;
import static vn.huunghi.activity.Api.figure;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class FigureTextTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void whatWasUnderstoodOfAWordingStandsBesideIt() {
        Map<String, Object> stated = activity();
        stated.put(
                "figures",
                List.of(
                        wording("COMMUNICATION_PARTICIPANTS", "hơn 587.000 lượt người tham gia"),
                        wording("OWN_SUPPORT", "hàng tỷ đồng"),
                        wording("VISITORS_RECEIVED", "nhiều lượt khách")));

        String path = ACTIVITIES + "/" + created(ACTIVITIES, stated).get("id");

        reader().get(path)
                .then()
                .body("figures.text", contains("hơn 587.000 lượt người tham gia", "hàng tỷ đồng", "nhiều lượt khách"))
                .body("figures.qualifier", contains("MORE_THAN", "RANGE", "UNQUANTIFIED"))
                .body("figures[0].value", is(587000))
                .body("figures[0].low", is(587000))
                .body("figures[0].high", nullValue())
                .body("figures[1].value", nullValue())
                .body("figures[1].low", is(1000000000))
                .body("figures[1].high", equalTo(10000000000L));
    }

    @Test
    void aReturnDeclaresByWordingToo() {
        Map<String, Object> stated = declaration();
        stated.put("figures", List.of(wording("MEMBERS", "gần 4,2 ngàn hội viên")));

        Map<String, Object> declared = created(RETURNS, stated);

        officer()
                .get(RETURNS + "/" + declared.get("id"))
                .then()
                .body("figures[0].value", is(4200))
                .body("figures[0].qualifier", is("NEARLY"))
                .body("figures[0].text", is("gần 4,2 ngàn hội viên"));
    }

    @Test
    void aWordingOfOursSentBackAloneIsNotWhatWasReported() {
        Map<String, Object> stated = activity();
        stated.put("figures", List.of(figure("COMMUNICATION_PARTICIPANTS", 587000, "MORE_THAN")));
        Map<String, Object> recorded = created(ACTIVITIES, stated);
        String path = ACTIVITIES + "/" + recorded.get("id");
        stated.put("figures", List.of(wording("COMMUNICATION_PARTICIPANTS", "hơn 587.000 lượt người")));

        officer()
                .header("If-Match", etag(recorded))
                .body(stated)
                .put(path)
                .then()
                .statusCode(200);

        reader().header("Accept-Language", "en")
                .get(path)
                .then()
                .body("figures[0].text", is("more than 587,000 person-turns"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMUNICATION_PARTICIPANTS | 20.957 cuộc               | figure-of-another-unit | cuộc
            COMMUNICATION_PARTICIPANTS | 300 người                 | figure-of-another-unit | lượt người
            OWN_SUPPORT                | 3,7 triệu đồng/tháng      | figure-of-another-unit | đồng/tháng
            COMMUNICATION_SESSIONS     | 5 buổi và 13 lớp          | figure-unreadable      | “5” và “13”
            COMMUNICATION_SESSIONS     | 300 suất quà              | figure-unreadable      | suất quà
            COMMUNICATION_SESSIONS     | không thống kê            | figure-unreadable      | không thống kê
            OWN_SUPPORT                | từ 3 đến 1 tỷ đồng        | low-above-high         | 3 đến 1 tỷ
            """)
    void whatIsNotUnderstoodIsRefusedByName(String indicator, String text, String code, String names) {
        Map<String, Object> stated = activity();
        stated.put("figures", List.of(wording(indicator, text)));

        officer()
                .body(stated)
                .post(ACTIVITIES)
                .then()
                .statusCode(422)
                .body("code", is(code))
                .body("violations[0].field", is("figures[0].text"))
                .body("detail", containsString(names));
    }

    private static Map<String, Object> wording(String indicator, String text) {
        return Map.of("indicator", indicator, "text", text);
    }
}
