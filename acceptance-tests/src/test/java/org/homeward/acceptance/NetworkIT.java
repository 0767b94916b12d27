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
 * The network between those who work and the server, and between the server and MongoDB, has every fault in turn, on
 * both ways at once: nothing acknowledged is lost, nothing is done twice, and soon after all is as it was.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkIT {
    private static final int CYCLES = Integer.getInteger("homeward.cycles", 1);
    private static final long SEED = 2_009_02_06;
    private static final int FAULT_LEAST_MILLIS = 600;
    private static final int FAULT_MOST_MILLIS = 1_400;

    @TempDir
    Path folder;

    @Test
    void twelve_faults_of_the_network_lose_nothing_and_double_nothing() {
        var data = folder.resolve("cut-off");
        var recoveries = new ArrayList<Long>();
        List<Writers.Acknowledged> acknowledged;
        try (var mongo = Program.serve(data.resolve("readstore"), "trial-mongodb");
                var toMongo = FaultProxy.before(mongo.port());
                var victim = Victim.on(data, mongoAt(toMongo.port()), List.of()).start();
                var toServer = FaultProxy.before(victim.port());
                var writers = Writers.at(victim.api(toServer.port()), SEED)) {
            var choices = new Random(SEED);
            for (var cycle = 0; cycle < CYCLES; cycle++) {
                var faults = Arrays.asList(NetworkFault.values());
                Collections.shuffle(faults, choices);
                for (var fault : faults) {
                    writers.awaitCount(writers.count() + 10);
                    toMongo.strike(fault);
                    toServer.strike(fault);
                    LockSupport.parkNanos(Duration.ofMillis(choices.nextInt(FAULT_LEAST_MILLIS, FAULT_MOST_MILLIS))
                            .toNanos());
                    toMongo.heal();
                    toServer.heal();
                    recoveries.add(recovered(victim, writers));
                }
            }
            writers.finish();
            assertThat(writers.unexpected()).isEmpty();
            acknowledged = writers.acknowledged();
            new Metrics(victim).awaitQuiet();
            victim.stop();
        }

        var losses = StoredFile.of(data).losses(acknowledged);
        var differences = CleanRebuild.differences(data, folder.resolve("rebuilt"));
        Collections.sort(recoveries);
        FaultReport.tell(
                "network, 12 kinds on two ways",
                2 * recoveries.size(),
                losses.size() + differences.size(),
                "%d commands acknowledged, well again after %d ms (median) and %d ms (slowest)"
                        .formatted(acknowledged.size(), recoveries.get(recoveries.size() / 2), recoveries.getLast()));
        assertThat(losses).isEmpty();
        assertThat(differences).isEmpty();
    }

    /** How many milliseconds it takes until the writers are answered again and a new case can be read. */
    private static long recovered(Victim victim, Writers writers) {
        var healed = System.nanoTime();
        writers.firstAfter(healed);
        var caseId = Office.id("case");
        var opened = victim.api()
                .post(
                        "/api/casework/open-enquiry",
                        Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        var seen = Eventually.value(() -> victim.api().get("/api/cases/" + caseId), answer -> answer.status() == 200);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - healed).toMillis();
    }

    private static Map<String, String> mongoAt(int port) {
        return Map.of("HOMEWARD_MONGODB_URI", "mongodb://127.0.0.1:" + port);
    }
}
