package org.homeward.benchmarks;

import static org.homeward.benchmarks.rival.Kind.HOMEWARD;
import static org.homeward.benchmarks.rival.Kind.HOMEWARD_REPLAY;
import static org.homeward.benchmarks.rival.Kind.JDBC_SQLITE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.homeward.benchmarks.rival.Replaying;

/** Where the time of each path goes. */
final class Profile implements Part {
    @Override
    public String measure(Bench bench) throws IOException {
        var costs = new Table("path", "largest costs, as shares of its processor time");
        var folder = bench.newFolder(HOMEWARD);
        var commands = ofCommands(bench, folder, costs);
        try (var rival = Measured.start(bench.programs(), HOMEWARD_REPLAY, folder)) {
            bench.tell("profile of a rebuild");
            costs.row("all read models again", Costs.during(bench, rival, () -> rival.ask("rebuild", Replaying.ALL)));
            costs.row("raw read", Costs.during(bench, rival, () -> rival.ask("read")));
        }
        return String.join("\n", commands, costs.markdown());
    }

    private static String ofCommands(Bench bench, Path folder, Table costs) throws IOException {
        try (var rival = Measured.start(bench.programs(), HOMEWARD, folder)) {
            WarmUp.untilSteady(bench, rival);
            bench.tell("profiles of commands");
            for (var cell : List.of(Cell.MANY, Cell.ONE, Cell.HOT)) {
                costs.row("commands, " + cell.title(), Costs.of(bench, rival, cell));
            }
            var one = Stages.of(bench, rival);
            var tardy = Tardy.of(bench, rival);
            explain(bench.targets(), one, tardy);
            return String.join(
                    "\n", one.table(HOMEWARD).markdown(), ofTheEngine(bench).markdown(), tardy + "\n");
        }
    }

    /** The stages of the engine that is nearest to ours, to see what one command costs without what protects persons. */
    private static Table ofTheEngine(Bench bench) throws IOException {
        try (var rival = bench.start(JDBC_SQLITE)) {
            WarmUp.untilSteady(bench, rival);
            return Stages.of(bench, rival).table(JDBC_SQLITE);
        }
    }

    private static void explain(Targets targets, Stages.Command one, String tardy) {
        var stages = "One command takes " + Stages.micros(one.seconds()) + " us: " + one.longest(4)
                + " (the stages are listed below).";
        targets.explain(Figure.ONE_RATE, stages);
        targets.explain(Figure.ONE_TO_STARTER, stages);
        targets.explain(Figure.MANY_MOST, tardy);
    }
}
