package vn.huunghi.aid.rate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Api.EXCHANGE_RATES;
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.rate.Rates.anyDay;
import static vn.huunghi.aid.rate.Rates.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ExchangeRateImportTest {
    private static final String IMPORTS = EXCHANGE_RATES + "/imports";
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LocalDate day = anyDay();

    private static Response send(String role, String file) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    private static Response done(String file) {
        Response begun = send("administrator", file);
        begun.then().statusCode(201);
        String location = begun.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(location).then().body("status", equalTo("DONE")));
        return get(location);
    }

    private static Response get(String location) {
        return given().auth().oauth2(Tokens.of("administrator")).get(location);
    }

    @Test
    void aRowBecomesTheRateThatItStates() {
        done("""
                Loại tiền;Ngày;Tỷ giá (đồng);Nguồn;Đường dẫn nguồn;Ngày nguồn
                usd;%1$s;25.450,5;Ngân hàng Nhà nước;https://sbv.gov.vn;2024
                LAK;%2$s;1,17;;;
                """.formatted(day.format(VIETNAMESE), day))
                .then()
                .body("rowsRead", equalTo(2))
                .body("created", equalTo(2))
                .body("issues", empty());

        reader().get(path("USD", day))
                .then()
                .statusCode(200)
                .body("rate", equalTo(25450.5f))
                .body("source.title", equalTo("Ngân hàng Nhà nước"))
                .body("source.url", equalTo("https://sbv.gov.vn"))
                .body("source.issuedOn", equalTo("2024"));
        reader().get(path("LAK", day)).then().body("rate", equalTo(1.17f));
        reader().get(path("USD", day) + "/history").then().body("items.subject", contains("test-administrator"));
    }

    @Test
    void theSameRowAgainChangesNothingAndAnotherRateChanges() {
        String file = """
                currency,date,rate,source
                USD,%1$s,25450,SBV
                EUR,%1$s,27100,SBV
                """.formatted(day);
        done(file).then().body("created", equalTo(2));
        send("administrator", file).then().statusCode(409).body("code", equalTo("imported-before"));

        done(file.replace("27100", "27150.5"))
                .then()
                .body("created", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("changed", equalTo(1));

        reader().get(path("EUR", day)).then().body("rate", equalTo(27150.5f)).body("version", equalTo(2));
        reader().get(path("USD", day)).then().body("version", equalTo(1));
    }

    @Test
    void aNumberWithAPointBeforeThreeDigitsIsThousandsAndToldSo() {
        done("currency;date;rate\nUSD;%s;25.450\n".formatted(day))
                .then()
                .body("created", equalTo(1))
                .body("issues.code", contains("ambiguous-number"))
                .body("issues.severity", contains("WARNING"));

        reader().get(path("USD", day)).then().body("rate", equalTo(25450));
    }

    @Test
    void everyRowIsToldWhatIsWrongWithItAndTheOthersAreTaken() {
        Response imported = done("""
                currency;date;rate;source.url
                USD;%1$s;25450;
                QQQ;%1$s;1;
                VND;%1$s;1;
                EUR;%1$s;0;
                GBP;%1$s;25,450;
                JPY;%1$s;không;
                CHF;%1$s;1,1234567;
                usd;%2$s;25460;
                SEK;31/02/2024;1;
                NOK;2024-01;1;
                ;%1$s;1;
                DKK;;1;
                SGD;%1$s;;
                THB;%1$s;700;ftp://sbv
                """.formatted(day, day.format(VIETNAMESE)));

        imported.then()
                .body("rowsRead", equalTo(14))
                .body("created", equalTo(1))
                .body("rowsRefused", equalTo(13));
        String[] codes = {
            "unknown-currency",
            "rate-of-vnd",
            "rate-not-positive",
            "invalid-number",
            "invalid-number",
            "rate-too-precise",
            "row-id-twice",
            "invalid-date",
            "invalid-date",
            "required",
            "required",
            "required",
            "constraint-violated"
        };
        for (int i = 0; i < codes.length; i++) {
            imported.then().body("issues.find { it.row == " + (i + 3) + " }.code", equalTo(codes[i]));
        }
        String rejected = get(IMPORTS + "/" + imported.path("id") + "/rejected").asString();
        assertEquals(14, rejected.lines().count());
    }

    @Test
    void onlyAnAdministratorImportsRates() {
        send("officer", "currency;date;rate\nUSD;%s;25450\n".formatted(day))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
        reader().get(path("USD", day)).then().statusCode(404);
    }

    @Test
    void theTemplateHasNoRowId() {
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .body(containsString("Loại tiền"))
                .body(containsString("Tỷ giá"));
    }
}
