package org.homeward.platform.readstore;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** A read store in a folder and the notebook kept in it. */
final class Readers implements AutoCloseable {
    final ReadStore store;
    final ProjectionProcessor processor;
    final ReadProgress progress;

    Readers(Path folder, CountedEvents events) {
        store = ReadStore.embedded(folder);
        processor = new ProjectionProcessor(
                List.of(new Notebook()),
                new ProjectionProcessor.Surroundings(
                        events,
                        CountedEvents::contextOf,
                        store,
                        new DocumentFormat(JsonMapper.builder().build()),
                        new LiveUpdates(),
                        "embedded"));
        progress = new ReadProgress(processor);
        processor.start();
    }

    String content() {
        return content(store);
    }

    static String content(ReadStore store) {
        var lines = new TreeSet<String>();
        for (var name : new Notebook().collections()) {
            for (Document document : store.collection(name).find()) {
                lines.add(name + " " + new TreeMap<>(document));
            }
        }
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        processor.stop();
        store.close();
    }
}
