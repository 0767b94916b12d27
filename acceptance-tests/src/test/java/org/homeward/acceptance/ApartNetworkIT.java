package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
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
    @TempDir
    Path data;

    @Test
    void twelve_faults_of_the_network_to_both_stores_lose_nothing_and_double_nothing() {
        var stores = Stores.addresses();
        try (var toAxonServer = FaultProxy.before(stores.ofAxonServer());
                var toMongo = FaultProxy.before(stores.ofMongo());
                var sides = Sides.start(data, stores.behind(toAxonServer, toMongo))) {
            var server = sides.asServer(data);
            var worker = server.as("worker", Kept.WORK, "TRIPOLI");
            try (var writers = Writers.at(worker, NetworkTrial.SEED)) {
                var trial = new NetworkTrial(toAxonServer, toMongo);
                trial.run(writers, worker, enquiry -> opened(worker, enquiry));
                writers.finish();
                assertThat(writers.unexpected()).as(sides::faults).isEmpty();
                var losses = new Kept(worker, new Office(server)).losses(writers.acknowledged());
                trial.tell("network apart, 12 kinds on the ways to two stores", writers.count(), losses.size());
                assertThat(losses).isEmpty();
            }
        }
    }

    /** One command side may be connected again before the other, so it is sent until it is answered. */
    private static Api.Answer opened(Api worker, Map<String, Object> enquiry) {
        var key = Map.of("Idempotency-Key", Office.id("key"));
        return Eventually.value(
                () -> worker.post("/api/casework/open-enquiry", enquiry, key), answer -> answer.status() == 200);
    }
}
