package vn.huunghi.kit.rest;

import static org.hamcrest.Matchers.equalTo;
import static vn.huunghi.kit.rest.Http.PLANTS;
import static vn.huunghi.kit.rest.Http.officer;
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
class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "limit=abc, limit",
        "limit=0, limit",
        "limit=201, limit",
        "limit=-1, limit",
        "limit=, limit",
        "limit=99999999999, limit",
        "plantedOn=abc, plantedOn",
        "plantedOn=2024-02-30, plantedOn",
        "plantedOn=, plantedOn",
        "kind=BUSH, kind",
        "kind=tree, kind",
        "id=7, id",
        "q=%00, q",
        "q=, q",
        "cursor=, cursor"
    })
    void aParameterThatCannotBeReadIsNamed(String query, String parameter) {
        refused(officer().urlEncodingEnabled(false).get(PLANTS + "?" + query), 400, "invalid-parameter", parameter);
    }

    @Test
    void oneBadValueAmongSeveralIsNamed() {
        refused(officer().get(PLANTS + "?kind=TREE,BUSH"), 400, "invalid-parameter", "kind")
                .body("detail", equalTo("kind phải là một trong các giá trị TREE, HERB."));
        refused(officer().get(PLANTS + "?id=" + UUID.randomUUID() + ",7"), 400, "invalid-parameter", "id");
    }

    @Test
    void aBadSwitchIsNamed() {
        refused(
                officer().get(PLANTS + "/" + Http.planted() + "?includeWithdrawn=yes"),
                400,
                "invalid-parameter",
                "includeWithdrawn");
    }

    @Test
    void anUnknownParameterIsRefusedAndNotPassedOver() {
        refused(officer().get(PLANTS + "?colour=red"), 400, "unknown-parameter", "colour");
        refused(officer().get(PLANTS + "?Limit=5"), 400, "unknown-parameter", "Limit");
        refused(officer().get(PLANTS + "/" + Http.planted() + "?limit=5"), 400, "unknown-parameter", "limit");
    }

    @Test
    void aRepeatedParameterIsRefused() {
        refused(officer().get(PLANTS + "?kind=TREE&kind=HERB"), 400, "repeated-parameter", "kind");
        refused(officer().get(PLANTS + "?limit=5&limit=5"), 400, "repeated-parameter", "limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "x", "%00", "1-1-1-1-1", "0198c6f0000070008000000000000000"})
    void anIdThatCannotExistIsNotFound(String id) {
        refused(officer().urlEncodingEnabled(false).get(PLANTS + "/" + id), 404, "not-found");
    }

    @Test
    void severalValuesAreSeparatedByCommas() {
        officer().get(PLANTS + "?kind=TREE,HERB&limit=1").then().statusCode(200);
    }
}
