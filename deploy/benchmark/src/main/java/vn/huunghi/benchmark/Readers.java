package vn.huunghi.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Connections that ask one question of each kind after the other, the same ones each time, and rest after each answer. */
final class Readers {

    private static final int CONNECTIONS = 2;
    /** As people read before they ask on; 0 for readers that leave the rest of the system as little as they can. */
    private static final int REST_MILLIS = Integer.getInteger("huunghi.rest", 50);

    private final Reporting reporting;
    private final List<ReportingQuestions.Question> questions;

    Readers(Reporting reporting) {
        this.reporting = reporting;
        this.questions = ReportingQuestions.of(reporting).all();
    }

    /** @param phase what went on when it was asked */
    private record Answer(String question, String phase, long nanos) {}

    /** What was asked while something went on. */
    record Answers(List<Answer> all) {

        Latencies of(String question) {
            return latencies(answer -> answer.question.equals(question));
        }

        /** In their order. */
        Map<String, Latencies> phases(String question) {
            Map<String, Latencies> phases = new LinkedHashMap<>();
            all.stream()
                    .filter(answer -> answer.question.equals(question))
                    .map(Answer::phase)
                    .distinct()
                    .forEach(phase -> phases.put(
                            phase,
                            latencies(answer -> answer.question.equals(question) && answer.phase.equals(phase))));
            return phases;
        }

        private Latencies latencies(Predicate<Answer> which) {
            return new Latencies(
                    all.stream().filter(which).mapToLong(Answer::nanos).sorted().toArray());
        }
    }

    static String describe() {
        return "%d readers, each resting %d ms after an answer".formatted(CONNECTIONS, REST_MILLIS);
    }

    /** So many of each. */
    Map<String, Latencies> ask(int requests) {
        Answers answers = ask(i -> i < requests * questions.size(), () -> "");
        Map<String, Latencies> latencies = new LinkedHashMap<>();
        questions.forEach(question -> latencies.put(question.name(), answers.of(question.name())));
        return latencies;
    }

    /** @param goesOn by the number of the request */
    Answers ask(IntPredicate goesOn, Supplier<String> phase) {
        AtomicInteger next = new AtomicInteger();
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(
                                () -> {
                                    for (int i = next.getAndIncrement(); goesOn.test(i); i = next.getAndIncrement()) {
                                        answers.add(ask(i, phase.get()));
                                        LockSupport.parkNanos(REST_MILLIS * 1_000_000L);
                                    }
                                },
                                task -> new Thread(task, "reader").start()))
                        .limit(CONNECTIONS)
                        .toArray(CompletableFuture[]::new))
                .join();
        return new Answers(List.copyOf(answers));
    }

    private Answer ask(int number, String phase) {
        ReportingQuestions.Question question = questions.get(number % questions.size());
        String path = question.path().apply(number / questions.size());
        long begun = System.nanoTime();
        reporting.get(path);
        return new Answer(question.name(), phase, System.nanoTime() - begun);
    }
}
