package org.homeward.benchmarks;

import static org.homeward.benchmarks.rival.Kind.HOMEWARD;
import static org.homeward.benchmarks.rival.Kind.HOMEWARD_REPLAY;
import static org.homeward.benchmarks.rival.Kind.STARTER_READING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.benchmarks.rival.Kind;
import org.homeward.benchmarks.rival.Replaying;

/** Many events: what a command costs among them, how fast they are read, and how fast read models are made of them. */
final class Volume implements Part {
    private static final int FEW = 1_000;
    private static final int COST_CLIENTS = 8;
    private static final int COST_ROUNDS = 3;
    private static final String ONE = "cases";

    /** What one round of commands came to. */
    private record Cost(double rate, double processor) {}

    @Override
    public String measure(Bench bench) throws IOException {
        var folder = bench.newFolder(HOMEWARD);
        try (var filling = Measured.start(bench.programs(), HOMEWARD, folder)) {
            bench.tell("storing " + Sample.rate(bench.size().events()) + " events");
            filling.ask("fill", bench.size().events());
        }
        return String.join(
                "\n",
                costs(bench, folder).markdown(),
                dearer(bench, folder).markdown(),
                replays(bench, folder).markdown());
    }

    /** New processes, equally cold, on a store with few and on one with many events, in turn. */
    private static Table costs(Bench bench, Path filled) throws IOException {
        List<Cost> few = new ArrayList<>();
        List<Cost> many = new ArrayList<>();
        for (var round = 1; round <= COST_ROUNDS; round++) {
            bench.tell("cost of a command, round " + round + " of " + COST_ROUNDS);
            few.add(cost(bench, bench.newFolder(HOMEWARD)));
            many.add(cost(bench, filled));
        }
        bench.targets()
                .measured(
                        Figure.COST_AMONG_MANY,
                        processor(many).median() / processor(few).median());
        return new Table(
                        "commands in the first " + 2 * bench.size().cellSeconds() + " s of a process, 8 clients",
                        "in a second",
                        "processor, us a command")
                .row(
                        "on " + Sample.rate(FEW) + " stored events",
                        rate(few),
                        processor(few).text(Sample::rate))
                .row(
                        "on " + Sample.rate(bench.size().events()) + " stored events",
                        rate(many),
                        processor(many).text(Sample::rate));
    }

    /** The same once more, to see which part of a command it is; not counted, because looking costs something. */
    private static Table dearer(Bench bench, Path filled) throws IOException {
        bench.tell("cost of a command, part by part");
        var dearer = Dearer.measure(bench, bench.newFolder(HOMEWARD), filled, rival -> load(bench, rival));
        bench.targets().explain(Figure.COST_AMONG_MANY, dearer.sentence());
        return dearer.table(Sample.rate(FEW), Sample.rate(bench.size().events()));
    }

    private static double[] load(Bench bench, Measured rival) throws IOException {
        return rival.ask("intake", COST_CLIENTS, bench.size().cellSeconds() * 2_000L);
    }

    private static Cost cost(Bench bench, Path folder) throws IOException {
        try (var rival = Measured.start(bench.programs(), HOMEWARD, folder)) {
            rival.ask("fill", FEW); // nothing to do where there are more
            var before = rival.processorSeconds();
            var answer = load(bench, rival);
            return new Cost(answer[0] / answer[1], (rival.processorSeconds() - before) / answer[0]);
        }
    }

    private static String rate(List<Cost> costs) {
        return Sample.of(costs.stream().map(Cost::rate).toList()).text(Sample::rate);
    }

    private static Sample processor(List<Cost> costs) {
        return Sample.of(costs.stream().map(cost -> cost.processor() * 1e6).toList());
    }

    private static Table replays(Bench bench, Path filled) throws IOException {
        var table = new Table("events in a second", "events", "seconds", "in a second");
        try (var starter = bench.start(STARTER_READING);
                var homeward = Measured.start(bench.programs(), HOMEWARD_REPLAY, filled)) {
            bench.tell("reading and replaying");
            starter.ask("fill", bench.size().baselineEvents());
            var stored = homeward.ask("stored")[0];
            var again = new ArrayList<double[]>();
            row(table, STARTER_READING, "raw read", starter.ask("read"));
            var read = row(table, HOMEWARD_REPLAY, "raw read", homeward.ask("read"));
            again.add(starter.ask("rebuild", Replaying.ALL));
            var one = homeward.ask("rebuild", ONE);
            again.add(starter.ask("rebuild", Replaying.ALL));
            var all = homeward.ask("rebuild", Replaying.ALL);
            again.add(starter.ask("rebuild", Replaying.ALL));
            var baseline = rows(table, STARTER_READING, "its read model again, before, between and after", again);
            var first = new double[] {stored, homeward.startSeconds()};
            row(table, HOMEWARD_REPLAY, "start, and all read models for the first time", first);
            var oneRate = row(table, HOMEWARD_REPLAY, "one read model again, beside what readers see", one);
            row(table, HOMEWARD_REPLAY, "all read models again, beside what readers see", all);
            var targets = bench.targets();
            targets.measured(Figure.RAW_READ, read);
            targets.measured(Figure.ONE_AGAIN, oneRate);
            targets.measured(Figure.ONE_AGAIN_TO_STARTER, oneRate / baseline);
            targets.measured(Figure.MILLION_ONE, one[1] / one[0] * 1e6);
            targets.measured(Figure.MILLION_ALL, all[1] / all[0] * 1e6);
        }
        return table;
    }

    /** Adds a row of several rounds; how many events in a second in the middle one. */
    private static double rows(Table table, Kind kind, String what, List<double[]> rounds) {
        var seconds = Sample.of(rounds.stream().map(round -> round[1]).toList());
        var rates = Sample.of(rounds.stream().map(round -> round[0] / round[1]).toList());
        table.row(
                kind.title() + ": " + what,
                Sample.rate(rounds.getFirst()[0]),
                seconds.text(Sample::seconds),
                rates.text(Sample::rate));
        return rates.median();
    }

    /** Adds a row; how many events in a second. */
    private static double row(Table table, Kind kind, String what, double... answer) {
        var rate = answer[0] / answer[1];
        table.row(kind.title() + ": " + what, Sample.rate(answer[0]), Sample.seconds(answer[1]), Sample.rate(rate));
        return rate;
    }
}
