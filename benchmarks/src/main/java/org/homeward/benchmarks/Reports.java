package org.homeward.benchmarks;

import static org.homeward.benchmarks.rival.Kind.HOMEWARD;
import static org.homeward.benchmarks.rival.Kind.HOMEWARD_REPORTS;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the programme and its donors ask, on the history of the demo and on the same history with many more cases. */
final class Reports implements Part {
    private static final int WARM = 100;
    private static final String EVENTS = "the same figures from all events, without a read model";
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("eu", "the report of the EU, the whole agreement");
        QUESTIONS.put("italy", "the report of Italy, the whole agreement");
        QUESTIONS.put("uk", "the report of the UK, the whole agreement");
        QUESTIONS.put("spending", "what every donor has spent");
        QUESTIONS.put("figures", "the headline figures");
        QUESTIONS.put("overview", "the overview: figures, and where all cases stand");
    }

    /** What was asked of one history. */
    private record Asked(double events, Map<String, Sample> waits) {
        private Sample of(String question) {
            return Objects.requireNonNull(waits.get(question), question);
        }

        private double longest() {
            return QUESTIONS.keySet().stream()
                    .mapToDouble(question -> of(question).median())
                    .max()
                    .orElseThrow();
        }

        private String slowest() {
            return QUESTIONS.keySet().stream()
                    .max((one, other) ->
                            Double.compare(of(one).median(), of(other).median()))
                    .orElseThrow();
        }
    }

    @Override
    public String measure(Bench bench) throws IOException {
        var data = bench.story().resolve("data");
        if (!Files.exists(data)) {
            new Story().measure(bench);
        }
        var few = ask(bench);
        try (var filling = Measured.start(bench.programs(), HOMEWARD, data)) {
            bench.tell("storing up to " + Sample.rate(bench.size().events()) + " events");
            filling.ask("fill", bench.size().events());
        }
        var many = ask(bench);
        bench.targets().measured(Figure.REPORT, few.longest());
        bench.targets().measured(Figure.REPORT_AMONG_MANY, many.longest());
        bench.targets().explain(Figure.REPORT, slowest(few));
        bench.targets().explain(Figure.REPORT_AMONG_MANY, slowest(many));
        return table(few, many).markdown();
    }

    private static String slowest(Asked asked) {
        var others = QUESTIONS.keySet().stream()
                .filter(question -> asked.of(question).median() <= 0.01)
                .count();
        return "The slowest answer is " + QUESTIONS.get(asked.slowest()) + "; " + others + " of " + QUESTIONS.size()
                + " questions keep the target.";
    }

    private static Asked ask(Bench bench) throws IOException {
        bench.tell("asking for reports");
        try (var rival =
                Measured.start(bench.programs(), HOMEWARD_REPORTS, bench.story().resolve("data"))) {
            Map<String, Sample> waits = new LinkedHashMap<>();
            for (var question : QUESTIONS.keySet()) {
                rival.ask("ask", question, WARM);
            }
            for (var question : QUESTIONS.keySet()) {
                waits.put(question, wait(rival, question, bench.size().samples()));
            }
            waits.put(EVENTS, wait(rival, "figures-from-events", 1));
            return new Asked(rival.ask("stored")[0], waits);
        }
    }

    /** Half of the answers, and 95 % of them, in seconds. */
    private static Sample wait(Measured rival, String question, int times) throws IOException {
        var answer = rival.ask("ask", question, times);
        return new Sample(answer[0], answer[0], answer[1]);
    }

    private static Table table(Asked few, Asked many) {
        var table = new Table(
                "milliseconds until answered: half, 95 %",
                "the demo: " + Sample.rate(few.events()) + " events",
                "with more cases: " + Sample.rate(many.events()) + " events");
        var rows = new ArrayList<>(List.copyOf(QUESTIONS.keySet()));
        rows.add(EVENTS);
        rows.forEach(question ->
                table.row(QUESTIONS.getOrDefault(question, question), text(few, question), text(many, question)));
        return table;
    }

    private static String text(Asked asked, String question) {
        var wait = asked.of(question);
        return wait.most() == wait.median()
                ? Sample.millis(wait.median())
                : Sample.millis(wait.median()) + ", " + Sample.millis(wait.most());
    }
}
