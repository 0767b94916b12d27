package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    @TempDir
    Path folder;

    @Test
    void twelve_faults_of_the_network_lose_nothing_and_double_nothing() {
        var data = folder.resolve("cut-off");
        List<Writers.Acknowledged> acknowledged;
        NetworkTrial trial;
        try (var mongo = Program.serve(data.resolve("readstore"), "trial-mongodb");
                var toMongo = FaultProxy.before(mongo.port());
                var victim = Victim.on(data, mongoAt(toMongo.port()), List.of()).start();
                var toServer = FaultProxy.before(victim.port());
                var writers = Writers.at(victim.api(toServer.port()), NetworkTrial.SEED)) {
            var api = victim.api();
            trial = new NetworkTrial(toMongo, toServer);
            trial.run(writers, api, enquiry -> api.post("/api/casework/open-enquiry", enquiry));
            writers.finish();
            assertThat(writers.unexpected()).isEmpty();
            acknowledged = writers.acknowledged();
            new Metrics(victim).awaitQuiet();
            victim.stop();
        }

        var losses = StoredFile.of(data).losses(acknowledged);
        var differences = CleanRebuild.differences(data, folder.resolve("rebuilt"));
        trial.tell("network, 12 kinds on two ways", acknowledged.size(), losses.size() + differences.size());
        assertThat(losses).isEmpty();
        assertThat(differences).isEmpty();
    }

    private static Map<String, String> mongoAt(int port) {
        return Map.of("HOMEWARD_MONGODB_URI", "mongodb://127.0.0.1:" + port);
    }
}
