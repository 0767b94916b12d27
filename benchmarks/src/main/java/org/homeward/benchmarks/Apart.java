package org.homeward.benchmarks;

import static org.homeward.benchmarks.rival.Kind.AXON_SERVER;
import static org.homeward.benchmarks.rival.Kind.AXON_SERVER_READING;
import static org.homeward.benchmarks.rival.Kind.HOMEWARD_APART;
import static org.homeward.benchmarks.rival.Kind.HOMEWARD_APART_WHOLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.benchmarks.rival.Kind;

/**
 * Commands through a real Axon Server, when the environment names one and a MongoDB. Both have to be empty: what another
 * run has left there is sealed with its keys.
 */
final class Apart implements Part {
    /** The environment's word for where the Axon Server is. */
    static final String AXON_SERVER_AT = "HOMEWARD_AXONSERVER";

    /** The environment's word for where the MongoDB is. */
    static final String MONGODB_AT = "HOMEWARD_MONGODB";

    private static final List<Kind> KINDS = List.of(AXON_SERVER, HOMEWARD_APART);
    private static final List<Kind> READING = List.of(AXON_SERVER_READING, HOMEWARD_APART_WHOLE);

    /** Whether the environment names both servers. */
    static boolean canBeMeasured() {
        return System.getenv(AXON_SERVER_AT) != null && System.getenv(MONGODB_AT) != null;
    }

    @Override
    public String measure(Bench bench) throws IOException {
        var address = System.getenv(AXON_SERVER_AT);
        if (address == null || !canBeMeasured()) {
            return "NOT MEASURED: `HOMEWARD_AXONSERVER` and `HOMEWARD_MONGODB` name no servers.\n";
        }
        var server = AxonServer.version(address);
        var mongo = "";
        var rounds = new Rounds();
        var rivals = new ArrayList<Measured>();
        var profile = new Table("path", "largest costs, as shares of its processor time");
        try {
            for (var kind : KINDS) {
                rivals.add(bench.start(kind));
            }
            rounds.run(bench, rivals, () -> {});
            for (var rival : rivals) {
                mongo = rival.kind() == HOMEWARD_APART ? rival.about() : mongo;
                profile.row(rival.kind().title() + ", " + Cell.MANY.title(), Costs.of(bench, rival, Cell.MANY));
            }
        } finally {
            Measured.close(rivals);
        }
        bench.targets()
                .measured(
                        Figure.APART_RATE,
                        rounds.rate(HOMEWARD_APART, Cell.MANY).median());
        var rates = new Table(Commands.headings("commands in a second"));
        KINDS.forEach(kind -> rates.row(
                Commands.row(kind.title(), cell -> rounds.rate(kind, cell).text(Sample::rate))));
        return String.join(
                "\n",
                standing(bench, server, mongo),
                rates.markdown(),
                Commands.ratios(rounds, HOMEWARD_APART, List.of(AXON_SERVER)).markdown(),
                Commands.waits(rounds, KINDS).markdown(),
                Visible.of(bench, READING).markdown(),
                profile.markdown());
    }

    private static String standing(Bench bench, String server, String mongo) {
        var interval = bench.forceInterval().isEmpty()
                ? "its force interval, which it does not tell, was not stated for this run"
                : "started with a force interval of " + bench.forceInterval().getAsInt()
                        + " ms, which it does not tell itself";
        return "On " + server + ", " + interval + "; beside it a server of MongoDB's protocol, " + mongo + ".\n";
    }
}
