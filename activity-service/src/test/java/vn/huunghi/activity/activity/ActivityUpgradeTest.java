package vn.huunghi.activity.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.activity.Stored;
import vn.huunghi.kit.test.StackResource;

/** What replicas of the release before do while this one migrates, and after. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ActivityUpgradeTest {
    private final String place = "Bến " + UUID.randomUUID();

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aReplicaOfTheReleaseBeforeRecordsOn() {
        String first = (String) recorded().get("id");
        UUID id = UUID.randomUUID();

        Stored.database().update("""
                        insert into activity (id, kind, title, status, ends_on, ends_first, ends_last, organiser_ids,
                            province_ids, place, country_codes, figures, outcomes, policies, search, version, withdrawn,
                            changed_at)
                        select ?, kind, title, status, ends_on, ends_first, ends_last, organiser_ids,
                            province_ids, place, country_codes, figures, outcomes, policies, search, version, withdrawn,
                            changed_at
                        from activity where id = ?::uuid
                        """, id, first);

        reader().get(ACTIVITIES + "/" + id)
                .then()
                .statusCode(200)
                .body("foreignAreaIds", empty())
                .body("warnings[0].ids", contains(first));
    }

    @Test
    void whatWasThereBeforeIsFoundToo() throws IOException {
        Map<String, Object> recorded = recorded();
        Map<String, Object> withdrawn = recorded();
        officer()
                .header("If-Match", "\"1\"")
                .delete(ACTIVITIES + "/" + withdrawn.get("id"))
                .then()
                .statusCode(204);
        List<Long> keys = keys(recorded);
        Stored.database().update("delete from activity_likeness");

        backfill();
        backfill();

        assertEquals(1, keys.size());
        assertEquals(keys, keys(recorded));
        assertEquals(List.of(), keys(withdrawn));
    }

    private static void backfill() throws IOException {
        try (InputStream script = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("db/migration/V006__likeness_of_what_is_there.sql")) {
            Stored.database().update(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Map<String, Object> recorded() {
        Map<String, Object> stated = activity();
        stated.put("place", place);
        return created(ACTIVITIES, stated);
    }

    private static List<Long> keys(Map<String, Object> recorded) {
        return Stored.database()
                .query(
                        "select key from activity_likeness where activity_id = ?::uuid",
                        row -> row.getLong("key"),
                        recorded.get("id"));
    }
}
