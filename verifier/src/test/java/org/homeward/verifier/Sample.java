package org.homeward.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small backup as the platform writes it. */
final class Sample {
    /** A hash of some history. */
    static final String HISTORY = "ab".repeat(32);

    private static final int EVENTS = 12;
    private static final int PAGE = 4096;

    private final Path folder;

    private Sample(Path folder) {
        this.folder = folder;
    }

    /** One in a new folder. */
    static Sample in(Path folder) {
        var sample = new Sample(folder);
        sample.write("store/process.db", "how far policies have read");
        StoredEvents.write(folder.resolve("store/events.db"), EVENTS, PAGE);
        sample.write("store/documents/5f/5f3a", "a sealed photo");
        sample.write("keys/keys.db", "wrapped keys");
        sample.write("keys/key-encryption.key", "a key");
        sample.seal();
        return sample;
    }

    Path folder() {
        return folder;
    }

    Path file(String place) {
        return folder.resolve(place);
    }

    Sample write(String place, String content) {
        try {
            Files.createDirectories(folder.resolve(place).resolve("..").normalize());
            Files.writeString(folder.resolve(place), content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes manifests of what is there now, as somebody would who wants to hide a change. */
    void seal() {
        var history = history();
        write("store/manifest.json", manifest("STORE", history.events(), history.sha256(), filesOf("store")));
        write("keys/manifest.json", manifest("KEYS", 0, "", filesOf("keys")));
    }

    /** The events that are there now. */
    History history() {
        return StoredEvents.history(folder.resolve("store/events.db"), Long.MAX_VALUE);
    }

    String sha256(String place) {
        try {
            return Sha256.of(folder.resolve(place));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String text(String place) {
        try {
            return Files.readString(folder.resolve(place));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Map<String, String> filesOf(String part) {
        var files = new TreeMap<String, String>();
        try (var places = Files.walk(folder.resolve(part))) {
            places.filter(Files::isRegularFile)
                    .map(place -> folder.resolve(part).relativize(place).toString())
                    .filter(place -> !place.equals("manifest.json"))
                    .forEach(place -> files.put(place, sha256(part + "/" + place)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }

    /** A manifest as it is written. */
    static String manifest(String part, long events, String history, Map<String, String> files) {
        return """
                {
                  "files" : {
                %s
                  },
                  "format" : 1,
                  "history" : {
                    "events" : %d,
                    "sha256" : "%s"
                  },
                  "part" : "%s",
                  "takenAt" : "2026-11-27T02:38:49.123456Z"
                }""".formatted(
                        files.entrySet().stream()
                                .map(file -> "    \"" + file.getKey() + "\" : \"" + file.getValue() + "\"")
                                .collect(Collectors.joining(",\n")),
                        events,
                        history,
                        part);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
