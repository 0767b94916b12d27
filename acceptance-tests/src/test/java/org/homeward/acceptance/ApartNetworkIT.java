package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The network between the processes and Axon Server, and between them and MongoDB, has every fault in turn, on both at
 * once: nothing acknowledged is lost, nothing is done twice, and soon after all is as it was.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApartNetworkIT {
    private static final int CYCLES = Integer.getInteger("homeward.cycles", 1);
    private static final long SEED = 2_009_02_06;
    private static final int FAULT_LEAST_MILLIS = 600;
    private static final int FAULT_MOST_MILLIS = 1_400;

    @TempDir
    Path data;

    @Test
    void twelve_faults_of_the_network_to_both_stores_lose_nothing_and_double_nothing() {
        var stores = Addresses.given().orElseThrow();
        var recoveries = new ArrayList<Long>();
        try (var toAxonServer = FaultProxy.before(stores.ofAxonServer());
                var toMongo = FaultProxy.before(stores.ofMongo());
                var sides = Sides.start(data, stores.behind(toAxonServer, toMongo))) {
            var server = sides.asServer(data);
            var worker = server.as("worker", Kept.WORK, "TRIPOLI");
            try (var writers = Writers.at(worker, SEED)) {
                var choices = new Random(SEED);
                for (var cycle = 0; cycle < CYCLES; cycle++) {
                    for (var fault : shuffled(choices)) {
                        writers.awaitCount(writers.count() + 10);
                        toAxonServer.strike(fault);
                        toMongo.strike(fault);
                        LockSupport.parkNanos(Duration.ofMillis(choices.nextInt(FAULT_LEAST_MILLIS, FAULT_MOST_MILLIS))
                                .toNanos());
                        toAxonServer.heal();
                        toMongo.heal();
                        recoveries.add(recovered(worker, writers));
                    }
                }
                writers.finish();
                assertThat(writers.unexpected()).as(sides::faults).isEmpty();
                tell(recoveries, writers, new Kept(worker, new Office(server)).losses(writers.acknowledged()));
            }
        }
    }

    private static List<NetworkFault> shuffled(Random choices) {
        var faults = Arrays.asList(NetworkFault.values());
        Collections.shuffle(faults, choices);
        return faults;
    }

    private static void tell(List<Long> recoveries, Writers writers, long losses) {
        Collections.sort(recoveries);
        FaultReport.tell(
                "network apart, 12 kinds on the ways to two stores",
                2 * recoveries.size(),
                Math.toIntExact(losses),
                "%d commands acknowledged, well again after %d ms (median) and %d ms (slowest)"
                        .formatted(writers.count(), recoveries.get(recoveries.size() / 2), recoveries.getLast()));
        assertThat(losses).isZero();
    }

    /** How many milliseconds it takes until the writers are answered again and a new case can be read. */
    private static long recovered(Api worker, Writers writers) {
        var healed = System.nanoTime();
        writers.firstAfter(healed);
        var caseId = Office.id("case");
        var opened = Eventually.value(
                () -> worker.post(
                        "/api/casework/open-enquiry",
                        Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today()),
                        Map.of("Idempotency-Key", caseId)),
                answer -> answer.status() == 200);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        var seen = Eventually.value(() -> worker.get("/api/cases/" + caseId), answer -> answer.status() == 200);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - healed).toMillis();
    }
}
