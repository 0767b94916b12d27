package org.homeward.acceptance;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * People who ask a server the same questions without a pause, and note every one that is not answered and every answer
 * that knows less than the one before.
 */
final class Askers implements AutoCloseable {
    private static final int ASKERS = 3;
    private static final List<String> ROLES = List.of("AUD", "PM", "REG", "ADM", "DPO");
    private static final int OK = 200;

    private record Asked(Api who, String address) {}

    private final List<Asked> questions;
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(ASKERS);
    private volatile boolean stopping;

    private Askers(List<Asked> questions) {
        this.questions = questions;
    }

    /**
     * Lets them begin, each question asked by somebody who may ask it.
     *
     * @throws IllegalStateException if there is a question that nobody is answered
     */
    static Askers of(Office office, List<Questions.Question> questions) {
        var asked = new ArrayList<Asked>();
        questions.stream()
                .filter(question -> !question.live())
                .flatMap(question -> question.addresses().stream())
                .forEach(address -> asked.add(new Asked(whoMayAsk(office, address), address)));
        var askers = new Askers(asked);
        for (var asker = 0; asker < ASKERS; asker++) {
            askers.threads.execute(askers::ask);
        }
        return askers;
    }

    private static Api whoMayAsk(Office office, String address) {
        return ROLES.stream()
                .map(office::as)
                .filter(somebody -> somebody.get(address).status() == OK)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is answered " + address));
    }

    /** How many answers each question has had. */
    Map<String, Integer> answered() {
        return Map.copyOf(answered);
    }

    /** Questions that were not answered, and answers that knew less than the one before. */
    List<String> failed() {
        return new ArrayList<>(failed);
    }

    /** Lets everybody hear the answer at hand. */
    void finish() {
        stopping = true;
        Eventually.ended(threads, Duration.ofMinutes(2), () -> "somebody still waits for an answer; " + failed());
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }

    private void ask() {
        var known = new HashMap<String, Long>();
        while (!stopping) {
            for (var question : questions) {
                ask(question, known);
            }
        }
    }

    private void ask(Asked question, Map<String, Long> known) {
        var address = question.address();
        try {
            var answer = question.who().get(address);
            if (answer.status() != OK) {
                failed.add(address + ": " + answer.status() + " " + answer.text());
                return;
            }
            answered.merge(address, 1, Integer::sum);
            var position = positionIn(answer);
            var before = known.merge(address, position, Math::max);
            if (position < before) {
                failed.add(address + ": as of " + position + " after " + before);
            }
        } catch (UncheckedIOException noAnswer) {
            failed.add(address + ": " + noAnswer.getCause());
        }
    }

    /** How much the answer says that it knows; nothing when it does not say so. */
    private static long positionIn(Api.Answer answer) {
        var isJson = answer.response()
                .headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return isJson ? answer.body().path("position").asLong(-1) : -1;
    }
}
