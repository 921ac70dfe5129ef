package vn.huunghi.benchmark;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** How long each of many requests took, seen from a client that sends its next one when it has the answer. */
record Latencies(long[] sortedNanos) {

    /** @param request called with the number of the request, from as many threads as there are connections */
    static Latencies of(int connections, int requests, IntConsumer request) {
        long[] nanos = new long[requests];
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            CompletableFuture.allOf(IntStream.range(0, connections)
                            .mapToObj(connection -> CompletableFuture.runAsync(
                                    () -> {
                                        for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                                            long begun = System.nanoTime();
                                            request.accept(i);
                                            nanos[i] = System.nanoTime() - begun;
                                        }
                                    },
                                    threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
        Arrays.sort(nanos);
        return new Latencies(nanos);
    }

    int count() {
        return sortedNanos.length;
    }

    /** In milliseconds; the time that this share of the requests did not pass. */
    double percentile(int percent) {
        int place = (int) Math.ceil(percent / 100.0 * sortedNanos.length) - 1;
        return sortedNanos[Math.max(0, place)] / 1e6;
    }
}
