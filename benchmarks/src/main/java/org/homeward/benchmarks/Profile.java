package org.homeward.benchmarks;

import static org.homeward.benchmarks.rival.Kind.HOMEWARD;
import static org.homeward.benchmarks.rival.Kind.HOMEWARD_REPLAY;

import java.io.IOException;
import java.util.List;
import org.homeward.benchmarks.rival.Replaying;

/** Where the processor time of each path goes. */
final class Profile implements Part {
    @Override
    public String measure(Bench bench) throws IOException {
        var table = new Table("path", "largest costs, as shares of its processor time");
        var folder = bench.newFolder(HOMEWARD);
        try (var rival = Measured.start(bench.programs(), HOMEWARD, folder)) {
            WarmUp.untilSteady(bench, rival);
            bench.tell("profiles of commands");
            for (var cell : List.of(Cell.MANY, Cell.ONE, Cell.HOT)) {
                table.row("commands, " + cell.title(), Costs.of(bench, rival, cell));
            }
        }
        try (var rival = Measured.start(bench.programs(), HOMEWARD_REPLAY, folder)) {
            bench.tell("profile of a rebuild");
            table.row("all read models again", Costs.during(bench, rival, () -> rival.ask("rebuild", Replaying.ALL)));
            table.row("raw read", Costs.during(bench, rival, () -> rival.ask("read")));
        }
        return table.markdown();
    }
}
