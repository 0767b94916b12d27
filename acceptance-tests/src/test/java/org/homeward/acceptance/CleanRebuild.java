package org.homeward.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What read models would be if they were made from the events once, without any fault. */
final class CleanRebuild {
    private CleanRebuild() {}

    /** The documents of a stopped server that a clean rebuild from the same events makes otherwise. */
    static List<String> differences(Path data, Path scratch) {
        var rebuilt = Folders.copyWithout("readstore", data, scratch);
        try (var server = Victim.again(rebuilt).start()) {
            new Metrics(server).awaitQuiet();
            server.stop();
        }
        return differences(ReadModelFile.of(data), ReadModelFile.of(rebuilt));
    }

    private static List<String> differences(Map<String, String> lived, Map<String, String> clean) {
        if (clean.isEmpty()) {
            throw new IllegalStateException("a clean rebuild made no documents");
        }
        var all = new TreeSet<>(lived.keySet());
        all.addAll(clean.keySet());
        return all.stream()
                .filter(id -> !lived.getOrDefault(id, "missing").equals(clean.getOrDefault(id, "missing")))
                .map(id -> id + ": " + lived.get(id) + " but rebuilt " + clean.get(id))
                .toList();
    }
}
