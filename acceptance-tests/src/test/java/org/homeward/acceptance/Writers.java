package org.homeward.acceptance;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Writers who register people and ask for beds in one centre. What gets no answer is sent again under the same key until
 * it gets one; every acknowledgement is remembered.
 */
final class Writers implements AutoCloseable {
    /** A centre of four beds takes no more than a thousand on its waiting list. */
    private static final int GUESTS_MOST = 900;

    private static final int WRITERS = 8;
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(50);

    /**
     * The server has said that a command was carried out.
     *
     * @param stream the stream it was carried out on
     * @param version the version that the stream had then
     * @param nanos when the answer came
     */
    record Acknowledged(String stream, long version, long nanos) {}

    private final Api api;
    private final String centre;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger guests = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private volatile boolean stopping;

    private Writers(Api api, String centre) {
        this.api = api;
        this.centre = centre;
    }

    /** Opens the centre and lets the writers begin. */
    static Writers at(Api api, long seed) {
        var centre = Office.id("shelter");
        var writers = new Writers(api, centre);
        writers.send("shelter/open-shelter", centre(centre));
        for (var writer = 0; writer < WRITERS; writer++) {
            var choices = new Random(seed + writer);
            writers.threads.execute(() -> writers.write(choices));
        }
        return writers;
    }

    /** How many commands were acknowledged so far. */
    int count() {
        return acknowledged.size();
    }

    List<Acknowledged> acknowledged() {
        return new ArrayList<>(acknowledged);
    }

    /** How many requests got no answer, or that the server could not take them. */
    int unanswered() {
        return unanswered.get();
    }

    /** Answers that no command of these writers should get. */
    List<String> unexpected() {
        return new ArrayList<>(unexpected);
    }

    /** Waits until so many commands are acknowledged; fails after five minutes. */
    void awaitCount(int wanted) {
        var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (count() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "only " + count() + " of " + wanted + " commands were acknowledged; " + unexpected());
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** When the first command was acknowledged after a moment; waits for it. */
    long firstAfter(long nanos) {
        while (true) {
            var first = acknowledged.stream()
                    .mapToLong(Acknowledged::nanos)
                    .filter(at -> at > nanos)
                    .min();
            if (first.isPresent()) {
                return first.getAsLong();
            }
            awaitCount(count() + 1);
        }
    }

    /** Lets every writer finish the person at hand; after that nothing is in doubt. */
    void finish() {
        stopping = true;
        Eventually.ended(threads, Duration.ofMinutes(5), () -> "writers still wait for answers; " + unexpected());
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }

    private void write(Random choices) {
        while (!stopping) {
            if (choices.nextInt(3) == 0 && guests.incrementAndGet() <= GUESTS_MOST) {
                send("shelter/request-admission", Office.admission(centre));
            } else {
                registerPerson();
            }
        }
    }

    private void registerPerson() {
        var caseId = Office.id("case");
        var person = Office.id("subject");
        send("casework/open-enquiry", Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today()));
        send("casework/register-migrant", Office.registration(caseId, person, "Keita"));
        send("casework/complete-screening", Office.screening(caseId, person));
        send("casework/confirm-eligibility", Map.of("caseId", caseId, "assessedOn", Office.today()));
    }

    private void send(String command, Map<String, ?> body) {
        var key = Map.of("Idempotency-Key", Office.id("key"));
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var answer = api.post("/api/" + command, body, key);
                if (answer.status() == 200) {
                    acknowledged.add(new Acknowledged(
                            answer.body().path("streamId").asString(""),
                            answer.body().path("version").asLong(-1),
                            System.nanoTime()));
                    return;
                }
                if (answer.status() != 503) {
                    unexpected.add(command + " " + answer.status() + " " + answer.text());
                    return;
                }
            } catch (UncheckedIOException noAnswer) {
                // whether it was carried out is not known; the same key finds out
            }
            unanswered.incrementAndGet();
            LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
        }
    }

    private static Map<String, Object> centre(String id) {
        return Map.of(
                "shelterId",
                id,
                "name",
                "Tripoli centre",
                "rooms",
                List.of(Map.of("room", "M1", "section", "MEN", "beds", List.of("M1-1", "M1-2", "M1-3", "M1-4"))),
                "openedOn",
                "2008-03-12");
    }
}
