package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What the JDK's flight recorder sees of a rival while it works. */
final class Recordings {
    private Recordings() {}

    /**
     * What was done while it was recorded.
     *
     * @param <T> what came of it
     */
    @FunctionalInterface
    interface Work<T> {
        /** Does it. */
        T happen() throws IOException;
    }

    /**
     * What came of some work, and what was recorded meanwhile.
     *
     * @param <T> what came of it
     * @param result what came of it
     * @param events the events of the recording
     */
    record Recorded<T>(T result, List<RecordedEvent> events) {
        /** The events of one type. */
        Stream<RecordedEvent> of(String type) {
            return events.stream()
                    .filter(event -> event.getEventType().getName().equals(type));
        }
    }

    /** Records a rival with these settings of the recorder, each {@code event#setting=value}, while it works. */
    static <T> Recorded<T> during(Bench bench, Measured rival, List<String> settings, Work<T> work) throws IOException {
        var file = Files.createTempFile(bench.folder(), "recording", ".jfr");
        rival.ask("record", settings.toArray());
        var result = work.happen();
        rival.ask("recorded", file);
        var events = RecordingFile.readAllEvents(file);
        Files.delete(file);
        return new Recorded<>(result, events);
    }

    /** The settings that switch these events on. */
    static List<String> enabled(String... events) {
        return Arrays.stream(events).map(event -> event + "#enabled=true").toList();
    }
}
