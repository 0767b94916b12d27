package org.homeward.benchmarks;

import static org.homeward.benchmarks.rival.Kind.HOMEWARD;
import static org.homeward.benchmarks.rival.Kind.HOMEWARD_IN_MEMORY;
import static org.homeward.benchmarks.rival.Kind.JDBC_POSTGRES;
import static org.homeward.benchmarks.rival.Kind.JDBC_SQLITE;
import static org.homeward.benchmarks.rival.Kind.STARTER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.benchmarks.rival.Kind;
import org.springframework.util.FileSystemUtils;

/** Commands acknowledged in a second, and how long each is waited for. */
final class Commands implements Part {
    private static final List<Kind> BASELINES = List.of(STARTER, JDBC_SQLITE, JDBC_POSTGRES);
    private static final Path MEMORY = Path.of("/dev/shm");

    @Override
    public String measure(Bench bench) throws IOException {
        var flushes = new ArrayList<Double>();
        var rounds = new Rounds();
        var rivals = new ArrayList<Measured>();
        var inMemory = Files.createTempDirectory(Files.isWritable(MEMORY) ? MEMORY : bench.folder(), "homeward-bench");
        try {
            for (var baseline : BASELINES) {
                rivals.add(bench.start(baseline));
            }
            rivals.add(Measured.start(bench.programs(), HOMEWARD_IN_MEMORY, inMemory));
            rivals.add(bench.start(HOMEWARD));
            rounds.run(
                    bench,
                    rivals,
                    () -> flushes.add(Disk.flushes(bench.folder(), bench.size().cellSeconds())));
        } finally {
            Measured.close(rivals);
            FileSystemUtils.deleteRecursively(inMemory);
        }
        aim(bench.targets(), rounds);
        var disk = Sample.of(flushes);
        return String.join(
                "\n",
                "Commands acknowledged in a second: median of the rounds, lowest and highest.\n",
                rates(rounds, disk).markdown(),
                "How many times as much Homeward does, in the same round.\n",
                ratios(
                                rounds,
                                HOMEWARD,
                                Stream.concat(BASELINES.stream(), Stream.of(HOMEWARD_IN_MEMORY))
                                        .toList())
                        .markdown(),
                "How long one command is waited for, and what it costs.\n",
                waits(
                                rounds,
                                Stream.concat(BASELINES.stream(), Stream.of(HOMEWARD_IN_MEMORY, HOMEWARD))
                                        .toList())
                        .markdown(),
                "While they were warmed up: how fast each was at first and at last.\n",
                rounds.warmth(bench.size().lookSeconds()).markdown());
    }

    private static Table rates(Rounds rounds, Sample disk) {
        var table = new Table(headings("commands in a second"));
        Stream.concat(BASELINES.stream(), Stream.of(HOMEWARD_IN_MEMORY, HOMEWARD))
                .forEach(kind -> table.row(
                        row(kind.title(), cell -> rounds.rate(kind, cell).text(Sample::rate))));
        return table.row("the disk: 512 bytes and a flush, one after the other", disk.text(Sample::rate), "", "", "");
    }

    static Table ratios(Rounds rounds, Kind homeward, List<Kind> others) {
        var table = new Table(headings("Homeward to"));
        others.forEach(other -> table.row(
                row(other.title(), cell -> rounds.ratio(homeward, other, cell).text(Sample::times))));
        return table;
    }

    static Table waits(Rounds rounds, List<Kind> kinds) {
        var table = new Table(
                "milliseconds", "1 client: half, 99 %", "32 clients: half, 99 %", "processor, us a command at 32");
        kinds.forEach(kind -> table.row(
                kind.title(),
                wait(rounds, kind, Cell.ONE),
                wait(rounds, kind, Cell.MANY),
                Sample.rate(
                        rounds.sample(kind, Cell.MANY, Rounds.Load::processor).median() * 1e6)));
        return table;
    }

    private static String wait(Rounds rounds, Kind kind, Cell cell) {
        return Sample.millis(rounds.sample(kind, cell, Rounds.Load::half).median()) + ", "
                + Sample.millis(rounds.sample(kind, cell, Rounds.Load::most).median());
    }

    static String[] headings(String first) {
        return row(first, Cell::title);
    }

    static String[] row(String first, Function<Cell, String> figure) {
        return Stream.concat(Stream.of(first), Arrays.stream(Cell.values()).map(figure))
                .toArray(String[]::new);
    }

    private static void aim(Targets targets, Rounds rounds) {
        targets.measured(Figure.ONE_RATE, rounds.rate(HOMEWARD, Cell.ONE).median());
        targets.measured(
                Figure.ONE_TO_STARTER, rounds.ratio(HOMEWARD, STARTER, Cell.ONE).median());
        targets.measured(Figure.MANY_RATE, rounds.rate(HOMEWARD, Cell.MANY).median());
        targets.measured(
                Figure.MANY_TO_STARTER,
                rounds.ratio(HOMEWARD, STARTER, Cell.MANY).median());
        targets.measured(
                Figure.MANY_TO_UNFLUSHED,
                rounds.ratio(HOMEWARD, HOMEWARD_IN_MEMORY, Cell.MANY).median());
        targets.measured(Figure.HOT_RATE, rounds.rate(HOMEWARD, Cell.HOT).median());
        targets.measured(
                Figure.HOT_TO_STARTER, rounds.ratio(HOMEWARD, STARTER, Cell.HOT).median());
        targets.measured(
                Figure.MANY_HALF,
                rounds.sample(HOMEWARD, Cell.MANY, Rounds.Load::half).median());
        targets.measured(
                Figure.MANY_MOST,
                rounds.sample(HOMEWARD, Cell.MANY, Rounds.Load::most).median());
    }
}
