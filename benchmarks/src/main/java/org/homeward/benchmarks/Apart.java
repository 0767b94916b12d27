package org.homeward.benchmarks;

import static org.homeward.benchmarks.rival.Kind.AXON_SERVER;
import static org.homeward.benchmarks.rival.Kind.HOMEWARD_APART;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.benchmarks.rival.Kind;

/** Commands through a real Axon Server, when the environment names one and a MongoDB. */
final class Apart implements Part {
    private static final List<Kind> KINDS = List.of(AXON_SERVER, HOMEWARD_APART);

    @Override
    public String measure(Bench bench) throws IOException {
        if (System.getenv("HOMEWARD_AXONSERVER") == null || System.getenv("HOMEWARD_MONGODB") == null) {
            return "NOT MEASURED: `HOMEWARD_AXONSERVER` and `HOMEWARD_MONGODB` name no servers.\n";
        }
        var rounds = new Rounds();
        var rivals = new ArrayList<Measured>();
        var profile = new Table("path", "largest costs, as shares of its processor time");
        try {
            for (var kind : KINDS) {
                rivals.add(bench.start(kind));
            }
            rounds.run(bench, rivals, () -> {});
            for (var rival : rivals) {
                profile.row(rival.kind().title() + ", " + Cell.MANY.title(), Costs.of(bench, rival, Cell.MANY));
            }
        } finally {
            Measured.close(rivals);
        }
        bench.targets()
                .atLeast(
                        "commands/s through Axon Server, 32 clients",
                        3_000,
                        rounds.rate(HOMEWARD_APART, Cell.MANY).median(),
                        Sample::rate);
        var rates = new Table(Commands.headings("commands in a second"));
        KINDS.forEach(kind -> rates.row(
                Commands.row(kind.title(), cell -> rounds.rate(kind, cell).text(Sample::rate))));
        return String.join(
                "\n",
                rates.markdown(),
                Commands.ratios(rounds, HOMEWARD_APART, List.of(AXON_SERVER)).markdown(),
                Commands.waits(rounds, KINDS).markdown(),
                profile.markdown());
    }
}
