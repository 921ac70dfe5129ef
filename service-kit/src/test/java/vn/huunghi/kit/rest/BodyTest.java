package vn.huunghi.kit.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.kit.rest.Http.PLANTS;
import static vn.huunghi.kit.rest.Http.officer;
import static vn.huunghi.kit.rest.Http.sending;
import static vn.huunghi.kit.rest.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "null", " null "})
    void aBodyIsNeeded(String body) {
        refused(sending(body).post(PLANTS), 400, "body-required");
    }

    @Test
    void aBodyIsNeededEvenWithoutAContentType() {
        refused(officer().noContentType().post(PLANTS), 400, "body-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "name",
                "{\"name\":\"a\"} x",
                "{\"name\":\"a\"}{}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\",}",
                "{'name':'a'}",
                "{\"name\":\"a\" /* b */}",
                "{\"leaves\":[{\"low\":1",
                "{\"leaves\":[{\"low\":1,\"low\":2}]}",
                "{\"height\":NaN}",
                "{\"height\":01}",
                "{\"name\":\"\\ud8\"}"
            })
    void whatIsNoJsonIsMalformed(String body) {
        refused(sending(body).post(PLANTS), 400, "malformed-json");
    }

    @Test
    void bytesThatAreNoTextAreMalformed() {
        byte[] latin = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xe1, 'x', '"', '}'};
        refused(officer().contentType("application/json").body(latin).post(PLANTS), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"colour\":1}                   | colour",
                "{\"leaves\":[{\"low\":1},{\"low\":1,\"lo\":2}]} | leaves[1].lo"
            })
    void aFieldThatNobodyKnowsIsRefused(String body, String field) {
        refused(sending(body).post(PLANTS), 400, "unknown-field", field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                  | ''",
                "\"a\"                               | ''",
                "7                                   | ''",
                "{\"name\":7}                        | name",
                "{\"name\":true}                     | name",
                "{\"name\":1.5}                      | name",
                "{\"name\":{}}                       | name",
                "{\"name\":[\"a\"]}                  | name",
                "{\"name\":\"a\\u0000b\"}            | name",
                "{\"name\":\"a\\ud800b\"}            | name",
                "{\"kind\":\"BUSH\"}                 | kind",
                "{\"kind\":\"tree\"}                 | kind",
                "{\"kind\":\"\"}                     | kind",
                "{\"kind\":0}                        | kind",
                "{\"height\":\"5\"}                  | height",
                "{\"height\":\"\"}                   | height",
                "{\"height\":true}                   | height",
                "{\"height\":1e1000000}              | height",
                "{\"height\":1e-1000000}             | height",
                "{\"count\":1.5}                     | count",
                "{\"count\":\"1\"}                   | count",
                "{\"count\":1e1000000}               | count",
                "{\"count\":3000000000}              | count",
                "{\"edible\":\"true\"}               | edible",
                "{\"edible\":1}                      | edible",
                "{\"plantedOn\":\"2024-02-30\"}      | plantedOn",
                "{\"plantedOn\":\"2024-2-3\"}        | plantedOn",
                "{\"plantedOn\":\"31/12/2024\"}      | plantedOn",
                "{\"plantedOn\":\"2024-12-31T00:00:00Z\"} | plantedOn",
                "{\"plantedOn\":20241231}            | plantedOn",
                "{\"plantedOn\":[2024,12,31]}        | plantedOn",
                "{\"plantedOn\":\"\"}                | plantedOn",
                "{\"foundOn\":\"2024-13\"}           | foundOn",
                "{\"foundOn\":2024}                  | foundOn",
                "{\"seenAt\":\"2024-12-31\"}         | seenAt",
                "{\"seenAt\":0}                      | seenAt",
                "{\"gardenId\":\"7\"}                | gardenId",
                "{\"gardenId\":7}                    | gardenId",
                "{\"leaves\":{}}                     | leaves",
                "{\"leaves\":[null]}                 | leaves[0]",
                "{\"leaves\":[{\"low\":\"x\"}]}      | leaves[0].low",
                "{\"tags\":[\"a\",null]}             | tags[1]",
                "{\"tags\":\"a\"}                    | tags"
            })
    void aValueOfTheWrongFormIsRefusedAndNamed(String body, String field) {
        refused(sending(body).post(PLANTS), 400, "invalid-value", field);
    }

    @Test
    void aNumberOfAbsurdLengthIsRefusedAtOnce() {
        refused(sending("{\"height\":" + "9".repeat(2000) + "}").post(PLANTS), 400, "malformed-json");
        refused(sending("{\"height\":" + "9".repeat(900) + "}").post(PLANTS), 400, "invalid-value", "height");
        refused(sending("{\"tags\":" + "[".repeat(2000)).post(PLANTS), 400, "invalid-value");
    }

    @Test
    void howAnInexactDateIsWrittenIsSaid() {
        refused(
                        sending("{\"foundOn\":\"1799\"}")
                                .header("Accept-Language", "en")
                                .post(PLANTS),
                        400,
                        "invalid-value")
                .body(
                        "detail",
                        equalTo(
                                "foundOn must be a year, month or day that exists, from 1800 to 2200, such as 2009, 2009-05,"
                                        + " 2009-05-19."));
    }

    @Test
    void theValuesOfAnEnumAreNamed() {
        refused(sending("{\"kind\":\"BUSH\"}").header("Accept-Language", "en").post(PLANTS), 400, "invalid-value")
                .body("detail", equalTo("kind must be one of TREE, HERB."));
        refused(sending("{\"kind\":\"BUSH\"}").post(PLANTS), 400, "invalid-value")
                .body("detail", equalTo("kind phải là một trong các giá trị TREE, HERB."));
    }

    @Test
    void everythingThatIsMissingIsListedAtOnce() {
        refused(sending("{\"leaves\":[{\"low\":1},{}]}").post(PLANTS), 400, "required", "name")
                .body("violations.field", equalTo(java.util.List.of("leaves[1].low", "name")));
        refused(sending("{\"name\":\" \"}").post(PLANTS), 400, "required", "name");
    }

    @Test
    void aRuleThatAValueBreaksIsNoSyntaxError() {
        refused(sending("{\"name\":\"a\",\"height\":-1}").post(PLANTS), 422, "constraint-violated", "height");
        refused(
                        sending("{\"name\":\"a\",\"leaves\":[{\"low\":1,\"note\":\"too long\"}]}")
                                .header("Accept-Language", "en")
                                .post(PLANTS),
                        422,
                        "constraint-violated",
                        "leaves[0].note")
                .body("detail", containsString("length from 0 to 5"));
    }

    @Test
    void fieldsThatOnlyTheAnswerHasMayBeSentBack() {
        String name = Http.name();
        String body = "{\"name\":\"%s\",\"id\":\"x\",\"version\":99,\"allowedActions\":[\"fly\"]}".formatted(name);
        String id = sending(body)
                .post(PLANTS)
                .then()
                .statusCode(201)
                .body("version", equalTo(0))
                .extract()
                .path("id");

        String answer = officer().get(PLANTS + "/" + id).asString();
        sending(answer)
                .header("If-Match", "\"0\"")
                .put(PLANTS + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void numbersComeBackPlainAndEmptyFieldsAreThere() {
        String body = "{\"name\":\"%s\",\"height\":1200.50}".formatted(Http.name());
        String answer =
                sending(body).post(PLANTS).then().statusCode(201).extract().asString();
        String id = answer.substring(7, 43);
        String read = officer().get(PLANTS + "/" + id).asString();
        assertTrue(read.contains("\"height\":1200.5,"), read);
        assertTrue(read.contains("\"plantedOn\":null"), read);

        String large = "{\"name\":\"%s\",\"height\":1E+10}".formatted(Http.name());
        assertTrue(sending(large).post(PLANTS).asString().contains("\"height\":10000000000,"));
    }

    @Test
    void whatIsNotThereOrOvertakenIsToldBeforeWhatIsWrongWithTheBody() {
        String id = Http.planted();
        refused(sending("{").put(PLANTS + "/" + UUID.randomUUID()), 404, "not-found");
        refused(sending("{").put(PLANTS + "/" + id), 428, "version-required");
        refused(sending("{").header("If-Match", "\"9\"").put(PLANTS + "/" + id), 412, "stale-version");
        refused(sending("{").header("If-Match", "\"0\"").put(PLANTS + "/" + id), 400, "malformed-json");
    }

    @Test
    void anActionNeedsNoBody() {
        String id = Http.planted();
        officer().noContentType().post(PLANTS + "/" + id + "/restore").then().statusCode(200);
        sending("{\"note\":\"a\"}").post(PLANTS + "/" + id + "/restore").then().statusCode(200);
        refused(sending("{\"reason\":\"a\"}").post(PLANTS + "/" + id + "/restore"), 400, "unknown-field", "reason");
    }
}
