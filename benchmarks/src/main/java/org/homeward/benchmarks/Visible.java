package org.homeward.benchmarks;

import static org.homeward.benchmarks.rival.Kind.HOMEWARD_WHOLE;
import static org.homeward.benchmarks.rival.Kind.STARTER_READING;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeward.benchmarks.rival.Kind;

/** From the acknowledgement of a command until a reader is shown what came of it. */
final class Visible implements Part {
    private static final List<Kind> KINDS = List.of(STARTER_READING, HOMEWARD_WHOLE);

    /** One round of one rival, in seconds. */
    private record Wait(double half, double most) {}

    @Override
    public String measure(Bench bench) throws IOException {
        var waits = waits(bench, KINDS);
        bench.targets().measured(Figure.SHOWN_HALF, half(waits, HOMEWARD_WHOLE).median());
        bench.targets().measured(Figure.SHOWN_MOST, most(waits, HOMEWARD_WHOLE).median());
        return table(waits, KINDS).markdown();
    }

    /** The same for other rivals. */
    static Table of(Bench bench, List<Kind> kinds) throws IOException {
        return table(waits(bench, kinds), kinds);
    }

    private static Map<Kind, List<Wait>> waits(Bench bench, List<Kind> kinds) throws IOException {
        Map<Kind, List<Wait>> waits = new EnumMap<>(Kind.class);
        var rivals = new ArrayList<Measured>();
        try {
            for (var kind : kinds) {
                rivals.add(bench.start(kind));
            }
            for (var rival : rivals) {
                bench.tell("warming up: " + rival.kind().title());
                rival.ask("visible", bench.size().samples());
            }
            for (var round = 0; round < bench.size().rounds(); round++) {
                for (var rival : rivals) {
                    var answer = rival.ask("visible", bench.size().samples());
                    waits.computeIfAbsent(rival.kind(), kind -> new ArrayList<>())
                            .add(new Wait(answer[0], answer[1]));
                }
            }
        } finally {
            Measured.close(rivals);
        }
        return waits;
    }

    private static Table table(Map<Kind, List<Wait>> waits, List<Kind> kinds) {
        var table = new Table("milliseconds from acknowledged to shown", "half", "95 %");
        kinds.forEach(kind -> table.row(
                kind.title(),
                half(waits, kind).text(Sample::millis),
                most(waits, kind).text(Sample::millis)));
        return table;
    }

    private static Sample half(Map<Kind, List<Wait>> waits, Kind kind) {
        return Sample.of(
                waits.getOrDefault(kind, List.of()).stream().map(Wait::half).toList());
    }

    private static Sample most(Map<Kind, List<Wait>> waits, Kind kind) {
        return Sample.of(
                waits.getOrDefault(kind, List.of()).stream().map(Wait::most).toList());
    }
}
