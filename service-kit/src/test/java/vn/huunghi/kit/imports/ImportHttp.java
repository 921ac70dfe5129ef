package vn.huunghi.kit.imports;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.test.Tokens;

/** What the tests of imports say to their small service. */
final class ImportHttp {

    static final String SHELLS = "/api/v1/sea-shells/imports";
    static final String CORALS = "/api/v1/corals/imports";
    private static final Set<String> OVER = Set.of("DONE", "FAILED");

    private ImportHttp() {}

    static RequestSpecification as(String token) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(TableFormat.CSV_TYPE, io.restassured.http.ContentType.BINARY)))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    static RequestSpecification officer() {
        return as(Tokens.of("officer"));
    }

    /** Sees everybody's imports. */
    static RequestSpecification administrator() {
        return as(Tokens.of("administrator"));
    }

    static RequestSpecification sending(RequestSpecification request, String csv) {
        return request.contentType(TableFormat.CSV_TYPE).body(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file and waits until all of it is dealt with. */
    static Response done(String csv, String... parameters) {
        return done(sending(officer(), csv), parameters);
    }

    static Response done(RequestSpecification request, String... parameters) {
        for (String parameter : parameters) {
            request.queryParam(parameter, true);
        }
        Response started = request.post(SHELLS);
        started.then().statusCode(201);
        return over(SHELLS + "/" + started.path("id"));
    }

    static Response over(String address) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> administrator().get(address).then().body("status", oneOf(OVER.toArray())));
        return administrator().get(address);
    }
}
