package org.homeward.benchmarks;

import static org.homeward.benchmarks.rival.Kind.HOMEWARD;
import static org.homeward.benchmarks.rival.Kind.HOMEWARD_REPLAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.homeward.benchmarks.rival.Replaying;

/** Where the processor time of each path goes. */
final class Profile implements Part {
    private static final int LARGEST = 6;
    private static final int SECONDS = 5;

    @Override
    public String measure(Bench bench) throws IOException {
        var table = new Table("path", "largest costs, as shares of its processor time");
        var folder = bench.newFolder(HOMEWARD);
        try (var rival = Measured.start(bench.programs(), HOMEWARD, folder)) {
            bench.tell("profiles of commands");
            for (var cell : List.of(Cell.MANY, Cell.ONE, Cell.HOT)) {
                rival.ask(cell.work(), cell.clients(), bench.size().warmUpSeconds() * 500L);
                var seconds = SECONDS * bench.size().cellSeconds();
                table.row(
                        "commands, " + cell.title(),
                        costs(bench, rival, () -> rival.ask(cell.work(), cell.clients(), seconds * 1_000L)));
            }
        }
        try (var rival = Measured.start(bench.programs(), HOMEWARD_REPLAY, folder)) {
            bench.tell("profile of a rebuild");
            table.row("all read models again", costs(bench, rival, () -> rival.ask("rebuild", Replaying.ALL)));
            table.row("raw read", costs(bench, rival, () -> rival.ask("read")));
        }
        return table.markdown();
    }

    @FunctionalInterface
    private interface Work {
        void happen() throws IOException;
    }

    private static String costs(Bench bench, Measured rival, Work work) throws IOException {
        Path file = Files.createTempFile(bench.folder(), "profile", ".jfr");
        rival.ask("record");
        work.happen();
        rival.ask("recorded", file);
        var costs = Costs.of(file);
        Files.delete(file);
        return costs.stream()
                .limit(LARGEST)
                .map(cost -> String.format(Locale.ROOT, "%s %.0f %%", cost.getKey(), cost.getValue() * 100))
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing was sampled");
    }
}
