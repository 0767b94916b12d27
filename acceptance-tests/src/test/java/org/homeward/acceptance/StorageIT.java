package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.homeward.acceptance.FailingCalls.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks are full and writes fail half-way, of events, keys and read models: the server says that it is not ready,
 * acknowledges nothing that it has not stored, and goes on by itself when it can.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StorageIT {
    private static final int CYCLES = Integer.getInteger("homeward.cycles", 1);
    private static final long SEED = 2_009_02_06;
    /** What is written between the faults must have room too, or the disk stays full. */
    private static final int LARGE_MEGABYTES = 44 + 40 * CYCLES;

    private static final int SMALL_MEGABYTES = 12 + 6 * CYCLES;
    private static final int FAILING_WRITES = 2;
    private static final int READY = 200;
    private static final int NOT_READY = 503;

    @TempDir
    Path folder;

    private final Random choices = new Random(SEED);
    private final List<Long> recoveries = new ArrayList<>();
    private int notFelt;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_full_disk_loses_nothing_and_work_goes_on_when_there_is_space() {
        if (!SmallDisk.isPermitted(folder.resolve("tried"))) {
            FaultReport.say("disk full: NOT TRIED, because this user may not mount a small disk");
            return;
        }
        var data = folder.resolve("full");
        try (var events = SmallDisk.mount(data, LARGE_MEGABYTES);
                var keys = SmallDisk.mount(data.resolve("keys"), SMALL_MEGABYTES);
                var documents = SmallDisk.mount(data.resolve("readstore"), LARGE_MEGABYTES)) {
            var disks = List.of(events, keys, documents);
            suffer("disk full, of events, keys and documents", data, (victim, writers) -> {
                for (var disk : disks) {
                    disk.fill();
                    var felt = isFelt(victim, writers);
                    assertThat(felt || recoveries.size() >= disks.size())
                            .as("a store that is still small needs its disk")
                            .isTrue();
                    disk.free();
                    if (felt) {
                        recovered(victim, writers);
                    } else {
                        notFelt++;
                    }
                }
            });
            assertThat(notFelt).as("disks that were full and not needed").isLessThan(recoveries.size());
        }
    }

    @Test
    void writes_that_fail_or_end_half_way_lose_nothing_and_work_goes_on_when_they_succeed() {
        var data = folder.resolve("failing");
        suffer("failing and short writes", data, (victim, writers) -> {
            for (var i = 0; i < FAILING_WRITES; i++) {
                limit(victim, Long.toString(choices.nextLong(1, Files.size(data.resolve("events.db-wal")))));
                awaitReadiness(victim, false);
                limit(victim, "unlimited");
                recovered(victim, writers);
            }
        });
    }

    /**
     * The read store is not flushed by itself, because all that is in it comes from the events; a reader goes on with what
     * it has in memory for as long as it can.
     */
    @Test
    void input_and_output_errors_of_one_store_alone_lose_nothing_and_work_goes_on_when_they_end() {
        if (!FailingCalls.arePossible()) {
            FaultReport.say("errors of one store: NOT TRIED, because there is no strace that may look at a process");
            return;
        }
        var data = folder.resolve("errors");
        suffer("input/output errors of one store alone: events, keys, read models", data, (victim, writers) -> {
            for (var store : List.of("events.db", "keys/keys.db")) {
                fail(victim, writers, Kind.FLUSH, withLog(data.resolve(store)));
                fail(victim, writers, Kind.WRITE, withLog(data.resolve(store)));
            }
            fail(victim, writers, Kind.WRITE, List.of(data.resolve("readstore").resolve("documents.mv")));
        });
    }

    private void fail(Victim victim, Writers writers, Kind kind, List<Path> files) {
        FailingCalls.of(victim.pid(), kind, files, () -> awaitReadiness(victim, false));
        recovered(victim, writers);
    }

    /** A file of SQLite and what is written ahead of it. */
    private static List<Path> withLog(Path file) {
        return List.of(file, file.resolveSibling(file.getFileName() + "-wal"));
    }

    /** A large store may go on for a while in space that it already has; then work goes on too. */
    private boolean isFelt(Victim victim, Writers writers) {
        if (Eventually.value(() -> readiness(victim), seen -> seen == NOT_READY) == READY) {
            var before = writers.count();
            assertThat(Eventually.value(
                            () -> writers.count() > before || readiness(victim) == NOT_READY, isEither -> isEither))
                    .as("at work, or not ready")
                    .isTrue();
        }
        return readiness(victim) == NOT_READY;
    }

    private interface Faults {
        void on(Victim victim, Writers writers) throws IOException;
    }

    private void suffer(String kind, Path data, Faults faults) {
        List<Writers.Acknowledged> acknowledged;
        try (var victim = Victim.on(data).start();
                var writers = Writers.at(victim.api(), SEED)) {
            for (var cycle = 0; cycle < CYCLES; cycle++) {
                writers.awaitCount(writers.count() + 20 + choices.nextInt(40));
                faults.on(victim, writers);
            }
            writers.finish();
            assertThat(writers.unexpected()).isEmpty();
            acknowledged = writers.acknowledged();
            new Metrics(victim).awaitQuiet();
            victim.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var losses = StoredFile.of(data).losses(acknowledged);
        var differences = CleanRebuild.differences(data, folder.resolve("rebuilt"));
        FaultReport.tell(kind, recoveries.size(), losses.size() + differences.size(), told(acknowledged.size()));
        assertThat(losses).isEmpty();
        assertThat(differences).isEmpty();
    }

    /** Ready again, and the writers are answered; how long that takes is noted. */
    private void recovered(Victim victim, Writers writers) {
        var freed = System.nanoTime();
        awaitReadiness(victim, true);
        writers.awaitCount(writers.count() + 1);
        recoveries.add(Duration.ofNanos(System.nanoTime() - freed).toMillis());
    }

    /** From now on no file of the server can grow beyond this; a write across the border ends there. */
    private static void limit(Victim victim, String bytes) {
        Tool.run("prlimit", "--pid", Long.toString(victim.pid()), "--fsize=" + bytes + ":unlimited");
    }

    private void awaitReadiness(Victim victim, boolean ready) {
        var wanted = ready ? READY : NOT_READY;
        assertThat(Eventually.value(() -> readiness(victim), seen -> seen == wanted))
                .isEqualTo(wanted);
    }

    private int readiness(Victim victim) {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + victim.port() + "/health/readiness"))
                .build();
        try {
            return client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String told(int acknowledged) {
        Collections.sort(recoveries);
        return "%d commands acknowledged, ready again after %d ms (median) and %d ms (slowest); %d more were not felt"
                .formatted(acknowledged, recoveries.get(recoveries.size() / 2), recoveries.getLast(), notFelt);
    }
}
