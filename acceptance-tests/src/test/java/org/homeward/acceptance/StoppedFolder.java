package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreTool;

/** Copies of a data folder in which nothing is compressed, so that every byte can be looked at. */
final class StoppedFolder {
    private static final String COMPRESSED = ".mv";

    private StoppedFolder() {}

    /** Copies all files as they are; beside each store that is compressed stands what it holds in clear. */
    static Path copy(Path data, Path into) {
        try {
            for (var file : Traces.files(data)) {
                var target = into.resolve(data.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                if (file.toString().endsWith(COMPRESSED)) {
                    var plain = Path.of(target + ".plain");
                    Files.copy(file, plain);
                    MVStoreTool.compact(plain.toString(), false);
                }
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
