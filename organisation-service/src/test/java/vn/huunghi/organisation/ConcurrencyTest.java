package vn.huunghi.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.AGREEMENTS;
import static vn.huunghi.organisation.Api.CLUSTERS;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.agreement;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.createdAgreement;
import static vn.huunghi.organisation.Api.join;
import static vn.huunghi.organisation.Api.newCluster;
import static vn.huunghi.organisation.Api.state;
import static vn.huunghi.organisation.Api.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ConcurrencyTest {

    @Test
    void whoComesSecondIsToldTheCurrentVersion() {
        String path = ORGANISATIONS + "/" + created(association("tay-ninh"));
        change(path).then().statusCode(200);

        Response second = change(path);

        assertEquals(412, second.statusCode());
        assertEquals("stale-version", second.path("code"));
        assertEquals((Integer) 2, second.path("currentVersion"));
    }

    @RepeatedTest(3)
    void ofTwoWritersAtOnceOneIsTooLate() throws Exception {
        String path = ORGANISATIONS + "/" + created(association("tay-ninh"));

        assertEquals(List.of(200, 412), AtOnce.statuses(() -> change(path), () -> change(path)));
        assertEquals((Integer) 2, as("reader").get(path).path("version"));
    }

    @RepeatedTest(3)
    void ofTwoWritersOfPartsAtOnceOneIsTooLate() throws Exception {
        String path = ORGANISATIONS + "/" + created(association("tay-ninh"));

        assertEquals(
                List.of(200, 412),
                AtOnce.statuses(
                        () -> part(path + "/headcounts/2023", Map.of("members", Map.of("value", 3))),
                        () -> part(path + "/terms/1", Map.of("from", "2022"))));
        assertEquals((Integer) 2, as("reader").get(path).path("version"));
    }

    @RepeatedTest(3)
    void ofTwoWritersOfAnAgreementAtOnceOneIsTooLate() throws Exception {
        String path = AGREEMENTS + "/" + createdAgreement(agreement("tay-ninh"));
        Callable<Response> change = () -> as("officer")
                .header("If-Match", "\"1\"")
                .body(agreement("tay-ninh"))
                .put(path);

        assertEquals(List.of(200, 412), AtOnce.statuses(change, change));
        assertEquals((Integer) 2, as("reader").get(path).path("version"));
    }

    @RepeatedTest(3)
    void noPartyGoesWhileAnAgreementComes() throws Exception {
        String party = created(association("tay-ninh"));
        Map<String, Object> agreed = agreement("tay-ninh");
        agreed.put("partyIds", List.of(party));

        List<Integer> answers = AtOnce.statuses(
                () -> as("administrator").body(agreed).post(AGREEMENTS),
                () -> as("administrator").header("If-Match", "\"1\"").delete(ORGANISATIONS + "/" + party));

        assertEquals(true, answers.equals(List.of(201, 409)) || answers.equals(List.of(204, 422)));
    }

    @RepeatedTest(3)
    void ofTwoClustersAtOnceAUnionJoinsOne() throws Exception {
        String union = created(Api.union("soc-trang"));
        String first = newCluster();
        String second = newCluster();

        assertEquals(
                List.of(201, 409),
                AtOnce.statuses(
                        () -> join(first, union, "2021-07-20", null), () -> join(second, union, "2022-01-01", null)));
        List<?> members =
                new ArrayList<>(as("reader").get(CLUSTERS + "/" + first).<List<?>>path("memberships"));
        assertEquals(
                1,
                members.size()
                        + as("reader")
                                .get(CLUSTERS + "/" + second)
                                .<List<?>>path("memberships")
                                .size());
    }

    @RepeatedTest(3)
    void twoChangesAtOnceCloseNoCycle() throws Exception {
        String one = created(association("tay-ninh"));
        String other = created(association("tay-ninh"));

        assertEquals(List.of(200, 422), AtOnce.statuses(() -> under(one, other), () -> under(other, one)));
    }

    @RepeatedTest(3)
    void noParentGoesWhileAChildComes() throws Exception {
        String parent = created(association("tay-ninh"));
        Map<String, Object> child = association("tay-ninh");
        child.put("parentId", parent);

        List<Integer> answers = AtOnce.statuses(
                () -> as("administrator").body(child).post(ORGANISATIONS),
                () -> as("administrator").header("If-Match", "\"1\"").delete(ORGANISATIONS + "/" + parent));

        assertEquals(true, answers.equals(List.of(201, 409)) || answers.equals(List.of(204, 422)));
    }

    private static Response change(String path) {
        return as("officer")
                .header("If-Match", "\"1\"")
                .body(association("tay-ninh"))
                .put(path);
    }

    private static Response part(String path, Map<String, Object> body) {
        return as("officer").header("If-Match", "\"1\"").body(body).put(path);
    }

    private static Response under(String id, String parentId) {
        Map<String, Object> state = state("Hội " + unique());
        state.put("parentId", parentId);
        return as("officer")
                .header("If-Match", "\"1\"")
                .body(state)
                .put(ORGANISATIONS + "/" + id + "/states/2024-01-01");
    }
}
