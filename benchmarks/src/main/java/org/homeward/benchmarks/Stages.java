package org.homeward.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedMethod;
import org.homeward.benchmarks.rival.Kind;

/**
 * How long each stage of a command takes while there is one client, so that nothing waits for another command: the JDK
 * times the methods in which the stages begin and end. It cannot time a method of a record, so none is named here.
 */
final class Stages {
    private static final String TIMING = "jdk.MethodTiming";
    private static final int CELLS = 3;
    private static final String REST = "the rest: buses, units of work, from thread to thread and back";

    /** A stage: its methods take as long as it and {@code within} together. */
    private record Stage(String title, List<String> methods, List<String> within) {
        private Stream<String> all() {
            return Stream.concat(methods.stream(), within.stream());
        }
    }

    private static final String HOMEWARD = "org.homeward.platform.";
    private static final String SEALING = HOMEWARD + "privacy.AesSeal::seal";
    private static final String KEYS = HOMEWARD + "privacy.KeysInFile::make";
    private static final String FLUSH = HOMEWARD + "sqlite.GroupCommit::writeStatement";
    private static final String APPEND = HOMEWARD + "eventstore.SqliteEventStorageEngine::appendEvents";
    private static final List<Stage> OF_HOMEWARD = List.of(
            stage("events: written and flushed", FLUSH),
            stage("keys of a new person: written and flushed", KEYS),
            new Stage("encryption of personal values, keys made", List.of(SEALING), List.of(KEYS)),
            new Stage("events and metadata to JSON", List.of(APPEND), List.of(SEALING, FLUSH)),
            stage("the rule, and the stream's new state", HOMEWARD + "axon.StreamGuard::handle"),
            stage("seal of the sender: made", HOMEWARD + "axon.ActorSeal::seal"),
            stage("seal of the sender and rights: looked at", HOMEWARD + "axon.MessageGate::admit"),
            stage("refused before? looked up", HOMEWARD + "axon.RefusalRecorder::earlierRefusal"),
            stage("readers of events: woken", HOMEWARD + "eventstore.WakingEventStore::afterCommit"));

    private static final String TO_BYTES = "org.axonframework.serialization.json.Jackson3Serializer::serialize";
    private static final String INSERT =
            "org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine::appendEvents";
    private static final List<Stage> OF_JDBC = List.of(
            stage("commit and flush", "org.springframework.jdbc.datasource.DataSourceTransactionManager::doCommit"),
            new Stage("events: inserted", List.of(INSERT), List.of(TO_BYTES)),
            stage("events and metadata to JSON", TO_BYTES));

    private Stages() {}

    private static Stage stage(String title, String method) {
        return new Stage(title, List.of(method), List.of());
    }

    /** What a stage came to, in seconds for each command. */
    record Took(String title, double times, double seconds) {}

    /**
     * What one command came to.
     *
     * @param seconds how long one was waited for, on average
     * @param stages its stages, the longest first
     */
    record Command(double seconds, List<Took> stages) {
        /** The longest ones as a sentence. */
        String longest(int count) {
            return stages.stream()
                    .limit(count)
                    .map(took -> took.title() + " " + micros(took.seconds()) + " us")
                    .collect(Collectors.joining("; "));
        }

        /** All of them. */
        Table table(Kind kind) {
            var table = new Table(
                    kind.title() + ": one command, 1 client", "times a command", "us a command", "share of its time");
            stages.forEach(took -> table.row(
                    took.title(),
                    took.title().equals(REST) ? "" : Sample.times(took.times()),
                    micros(took.seconds()),
                    Sample.percent(took.seconds() / seconds)));
            return table.row("the whole command", "1.00", micros(seconds), Sample.percent(1));
        }
    }

    static String micros(double seconds) {
        return Sample.rate(seconds * 1e6);
    }

    /** The stages of one command of a rival that has been warmed up. */
    static Command of(Bench bench, Measured rival) throws IOException {
        var stages = rival.kind().isHomeward() ? OF_HOMEWARD : OF_JDBC;
        var filter = stages.stream().flatMap(Stage::all).distinct().collect(Collectors.joining(";"));
        var millis = 1_000L * CELLS * bench.size().cellSeconds();
        var recorded = Recordings.during(
                bench,
                rival,
                List.of(TIMING + "#enabled=true", TIMING + "#filter=" + filter),
                () -> rival.ask(Cell.ONE.work(), Cell.ONE.clients(), millis));
        var commands = recorded.result()[0];
        return command(stages, recorded.result()[1] / commands, took(recorded, commands));
    }

    /** How often and how long a method was in each command. */
    record Method(double times, double seconds) {
        private Method plus(Method other) {
            return new Method(times + other.times(), seconds + other.seconds());
        }
    }

    private static Map<String, Method> took(Recordings.Recorded<?> recorded, double commands) {
        Map<String, Method> methods = new HashMap<>();
        recorded.of(TIMING).forEach(timing -> {
            var method = timing.<RecordedMethod>getValue("method");
            var times = timing.getLong("invocations") / commands;
            var each = timing.getLong("invocations") == 0 ? Duration.ZERO : timing.getDuration("average");
            methods.merge(
                    method.getType().getName() + "::" + method.getName(),
                    new Method(times, times * each.toNanos() / 1e9),
                    Method::plus);
        });
        return methods;
    }

    private static Command command(List<Stage> stages, double whole, Map<String, Method> methods) {
        var found = new ArrayList<Took>();
        for (var stage : stages) {
            var times = stage.methods().stream()
                    .mapToDouble(each -> in(methods, each).times())
                    .sum();
            var own = seconds(stage.methods(), methods) - seconds(stage.within(), methods);
            found.add(new Took(stage.title(), times, own));
        }
        found.add(new Took(
                REST, 1, whole - found.stream().mapToDouble(Took::seconds).sum()));
        return new Command(
                whole,
                found.stream()
                        .sorted(Comparator.comparingDouble(Took::seconds).reversed())
                        .toList());
    }

    private static double seconds(List<String> names, Map<String, Method> methods) {
        return names.stream().mapToDouble(each -> in(methods, each).seconds()).sum();
    }

    private static Method in(Map<String, Method> methods, String name) {
        return methods.getOrDefault(name, new Method(0, 0));
    }
}
