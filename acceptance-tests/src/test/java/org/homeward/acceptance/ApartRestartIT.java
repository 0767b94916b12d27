package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each of the two stores is killed under load and started again: what needs it says that it is not ready, and is ready
 * again by itself; nothing acknowledged is lost and nothing is done twice.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApartRestartIT {
    private static final long SEED = 2_009_02_06;
    private static final int SOME = 40;
    private static final int RESTARTS = 2;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path data;

    /** MongoDB is one of this test, which nobody else uses; it answers when what was written outlives a kill. */
    @Test
    void mongodb_is_killed_and_started_again_under_load() {
        try (var mongo = new Side(
                List.of("trial-mongodb", "--data", data.resolve("mongodb").toString()), Map.of())) {
            mongo.start().awaitUp();
            var there = Stores.addresses().withMongo("mongodb://127.0.0.1:" + mongo.port());
            restart("MongoDB", there, () -> {
                mongo.kill();
                return () -> mongo.start().awaitUp();
            });
        }
    }

    @Test
    void axon_server_is_killed_and_started_again_under_load() {
        var command = RestartCommand.ofAxonServer();
        assumeTrue(command.isPresent(), RestartCommand.NOT_RUN);
        restart("Axon Server", Stores.addresses(), command.orElseThrow()::begin);
    }

    /** Takes a store away. */
    private interface Outage {
        /** Returns what brings it back, or waits until it is. */
        Runnable begin();
    }

    private void restart(String store, Addresses stores, Outage outage) {
        try (var sides = Sides.start(data.resolve("sides"), stores)) {
            var server = sides.asServer(data.resolve("sides"));
            var worker = server.as("worker", Kept.WORK, "TRIPOLI");
            var recoveries = new ArrayList<Long>();
            try (var writers = Writers.at(worker, SEED)) {
                for (var time = 0; time < RESTARTS; time++) {
                    writers.awaitCount(writers.count() + SOME);
                    var back = outage.begin();
                    awaitReadiness(sides, 503);
                    back.run();
                    recoveries.add(NetworkTrial.recovered(writers, worker, enquiry -> opened(worker, enquiry)));
                    awaitReadiness(sides, 200);
                    writers.awaitCount(writers.count() + SOME);
                }
                writers.finish();
                assertThat(writers.unexpected()).as(sides::faults).isEmpty();
                var losses = new Kept(worker, new Office(server)).losses(writers.acknowledged());
                FaultReport.tell(
                        "restart of " + store + " under load",
                        RESTARTS,
                        losses.size(),
                        "%d commands acknowledged, well again after %s"
                                .formatted(writers.count(), ApartIT.spread(recoveries)));
                assertThat(losses).isEmpty();
            }
        }
    }

    /** Returns once every command side and query side answers so whether it is ready. */
    private void awaitReadiness(Sides sides, int status) {
        var needing = new ArrayList<>(sides.commandSides());
        needing.addAll(sides.querySides());
        for (var side : needing) {
            var seen = Eventually.value(LONGEST, () -> readiness(side), answer -> answer.statusCode() == status);
            assertThat(seen.statusCode()).as(seen.body()).isEqualTo(status);
        }
    }

    private HttpResponse<String> readiness(Side side) {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + side.port() + "/health/readiness"))
                .build();
        try {
            return client.send(asked, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Api.Answer opened(Api worker, Map<String, Object> enquiry) {
        var key = Map.of("Idempotency-Key", Office.id("key"));
        return Eventually.value(
                LONGEST,
                () -> worker.post("/api/casework/open-enquiry", enquiry, key),
                answer -> answer.status() == 200);
    }
}
