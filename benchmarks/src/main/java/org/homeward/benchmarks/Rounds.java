package org.homeward.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.homeward.benchmarks.rival.Kind;

/** Rivals under every load in turn, round after round, so that a busy minute of the machine hits all of them. */
final class Rounds {
    private final Map<Kind, Map<Cell, List<Load>>> loads = new EnumMap<>(Kind.class);

    private final Map<Kind, WarmUp.Warmth> warmth = new EnumMap<>(Kind.class);

    /**
     * One figure of one round.
     *
     * @param rate commands acknowledged in a second
     * @param half the latency that half of them did not exceed, in seconds
     * @param most the latency that 99 % did not exceed, in seconds
     * @param processor the processor time of one command, in seconds
     */
    record Load(double rate, double half, double most, double processor) {}

    /** Warms each rival up, then measures them; {@code beside} is done at the beginning of every round. */
    void run(Bench bench, List<Measured> rivals, Beside beside) throws IOException {
        for (var rival : rivals) {
            warmth.put(rival.kind(), WarmUp.untilSteady(bench, rival));
        }
        for (var round = 1; round <= bench.size().rounds(); round++) {
            bench.tell("round " + round + " of " + bench.size().rounds());
            beside.happen();
            for (var rival : rivals) {
                for (var cell : Cell.values()) {
                    measure(bench, rival, cell);
                }
            }
        }
    }

    private void measure(Bench bench, Measured rival, Cell cell) throws IOException {
        var before = rival.processorSeconds();
        var answer = rival.ask(cell.work(), cell.clients(), bench.size().cellSeconds() * 1_000L);
        var used = rival.processorSeconds() - before;
        loads.computeIfAbsent(rival.kind(), kind -> new EnumMap<>(Cell.class))
                .computeIfAbsent(cell, any -> new ArrayList<>())
                .add(new Load(answer[0] / answer[1], answer[2], answer[3], used / answer[0]));
    }

    /** What is done beside the rivals. */
    @FunctionalInterface
    interface Beside {
        void happen() throws IOException;
    }

    /** How fast the rivals were when they had just started, and when they were measured. */
    Table warmth(int seconds) {
        var table = new Table(
                "commands in a second, 32 clients", "first " + seconds + " s", "last " + seconds + " s", "looks");
        warmth.forEach((kind, warm) -> table.row(
                kind.title(), Sample.rate(warm.first()), Sample.rate(warm.last()), Integer.toString(warm.looks())));
        return table;
    }

    List<Load> of(Kind kind, Cell cell) {
        return loads.getOrDefault(kind, Map.of()).getOrDefault(cell, List.of());
    }

    Sample rate(Kind kind, Cell cell) {
        return sample(kind, cell, Load::rate);
    }

    Sample sample(Kind kind, Cell cell, Function<Load, Double> which) {
        return Sample.of(of(kind, cell).stream().map(which).toList());
    }

    /** How many times as much one does as another, in the same round. */
    Sample ratio(Kind one, Kind other, Cell cell) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < of(one, cell).size(); round++) {
            ratios.add(
                    of(one, cell).get(round).rate() / of(other, cell).get(round).rate());
        }
        return Sample.of(ratios);
    }
}
