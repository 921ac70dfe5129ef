package vn.huunghi.organisation.organisation;

import static org.hamcrest.Matchers.equalTo;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.etag;
import static vn.huunghi.organisation.Api.post;
import static vn.huunghi.organisation.Api.state;
import static vn.huunghi.organisation.Api.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OrganisationTreeTest {

    @Test
    void nothingIsAboveItself() {
        String id = created(association("tay-ninh"));

        under(id, "2024-01-01", id).statusCode(422).body("code", equalTo("parent-cycle"));
    }

    @Test
    void aCycleIsRefusedOnWhateverDayItWouldBe() {
        String top = created(association("tay-ninh"));
        String middle = createdUnder(top);
        String bottom = createdUnder(middle);
        // From 2024 on the bottom is free, so only earlier days can close the cycle.
        under(bottom, "2024-01-01", null).statusCode(200);

        under(top, "2023-06-01", bottom).statusCode(422).body("code", equalTo("parent-cycle"));
        under(top, "2024-01-01", bottom).statusCode(200);
    }

    @Test
    void aCorrectionClosesNoCycleEither() {
        String top = created(association("tay-ninh"));
        Map<String, Object> facts = association("tay-ninh");
        facts.put("parentId", createdUnder(top));

        as("officer")
                .header("If-Match", etag(ORGANISATIONS + "/" + top))
                .body(facts)
                .put(ORGANISATIONS + "/" + top)
                .then()
                .statusCode(422)
                .body("code", equalTo("parent-cycle"));
    }

    @Test
    void anUnknownParentIsRefused() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("parentId", UUID.randomUUID().toString());

        post(facts)
                .statusCode(422)
                .body("code", equalTo("unknown-organisation"))
                .body("violations[0].field", equalTo("parentId"));
    }

    @Test
    void aParentStaysAsLongAsSomethingIsUnderIt() {
        String top = created(association("tay-ninh"));
        String child = createdUnder(top);

        withdraw(top).statusCode(409).body("code", equalTo("organisation-in-use"));
        withdraw(child).statusCode(204);
        withdraw(top).statusCode(204);
        as("officer")
                .post(ORGANISATIONS + "/" + child + "/restore")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-organisation"));
    }

    private static String createdUnder(String parentId) {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("parentId", parentId);
        return created(facts);
    }

    private static ValidatableResponse under(String id, String from, String parentId) {
        Map<String, Object> state = state("Hội " + unique());
        state.put("parentId", parentId);
        return as("officer")
                .header("If-Match", etag(ORGANISATIONS + "/" + id))
                .body(state)
                .put(ORGANISATIONS + "/" + id + "/states/" + from)
                .then();
    }

    private static ValidatableResponse withdraw(String id) {
        return as("officer")
                .header("If-Match", etag(ORGANISATIONS + "/" + id))
                .delete(ORGANISATIONS + "/" + id)
                .then();
    }
}
