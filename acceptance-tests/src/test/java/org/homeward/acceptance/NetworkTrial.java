package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Twelve faults of the network, one after the other and each on several ways at once, while writers are at work. */
final class NetworkTrial {
    /** What the order of the faults follows from, and how long each lasts. */
    static final long SEED = 2_009_02_06;

    private static final int CYCLES = Integer.getInteger("homeward.cycles", 1);
    private static final int FAULT_LEAST_MILLIS = 600;
    private static final int FAULT_MOST_MILLIS = 1_400;

    private final Random choices = new Random(SEED);
    private final List<Long> recoveries = new ArrayList<>();
    private final List<FaultProxy> ways;

    /** A trial of these ways. */
    NetworkTrial(FaultProxy... ways) {
        this.ways = List.of(ways);
    }

    /** Tries all faults; after each, writers must be answered again, a case be opened and shown. */
    void run(Writers writers, Api api, Function<Map<String, Object>, Api.Answer> opens) {
        for (var cycle = 0; cycle < CYCLES; cycle++) {
            var faults = Arrays.asList(NetworkFault.values());
            Collections.shuffle(faults, choices);
            for (var fault : faults) {
                writers.awaitCount(writers.count() + 10);
                ways.forEach(way -> way.strike(fault));
                LockSupport.parkNanos(Duration.ofMillis(choices.nextInt(FAULT_LEAST_MILLIS, FAULT_MOST_MILLIS))
                        .toNanos());
                ways.forEach(FaultProxy::heal);
                recoveries.add(recovered(writers, api, opens));
            }
        }
    }

    /** How many milliseconds it takes until the writers are answered again and a new case can be read. */
    static long recovered(Writers writers, Api api, Function<Map<String, Object>, Api.Answer> opens) {
        var healed = System.nanoTime();
        writers.firstAfter(healed);
        var caseId = Office.id("case");
        var opened = opens.apply(Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        var seen = Eventually.value(() -> api.get("/api/cases/" + caseId), answer -> answer.status() == 200);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - healed).toMillis();
    }

    /** Tells what was tried, and what was lost of so many acknowledged commands. */
    void tell(String kind, int acknowledged, int losses) {
        Collections.sort(recoveries);
        FaultReport.tell(
                kind,
                ways.size() * recoveries.size(),
                losses,
                "%d commands acknowledged, well again after %d ms (median) and %d ms (slowest)"
                        .formatted(acknowledged, recoveries.get(recoveries.size() / 2), recoveries.getLast()));
    }
}
