package org.homeward.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.platform.eventstore.TracedWrites.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails. What the system was given and has not flushed is gone, or parts of it are there in any mixture:
 * every write that a process made is known from a trace, so that the disk can be made as it was at any moment.
 */
class PowerCutIT {
    private static final int CUTS = Integer.getInteger("homeward.cuts", 50);
    private static final int EVENTS = 800;
    private static final long SEED = 2_009_02_06;
    private static final String FILE = "events.db";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final Random choices = new Random(SEED);
    private final List<String> losses = new ArrayList<>();

    @Test
    void a_power_cut_at_any_moment_loses_no_acknowledged_event() throws Exception {
        if (!TracedWrites.isPossible(folder.resolve("tried"))) {
            System.out.println("homeward: power cut: NOT TRIED, because there is no strace that may look at a process");
            return;
        }
        var data = Files.createDirectory(folder.resolve("traced"));
        var steps = TracedWrites.of(KilledWriter.command(data, EVENTS), folder.resolve("trace"), data.resolve(FILE));
        var disk = new CutDisk();
        var cuts = cuts(steps);
        for (var i = 0; i < steps.size(); i++) {
            if (cuts.contains(i)) {
                check(i, disk.withoutPending());
                check(i, disk.withSomePending(choices));
            }
            disk.take(steps.get(i));
        }
        var flushes = steps.stream().filter(Step.Flushed.class::isInstance).count();
        System.out.printf(
                "homeward: power cut: faults tried %d, losses %d; %d moments among %d writes and %d flushes, each with"
                        + " nothing and with parts of what was not flushed%n",
                2 * cuts.size(), losses.size(), cuts.size(), steps.size() - flushes, flushes);
        assertThat(losses).isEmpty();
    }

    @Test
    void a_disk_that_is_never_asked_to_flush_would_lose_them() throws Exception {
        var disk = new CutDisk();
        disk.take(new Step.Written(FILE, 0, new byte[] {1}));
        disk.take(new Step.Told("00000000-0000-0000-0000-000000000000\n"));

        check(2, disk.withoutPending());

        assertThat(losses).hasSize(1);
    }

    /** Moments after the first acknowledgement. */
    private Set<Integer> cuts(List<Step> steps) {
        var first = 0;
        while (!(steps.get(first) instanceof Step.Told)) {
            first++;
        }
        var cuts = new TreeSet<Integer>();
        while (cuts.size() < CUTS) {
            cuts.add(choices.nextInt(first + 1, steps.size()));
        }
        return cuts;
    }

    private void check(int moment, CutDisk.Left left) throws IOException {
        var data = Files.createTempDirectory(folder, "cut");
        for (var file : left.files().entrySet()) {
            Files.write(data.resolve(file.getKey()), file.getValue());
        }
        try (var reopened = SqliteEventStorageEngineTest.open(data)) {
            var stored = SqliteEventStorageEngineTest.ids(reopened);
            var different = Set.copyOf(stored);
            if (reopened.raw().headPosition() != different.size() || stored.size() != different.size()) {
                losses.add("after step " + moment + " events are doubled or have gaps");
            }
            left.told().stream()
                    .filter(id -> !different.contains(id))
                    .forEach(id -> losses.add("after step " + moment + " there is no event " + id));
        } catch (RuntimeException unusable) {
            losses.add("after step " + moment + " the store cannot be used: " + unusable);
        }
    }
}
