package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Aid.reversal;
import static vn.huunghi.aid.Aid.transaction;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.StackResource;

/** Clients that post to one item at the same moment. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PostersTogetherTest {

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void loseNothing() throws Exception {
        String path = Aid.proposed();

        List<Response> answers = together(2, client -> {
            List<Response> own = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                own.add(officer()
                        .body(transaction("PLEDGE", client == 0 ? 1 : 1000, "VND", "2024-02-01"))
                        .post(path + "/transactions"));
            }
            return own;
        });

        assertEquals(Collections.nCopies(20, 201), statuses(answers));
        reader().get(path).then().body("version", is(21)).body("totals.pledged.vnd.value", is(10010));
        List<Integer> positions = reader().get(path + "/transactions").path("items.position");
        assertEquals(IntStream.rangeClosed(1, 20).boxed().toList(), positions);
        assertEquals(
                21,
                Stored.waitingEvents("huunghi.aid-item.v1", path.substring(path.lastIndexOf('/') + 1))
                        .size());
    }

    @Test
    void underOneKeyPostOnce() throws Exception {
        String path = Aid.proposed();
        String key = UUID.randomUUID().toString();

        List<Response> answers = together(
                4,
                client -> List.of(officer()
                        .header("Idempotency-Key", key)
                        .body(transaction("PLEDGE", 5, "VND", "2024-02-01"))
                        .post(path + "/transactions")));

        assertEquals(Collections.nCopies(4, 201), statuses(answers));
        assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        reader().get(path + "/transactions").then().body("items", hasSize(1));
        reader().get(path).then().body("version", is(2));
    }

    @Test
    void takeBackNoMoreThanThereIs() throws Exception {
        String path = Aid.proposed();
        Object id =
                Aid.post(path, transaction("PLEDGE", 100, "VND", "2024-02-01")).get("id");

        List<Response> answers = together(
                2,
                client -> List.of(officer().body(reversal(id, 60, "2024-03-01")).post(path + "/transactions")));

        assertEquals(List.of(201, 422), statuses(answers));
        reader().get(path).then().body("totals.pledged.vnd.value", is(40));
    }

    @Test
    void andWhoeverMovesTheItemWaitForEachOther() throws Exception {
        String path = Aid.proposed();

        List<Response> answers = together(
                2,
                client -> List.of(
                        client == 0
                                ? officer().post(path + "/submit")
                                : officer()
                                        .body(transaction("PLEDGE", 5, "VND", "2024-02-01"))
                                        .post(path + "/transactions")));

        assertEquals(List.of(200, 201), statuses(answers));
        reader().get(path).then().body("version", is(3)).body("status", is("SUBMITTED"));
    }

    private static List<Response> together(int clients, IntFunction<List<Response>> work) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(clients);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<List<Response>>> answers = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return work.apply(client);
                }));
            }
            List<Response> all = new ArrayList<>();
            for (Future<List<Response>> answer : answers) {
                all.addAll(answer.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }
}
