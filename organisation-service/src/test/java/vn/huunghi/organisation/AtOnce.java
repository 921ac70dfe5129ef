package vn.huunghi.organisation;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Requests that arrive in the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** Their status codes in ascending order. */
    @SafeVarargs
    public static List<Integer> statuses(Callable<Response>... requests) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(requests.length);
        ExecutorService threads = Executors.newFixedThreadPool(requests.length);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Callable<Response> request : requests) {
                answers.add(threads.submit(() -> {
                    barrier.await(10, TimeUnit.SECONDS);
                    return request.call().statusCode();
                }));
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                codes.add(answer.get(30, TimeUnit.SECONDS));
            }
            return codes.stream().sorted().toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
