package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The demo as the launcher starts it: four years of the programme through the whole way of a command, read models behind. */
final class Story implements Part {
    private static final String DATA = "data";
    private static final String UP = "Homeward is up";
    private static final Pattern PLAYED = Pattern.compile("Played in ([0-9,]+) s");
    private static final Pattern EVENTS = Pattern.compile("History +([0-9,]+) events");
    private static final Pattern COMMANDS = Pattern.compile("([0-9,]+) commands, ([0-9,]+) of them over HTTP");

    @Override
    public String measure(Bench bench) throws IOException {
        var folder = bench.story();
        Files.createDirectories(folder);
        return play(bench, folder);
    }

    /** Plays it into a folder. */
    static String play(Bench bench, Path folder) throws IOException {
        bench.tell("playing the story of the demo");
        var command = new ArrayList<>(List.of(Programs.java()));
        command.addAll(bench.programs().asLaunched());
        command.addAll(List.of("demo", "--data", folder.resolve(DATA).toString(), "--port", "0"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var began = System.nanoTime();
        var process = builder.start();
        var peak = new Peak(process.pid());
        try (var lines = process.inputReader()) {
            var said = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(UP)) {
                    var whole = (System.nanoTime() - began) / 1e9;
                    peak.stop();
                    return String.join("\n", table(bench, said.toString(), process, whole), memory(bench, peak));
                }
            }
            throw new IOException("the story was not played to its end:\n" + said);
        } finally {
            peak.stop();
            process.destroy();
            process.onExit().join();
        }
    }

    private static String memory(Bench bench, Peak peak) throws IOException {
        var parts = peak.parts();
        var table = new Table(
                "what the memory consists of when there is most of it, " + Sample.rate(peak.after())
                        + " s after the start",
                "MiB");
        parts.forEach((part, size) -> table.row(part, Sample.rate(size)));
        bench.targets()
                .explain(
                        Figure.STORY_MEMORY,
                        "When there is most of it: "
                                + parts.entrySet().stream()
                                        .sorted(Map.Entry.<String, Double>comparingByValue()
                                                .reversed())
                                        .map(part -> part.getKey() + " " + Sample.rate(part.getValue()) + " MiB")
                                        .collect(Collectors.joining("; "))
                                + ".");
        return table.markdown();
    }

    private static String table(Bench bench, String said, Process process, double whole) throws IOException {
        var seconds = number(PLAYED, 1, said);
        var events = number(EVENTS, 1, said);
        var memory = Resident.most(process.pid());
        var processor = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        bench.targets().measured(Figure.STORY_RATE, events / seconds);
        bench.targets().measured(Figure.STORY_WHOLE, whole);
        bench.targets().measured(Figure.STORY_MEMORY, memory);
        return new Table("the story of the demo", "measured")
                .row("commands", Sample.rate(number(COMMANDS, 1, said)))
                .row("of them over HTTP", Sample.rate(number(COMMANDS, 2, said)))
                .row("events stored", Sample.rate(events))
                .row("seconds until the last is in all read models", Sample.rate(seconds))
                .row("seconds from the start of the process to the end of its summary", Sample.rate(whole))
                .row("events stored in a second", Sample.rate(events / seconds))
                .row("seconds of processor time, start and summary too", Sample.rate(processor))
                .row("most memory resident, MiB", Sample.rate(memory))
                .markdown();
    }

    private static double number(Pattern pattern, int group, String said) throws IOException {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IOException("the demo does not say: " + pattern);
        }
        return Double.parseDouble(found.group(group).replace(",", ""));
    }
}
