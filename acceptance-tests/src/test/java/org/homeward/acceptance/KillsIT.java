package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the process is killed, what was acknowledged is there, once, and the read models tell of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillsIT {
    private static final int KILLS = Integer.getInteger("homeward.kills", 5);
    private static final long SEED = 2_009_02_06;

    @TempDir
    Path folder;

    @Test
    void kill_9_under_load_loses_nothing_acknowledged_and_does_nothing_twice() {
        var choices = new Random(SEED);
        var recoveries = new ArrayList<Long>();
        List<Writers.Acknowledged> acknowledged;
        try (var victim = Victim.on(folder.resolve("killed"))) {
            victim.start();
            try (var writers = Writers.at(victim.api(), SEED)) {
                for (var kill = 0; kill < KILLS; kill++) {
                    writers.awaitCount(writers.count() + 40 + choices.nextInt(120));
                    victim.kill();
                    var killed = System.nanoTime();
                    victim.start();
                    recoveries.add(Duration.ofNanos(writers.firstAfter(killed) - killed)
                            .toMillis());
                }
                writers.finish();
                assertThat(writers.unexpected()).isEmpty();
                acknowledged = writers.acknowledged();
            }
            new Metrics(victim).awaitQuiet();
            victim.stop();
        }

        var losses = StoredFile.of(folder.resolve("killed")).losses(acknowledged);
        var differences = CleanRebuild.differences(folder.resolve("killed"), folder.resolve("rebuilt"));
        FaultReport.tell("kill -9", KILLS, losses.size() + differences.size(), told(acknowledged.size(), recoveries));
        assertThat(losses).isEmpty();
        assertThat(differences).isEmpty();
    }

    private static String told(int acknowledged, List<Long> recoveries) {
        var sorted = new ArrayList<>(recoveries);
        Collections.sort(sorted);
        return "%d commands acknowledged, again after %d ms (median) and %d ms (slowest)"
                .formatted(acknowledged, sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
