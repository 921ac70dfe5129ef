package vn.huunghi.kit.rest;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.huunghi.kit.rest.Http.PLANTS;
import static vn.huunghi.kit.rest.Http.officer;
import static vn.huunghi.kit.rest.Http.sending;
import static vn.huunghi.kit.rest.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class VersionsTest {

    @Test
    void aNewRecordSaysWhereItIsAndWhichVersionItHas() {
        Response created = sending(Http.plant(Http.name())).post(PLANTS);
        String id = created.path("id");
        created.then().statusCode(201).header("ETag", "\"0\"").header("Location", endsWith(PLANTS + "/" + id));
        officer().get(created.header("Location")).then().statusCode(200).header("ETag", "\"0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "*", "\"7\", \"0\"", "\"x\",W/\"0\""})
    void aChangeFromTheCurrentVersionIsTaken(String ifMatch) {
        String id = Http.planted();
        sending(Http.plant(Http.name()))
                .header("If-Match", ifMatch)
                .put(PLANTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
    }

    @Test
    void aChangeFromAnotherVersionIsToldTheCurrentOne() {
        String id = Http.planted();
        refused(
                        sending(Http.plant(Http.name()))
                                .header("If-Match", "\"3\"")
                                .put(PLANTS + "/" + id),
                        412,
                        "stale-version")
                .header("ETag", "\"0\"")
                .body("currentVersion", equalTo(0));
        refused(officer().header("If-Match", "\"abc\"").delete(PLANTS + "/" + id), 412, "stale-version");
    }

    @Test
    void aChangeFromNoVersionIsRefused() {
        String id = Http.planted();
        refused(sending(Http.plant(Http.name())).put(PLANTS + "/" + id), 428, "version-required");
        refused(officer().delete(PLANTS + "/" + id), 428, "version-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0", "W/0", "\"0\" \"1\"", ","})
    void aTagThatIsNoneIsRefused(String ifMatch) {
        refused(
                officer().header("If-Match", ifMatch).delete(PLANTS + "/" + Http.planted()),
                400,
                "invalid-header",
                "If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "*", "\"4\", \"0\""})
    void whatTheClientHasAlreadyIsNotSentAgain(String ifNoneMatch) {
        officer()
                .header("If-None-Match", ifNoneMatch)
                .get(PLANTS + "/" + Http.planted())
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"")
                .body(emptyString());
    }

    @Test
    void whatTheClientHasNotIsSent() {
        officer()
                .header("If-None-Match", "\"4\"")
                .get(PLANTS + "/" + Http.planted())
                .then()
                .statusCode(200)
                .body(not(blankOrNullString()));
    }

    @Test
    void aWithdrawnRecordIsGoneUnlessAskedForAndComesBack() {
        String id = Http.planted();
        officer()
                .header("If-Match", "\"0\"")
                .delete(PLANTS + "/" + id)
                .then()
                .statusCode(204)
                .body(emptyString());

        refused(officer().get(PLANTS + "/" + id), 410, "withdrawn");
        officer()
                .get(PLANTS + "/" + id + "?includeWithdrawn=true")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        officer()
                .noContentType()
                .post(PLANTS + "/" + id + "/restore")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        officer().get(PLANTS + "/" + id).then().statusCode(200);
    }
}
